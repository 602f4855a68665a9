import type { Anchor } from '../../notes/anchor';
import type { Note, Reply } from '../../notes/note';
import type { AnchorState } from '../../notes/quote';
import { sectionAt } from '../../notes/sections';
import type { Report } from '../../report/report';
import { headingPath } from '../../report/section';

/** A note as it is taken away: with what a reader outside the workspace cannot look up. */
export interface ExportedNote {
	readonly note: Note;
	/** The report's name: 澜江省 2026. */
	readonly report: string;
	readonly state: AnchorState;
	/** The headings above, outermost first. */
	readonly path: readonly string[];
	/** 1-based; absent where the note has no place. */
	readonly line?: number;
	readonly links: readonly ExportedLink[];
	/** Another version of the note before it, of which the reader has not decided yet. */
	readonly isOtherVersion?: boolean;
}

export interface ExportedLink {
	/** With its direction: → 支持. */
	readonly type: string;
	/** What it leads to, in words. */
	readonly to: string;
}

/** A note with the place that was found for it, where its report was read. */
export interface NoteToExport {
	readonly note: Note;
	readonly anchor?: Pick<Anchor, 'state' | 'range'> | undefined;
	/** Its other versions. */
	readonly others: readonly Note[];
	readonly links: readonly ExportedLink[];
}

/** The notes on one report in the order of its text, those without a place behind, each with its other versions. `name`: the report's. */
export function exportedNotes(
	notes: readonly NoteToExport[],
	report: Report | undefined,
	name: string,
): ExportedNote[] {
	const start = ({ anchor }: NoteToExport): number => anchor?.range?.start ?? Infinity;
	return [...notes]
		.sort((a, b) => start(a) - start(b) || 0)
		.flatMap(({ note, anchor, others, links }): ExportedNote[] => {
			const range = anchor?.range;
			const own: ExportedNote = {
				note,
				report: name,
				state: anchor?.state ?? 'lost',
				path: report && range ? headingPath(sectionAt(report, range.start)) : (note.quote.section ?? []),
				...(report && range && { line: report.lines.lineAt(range.start) + 1 }),
				links,
			};
			return [own, ...others.map(other => ({ ...own, note: other, isOtherVersion: true }))];
		});
}

/** The words of the interface around the notes. */
export interface NoteLabels {
	readonly title: string;
	readonly line: (line: number) => string;
	readonly state: (state: AnchorState) => string;
	readonly resolved: string;
	readonly otherVersion: string;
	/** The head of each column, in their order. */
	readonly columns: Readonly<Record<NoteColumn, string>>;
}

export const noteColumns = [
	'report',
	'line',
	'section',
	'words',
	'note',
	'tags',
	'state',
	'author',
	'created',
	'modified',
	'replies',
	'links',
	'id',
] as const;
export type NoteColumn = (typeof noteColumns)[number];

/** A row of notes laid out: a report, the headings above where they are others than before, a note. */
export type NoteRow =
	| { readonly kind: 'report' | 'section'; readonly title: string }
	| { readonly kind: 'note'; readonly exported: ExportedNote };

/** Notes report by report, in the order in which the reports come. */
export function noteRows(notes: readonly ExportedNote[]): NoteRow[] {
	const groups = new Map<string, ExportedNote[]>();
	for (const note of notes) {
		const list = groups.get(note.report);
		if (list) list.push(note);
		else groups.set(note.report, [note]);
	}
	return [...groups].flatMap(([title, list]): NoteRow[] => [
		{ kind: 'report', title },
		...list.flatMap((exported, i): NoteRow[] => {
			const section = sectionOf(exported);
			const isNew = section !== '' && (i === 0 || section !== sectionOf(list[i - 1]!));
			return [...(isNew ? [{ kind: 'section', title: section } as const] : []), { kind: 'note', exported }];
		}),
	]);
}

/** `一、重点工作 › （一）扩大内需` */
export function sectionOf({ path }: ExportedNote): string {
	return path.join(' › ');
}

/** `李四: 同意` */
export function replyText({ body, creator }: Reply): string {
	return creator === undefined ? body : `${creator}: ${body}`;
}

/** `→ 支持 新质生产力` */
export function linkText({ type, to }: ExportedLink): string {
	return `${type} ${to}`.trim();
}

/** `专业相关 · 王五 · 2026-03-01 · words changed`: what is told of a note in one line. */
export function particulars({ note, state, line, isOtherVersion }: ExportedNote, labels: NoteLabels): string[] {
	return [
		...note.tags.map(tag => `#${tag}`),
		...(line === undefined ? [] : [labels.line(line)]),
		...(note.creator === undefined ? [] : [note.creator]),
		...(note.modified === '' ? [] : [note.modified.slice(0, 'YYYY-MM-DD'.length)]),
		...(state === 'exact' ? [] : [labels.state(state)]),
		...(note.resolved ? [labels.resolved] : []),
		...(isOtherVersion ? [labels.otherVersion] : []),
	];
}
