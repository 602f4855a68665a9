import {
	type CancellationToken,
	type DefinitionProvider,
	type Disposable,
	EventEmitter,
	Location,
	type Position,
	type TextDocument,
	type TextDocumentContentProvider,
	Uri,
	l10n,
	workspace,
} from 'vscode';
import {
	type Comparison,
	type Field,
	type Passage,
	type Projection,
	type ProjectionLabels,
	type ProjectionRow,
	countPairs,
	layOut,
	overlaps,
	numberedTitle,
} from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import { messageOf } from '../messageOf';
import type { ReportIndex } from '../files/reportIndex';
import { kindMarks } from '../names';
import { toRange } from '../positions';
import type { Comparisons } from './comparisons';
import { fieldText } from './field';
import { type ProjectionPart, rowsOf } from './projectionPart';
import { markedFates } from './rowFates';
import type { ShownComparisons } from './shownComparisons';

export const PROJECTION = 'duidu-projection';

/** What a projection's address says. Another field is another document: VS Code's diff breaks down where a document shrinks while it is compared. */
export interface ProjectionTarget {
	readonly old: Uri;
	readonly new: Uri;
	readonly side: 'old' | 'new';
	/** All passages, or those of the reader's field alone. */
	readonly field: Field;
	/** What of the comparison is shown; all of it without. */
	readonly part?: ProjectionPart;
}

export function projectionUri({ old, new: fresh, side, field, part }: ProjectionTarget, title: string): Uri {
	const query = new URLSearchParams([
		['old', old.toString()],
		['new', fresh.toString()],
		['side', side],
		...field.tags.map(tag => ['tag', tag]),
		...(field.terms ? [['terms', 'true']] : []),
		...field.notes.map(note => ['note', note]),
		...(part === undefined ? [] : [['part', part]]),
	]);
	return Uri.from({ scheme: PROJECTION, path: `/${title.replaceAll('/', '／')}.duidu`, query: query.toString() });
}

export function projectionTarget({ query }: Uri): ProjectionTarget | undefined {
	const values = new URLSearchParams(query);
	const old = values.get('old');
	const fresh = values.get('new');
	const part = values.get('part') as ProjectionPart | null;
	if (old === null || fresh === null) return undefined;
	return {
		old: Uri.parse(old),
		new: Uri.parse(fresh),
		side: values.get('side') === 'old' ? 'old' : 'new',
		field: { tags: values.getAll('tag'), terms: values.has('terms'), notes: values.getAll('note') },
		...(part === null ? {} : { part }),
	};
}

/** A text that was made for a document, and what it was made of. */
interface Given {
	readonly text: string;
	readonly comparison: Comparison;
	readonly projection: Projection;
}

/** VS Code fetches a document's text when it gets to it, and the reader acts on the one that is on the screen: as many are kept for each document. */
const GIVEN_MAX = 4;

/** A pair of passages to be found in a projection; of a passage without a counterpart the old one is absent. */
export interface PassagesAt {
	readonly old?: Passage;
	readonly new: Passage;
}

/** Read-only documents that show two reports pair by pair, one document a side. They follow the files that they show. */
export class Projections implements TextDocumentContentProvider, DefinitionProvider, Disposable {
	private readonly changed = new EventEmitter<Uri>();
	private readonly laidOut = new WeakMap<Comparison, Map<ProjectionPart | undefined, Projection>>();
	/** By the documents' addresses, the newest last. */
	private readonly given = new Map<string, readonly Given[]>();
	private readonly subscriptions: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor(
		open: OpenReports,
		index: ReportIndex,
		private readonly comparisons: Comparisons,
		private readonly shown: ShownComparisons,
	) {
		const shows = (target: ProjectionTarget, uri: Uri): boolean =>
			[target.old, target.new].some(source => source.toString() === uri.toString());
		this.subscriptions = [
			shown.onDidChange(() => void this.refresh(() => true)),
			open.onDidSettle(({ uri }) => void this.refresh(target => shows(target, uri))),
			index.onDidTouch(uri => void this.refresh(target => shows(target, uri))),
			workspace.onDidCloseTextDocument(({ uri }) => this.given.delete(uri.toString())),
		];
	}

	/** Makes the texts before it tells of them: the two sides of a diff then change at once, and no diff is made of the one with the other's earlier text. */
	private async refresh(isAbout: (target: ProjectionTarget) => boolean): Promise<void> {
		const uris = workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === PROJECTION);
		const stale = uris.flatMap(uri => {
			const target = projectionTarget(uri);
			return target && isAbout(target) ? [{ uri, target }] : [];
		});
		for (const { uri, target } of stale) await this.textOf(uri, target);
		for (const { uri } of stale) this.changed.fire(uri);
	}

	async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
		const target = projectionTarget(uri);
		if (!target) return '';
		return this.textOf(uri, target, token);
	}

	private async textOf(uri: Uri, target: ProjectionTarget, token?: CancellationToken): Promise<string> {
		try {
			return (await this.give(uri, target, token)).text;
		} catch (error) {
			return messageOf(error);
		}
	}

	private async give(uri: Uri, target: ProjectionTarget, token?: CancellationToken): Promise<Given> {
		const comparison = await this.comparison(target, token);
		const projection = await this.layOut(comparison, target.part, token);
		const known = this.given.get(uri.toString()) ?? [];
		const newest = known.at(-1);
		if (newest?.projection === projection) return newest;
		const text = projection[target.side].map(line => line.text).join('\n');
		const given = { text, comparison, projection };
		this.given.set(uri.toString(), [...known, given].slice(-GIVEN_MAX));
		return given;
	}

	/** What a document shows: what the reader sees, though the comparison may be a newer one by now. */
	private async shownBy(document: TextDocument, target: ProjectionTarget): Promise<Given> {
		const text = textIn(document);
		const shown = this.given.get(document.uri.toString())?.findLast(given => given.text === text);
		return shown ?? this.give(document.uri, target);
	}

	private comparison({ old, new: fresh, field }: ProjectionTarget, token?: CancellationToken): Promise<Comparison> {
		return this.shown.get(old, fresh, token, field);
	}

	/** The place in the real file that a line of a projection shows: the line's own, or for a separator the next one's. */
	async source(document: TextDocument, { line, character }: Position): Promise<Location | undefined> {
		const target = projectionTarget(document.uri);
		if (!target) return undefined;
		const { comparison, projection } = await this.shownBy(document, target);
		const lines = projection[target.side];
		const at = lines.findIndex((row, i) => i >= line && row.source !== undefined);
		const found = at >= 0 ? at : lines.findLastIndex(row => row.source !== undefined);
		const source = lines[found]?.source;
		if (!source) return undefined;
		const start = found === line ? Math.min(source.start + character, source.end) : source.start;
		return new Location(target[target.side], toRange(comparison[target.side].lines, { start, end: start }));
	}

	/** The row that a line of a projection belongs to, with its comparison. */
	async row(
		document: TextDocument,
		line: number,
	): Promise<{ row: ProjectionRow; comparison: Comparison; target: ProjectionTarget } | undefined> {
		const target = projectionTarget(document.uri);
		if (!target) return undefined;
		const {
			comparison,
			projection: { starts },
		} = await this.shownBy(document, target);
		const row = rowsOf(comparison, target.part)[starts.findLastIndex(start => start[target.side] <= line)];
		return row && { row, comparison, target };
	}

	/** The line of a projection that shows a passage of its side, or the head of the row that shows its counterpart alone; `undefined` when it shows neither. */
	async lineOf(target: ProjectionTarget, { old, new: fresh }: PassagesAt): Promise<number | undefined> {
		const comparison = await this.comparison(target);
		const projection = await this.layOut(comparison, target.part);
		const rows = rowsOf(comparison, target.part);
		const holds = (row: ProjectionRow): boolean =>
			row.new.some(passage => passage === fresh) && (old === undefined || row.old.some(passage => passage === old));
		const at = rows.findIndex(holds);
		const row = at >= 0 ? at : rows.findIndex(({ new: own }) => own.some(passage => passage === fresh));
		if (row < 0) return undefined;
		const { side } = target;
		const wanted = side === 'old' ? old : fresh;
		const start = projection.starts[row]![side];
		const end = projection.starts[row + 1]?.[side] ?? projection[side].length;
		const line = projection[side].findIndex(
			({ source }, i) => i >= start && i < end && source && wanted && overlaps(source, wanted.range),
		);
		return line >= 0 ? line : start;
	}

	/** Whether a document shows already what it is to show. */
	async isCurrent(document: TextDocument): Promise<boolean> {
		const target = projectionTarget(document.uri);
		return target !== undefined && textIn(document) === (await this.textOf(document.uri, target));
	}

	/** “Go to Definition” on any line. */
	async provideDefinition(document: TextDocument, position: Position): Promise<Location | undefined> {
		try {
			return await this.source(document, position);
		} catch (error) {
			if (error instanceof UnreadableFile) return undefined;
			throw error;
		}
	}

	private async layOut(
		comparison: Comparison,
		part: ProjectionPart | undefined,
		token?: CancellationToken,
	): Promise<Projection> {
		const links = await this.comparisons.sentences(comparison, token);
		let known = this.laidOut.get(comparison);
		if (!known) this.laidOut.set(comparison, (known = new Map<ProjectionPart | undefined, Projection>()));
		let projection = known.get(part);
		if (!projection) {
			const rows = rowsOf(comparison, part);
			projection = withHead(layOut(comparison, links, rows, labels(comparison)), headOf(comparison, rows));
			known.set(part, projection);
		}
		return projection;
	}

	dispose(): void {
		disposeAll(this.subscriptions);
		this.changed.dispose();
	}
}

function textIn(document: TextDocument): string {
	return document.getText().replaceAll('\r\n', '\n');
}

/** What the reader sees alone, said above it; where it is nothing, with the way back. */
function headOf({ focus }: Comparison, rows: readonly ProjectionRow[]): string | undefined {
	if (!focus?.field) return undefined;
	const count = countPairs(rows);
	const text = `◉ ${fieldText(focus.field, count)}`;
	return count > 0 ? text : `${text} · ${l10n.t('“Duidu: Show All Passages” leads back to the whole comparison')}`;
}

/** The same line above both sides. */
function withHead(projection: Projection, head: string | undefined): Projection {
	if (head === undefined) return projection;
	const lines = [{ text: head }, { text: '' }];
	return {
		old: [...lines, ...projection.old],
		new: [...lines, ...projection.new],
		starts: projection.starts.map(start => ({ old: start.old + lines.length, new: start.new + lines.length })),
	};
}

function placeOf({ section, line }: Passage): string {
	const place = l10n.t('line {0}', line + 1);
	return section ? `${numberedTitle(section)}（${place}）` : place;
}

/** VS Code's diff takes a line of up to four characters between two long changes for chance and drops it; the bands would lose their level. */
const THIN = '┈'.repeat(8);

function labels({ old, new: fresh }: Comparison): ProjectionLabels {
	const nothing = {
		old: `∅ ${l10n.t('nothing in {0}', old.year ?? l10n.t('the old text'))}`,
		new: `∅ ${l10n.t('nothing in {0}', fresh.year ?? l10n.t('the new text'))}`,
	};
	return {
		separator(row) {
			const fates = markedFates(row);
			if (row.old.length === 0) fates.push(nothing.old);
			if (row.new.length === 0) fates.push(nothing.new);
			return `${row.kind === 'heading' ? '━━━━' : '────'} ${fates.join(' · ')}`;
		},
		band({ old: from, new: to, origin }) {
			if (origin === 'again') return `${THIN} ${l10n.t('a further part of the same sentence')}`;
			if (origin === 'elsewhere') return `${THIN} ${kindMarks.moved} ${l10n.t('from {0}', placeOf(from[0]!.passage))}`;
			return from.length === 0 ? `${THIN} ${kindMarks.added}` : to.length === 0 ? `${THIN} ${kindMarks.removed}` : THIN;
		},
	};
}
