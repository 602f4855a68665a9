import {
	type QuickPickItem,
	QuickPickItemKind,
	type TextEditor,
	type Uri,
	commands,
	l10n,
	window,
	workspace,
} from 'vscode';
import {
	type LinkTarget,
	type NoteLink,
	type Quote,
	type Range,
	type Report,
	anchors,
	linksOf,
	linkTypes,
	matchBlocks,
	passageAtLine,
	quoteOf,
	relatedTexts,
	withLink,
	withoutLink,
	wordsOf,
} from '../../core';
import type { Comparisons } from '../compare/comparisons';
import { inOrder } from '../compare/compareCommands';
import { pickReport } from '../compare/pickReport';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex, TaggedItem } from '../files/reportIndex';
import { UnreadableFile } from '../files/readText';
import type { Reports } from '../files/reports';
import { goTo } from '../goTo';
import { isSame, toPosition } from '../positions';
import { settings } from '../settings';
import type { Glossaries } from '../terms/glossaries';
import { linkName, otherEnd, otherPlace } from './linkNames';
import type { NoteCommands } from './noteCommands';
import { type LinkEnd, type LocatedNote, type NoteLinks, passageUri } from './noteLinks';
import { firstLine, quotedWords } from './noteNames';
import type { NotePlaces } from './notePlaces';
import { type NoteStore, noFolder, noteGone, sourceOf } from './noteStore';
import { withTyped } from './pickTags';
import { offsetsOf, selectSentence, trimmed } from './selected';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly glossaries: Glossaries;
	readonly store: NoteStore;
	readonly places: NotePlaces;
	readonly links: NoteLinks;
	readonly act: NoteCommands;
}

interface TargetItem extends QuickPickItem {
	/** Asked for when it is chosen. */
	readonly target?: () => LinkTarget | Promise<LinkTarget | undefined>;
}

/** What can be done to the links of notes. */
export class LinkCommands {
	constructor(private readonly services: Services) {}

	/** Links a note to what the reader picks: another note, a tagged passage, a term in its words, a passage in another year. */
	async link(from: LocatedNote): Promise<void> {
		const type = await pickType();
		if (type === undefined) return;
		const target = await this.pickTarget(from, type);
		if (target) await this.add(from, { type, target });
	}

	/** A note on the words at the cursor; one of several that the reader picks. */
	async pickHere(editor: TextEditor | undefined): Promise<LocatedNote | undefined> {
		if (!editor) return undefined;
		const { uri } = editor.document;
		const { report, notes } = await this.services.places.get(uri);
		const { start, end } = offsetsOf(report, editor.selection);
		const here = notes
			.filter(({ anchor: { range } }) => range && range.start <= end && start <= range.end)
			.map(({ note }) => ({ note, uri }));
		if (here.length === 0) throw new UnreadableFile(l10n.t('There is no note at the cursor.'));
		if (here.length === 1) return here[0];
		return (await window.showQuickPick(here.map(noteItem), { title: l10n.t('Which note?'), ...matching }))?.located;
	}

	/** Links a note that the reader picks to the selection, or to the sentence at the cursor. */
	async linkHere(editor: TextEditor | undefined): Promise<void> {
		if (!editor) return;
		const { uri } = editor.document;
		selectSentence(this.services.open, editor);
		const report = this.services.open.readAnyway(editor.document);
		const span = trimmed(report.text, offsetsOf(report, editor.selection));
		const items = await this.noteItems();
		if (items.length === 0) throw new UnreadableFile(l10n.t('There are no notes yet.'));
		const chosen = await window.showQuickPick(items, {
			title: l10n.t('Which note is linked to these words?'),
			...matching,
		});
		if (chosen) askForOneFolder(chosen.located, uri);
		const type = chosen && (await pickType());
		if (!chosen || type === undefined) return;
		const target: LinkTarget = { kind: 'passage', source: sourceOf(uri), quote: quoteOf(report, span) };
		await this.add(chosen.located, { type, target });
	}

	async unlink({ from, link }: LinkEnd): Promise<void> {
		await this.services.store.update(from.uri, from.note.id, note => withoutLink(note, link));
	}

	/** Goes to the other end of a link. */
	async follow(end: LinkEnd): Promise<void> {
		const { direction, from, link, to } = end;
		const { act, reports } = this.services;
		if (direction === 'in') return act.goTo(from.uri, from.note.id);
		if (link.target.kind === 'term') {
			await commands.executeCommand('workbench.action.findInFiles', { query: link.target.term, triggerSearch: true });
			return;
		}
		if (link.target.kind === 'note') {
			if (!to) throw noteGone();
			return act.goTo(to.uri, to.note.id);
		}
		const uri = passageUri(end);
		if (!uri) return;
		const report = await reports.get(uri);
		const [anchor] = anchors(report, [link.target.quote]);
		const range = anchor?.range ?? anchor?.candidates?.[0]?.range;
		if (!range)
			throw new UnreadableFile(l10n.t('The words that it was linked to are no longer in {0}.', sourceOf(uri)));
		await goTo(uri, toPosition(report.lines, range.start));
	}

	/** Goes to the other end of one of several links; of one alone at once. */
	async choose(ends: readonly LinkEnd[]): Promise<void> {
		const [only] = ends;
		if (!only) return void window.showInformationMessage(l10n.t('There are no links here.'));
		if (ends.length === 1) return this.follow(only);
		const items = ends.map(end => ({
			label: `${linkName(end)} ${otherEnd(end)}`,
			description: otherPlace(end),
			end,
		}));
		const chosen = await window.showQuickPick(items, { title: l10n.t('Links'), ...matching });
		if (chosen) await this.follow(chosen.end);
	}

	/** The links at a line, by the lens above it or at the cursor. */
	async showLinks(uri: Uri, line: number): Promise<void> {
		await this.choose((await this.services.links.atLines(uri)).get(line) ?? []);
	}

	/** The notes on a passage, and those linked to it. */
	async notesAbout(uri: Uri, line: number): Promise<void> {
		const report = await this.services.reports.get(uri);
		const passage = passageAtLine(report, line);
		const about = passage ? await this.services.links.about(uri, passage.range) : [];
		if (about.length === 0) return void window.showInformationMessage(l10n.t('There are no notes about this passage.'));
		const chosen = await window.showQuickPick(about.map(noteItem), {
			title: l10n.t('Notes about this passage'),
			...matching,
		});
		if (chosen) await this.services.act.goTo(chosen.located.uri, chosen.located.note.id);
	}

	/** The passages under other tags that are about the same matter, nearest first. */
	async related(uri: Uri, line: number, tag: string | undefined): Promise<void> {
		const { index, reports } = this.services;
		const own = passageAtLine(await reports.get(uri), line);
		if (!own) return void window.showInformationMessage(l10n.t('There is no passage at the cursor.'));
		const all = (await index.files()).flatMap(({ tagged }) => tagged);
		const isOwn = (item: TaggedItem): boolean => isSame(item.uri, uri) && item.range.start.line === own.line;
		const ownTags = new Set(tag === undefined ? all.filter(isOwn).map(item => item.tag) : [tag]);
		if (ownTags.size === 0) return void window.showInformationMessage(l10n.t('The passage at the cursor has no tag.'));
		const others = all.filter(item => !ownTags.has(item.tag) && !isOwn(item));
		const words = await this.wordsOf(others);
		const items = relatedTexts(own.folded.text, words).map(({ index: at, score }) => ({
			label: others[at]!.label,
			description: `${others[at]!.tag} · ${Math.round(score * 100)} %`,
			detail: [sourceOf(others[at]!.uri), ...others[at]!.headingPath].join(' › '),
			item: others[at]!,
		}));
		if (items.length === 0)
			return void window.showInformationMessage(l10n.t('No passage under another tag is about the same matter.'));
		const chosen = await window.showQuickPick(items, {
			title: l10n.t('Related passages under another tag'),
			...matching,
		});
		if (chosen) await goTo(chosen.item.uri, chosen.item.range.start);
	}

	/** Each file is read once. */
	private async wordsOf(items: readonly TaggedItem[]): Promise<string[]> {
		const read = new Map<string, Report | undefined>();
		const words: string[] = [];
		for (const { uri, range, label } of items) {
			const key = uri.toString();
			if (!read.has(key)) read.set(key, await this.services.reports.find(uri));
			const report = read.get(key);
			words.push((report && passageAtLine(report, range.start.line)?.folded.text) ?? label);
		}
		return words;
	}

	private add(from: LocatedNote, link: NoteLink): Promise<void> {
		return this.services.store.update(from.uri, from.note.id, note => withLink(note, link));
	}

	private async pickTarget(from: LocatedNote, type: string): Promise<LinkTarget | undefined> {
		const items: TargetItem[] = [
			{ label: `$(history) ${l10n.t('A passage in another year…')}`, target: () => this.pickInOtherYear(from) },
			...section(l10n.t('Terms in its words'), await this.termItems(from)),
			...section(
				l10n.t('Notes'),
				(await this.noteItems())
					.filter(({ located }) => located.note.id !== from.note.id)
					.map(item => ({ ...item, target: () => ({ kind: 'note', id: item.located.note.id }) as const })),
			),
			...section(l10n.t('Tagged passages'), await this.taggedItems(from)),
		];
		const chosen = await window.showQuickPick(items, {
			title: l10n.t('{0}: what is the note linked to?', type),
			placeHolder: l10n.t('Type words of a note, a passage, its tag or its heading'),
			...matching,
		});
		return chosen?.target?.();
	}

	private async termItems({ note, uri }: LocatedNote): Promise<TargetItem[]> {
		const lexicon = await this.services.glossaries.lexicon(uri);
		const placed = await this.services.places.find(uri);
		const range = placed?.notes.find(each => each.note.id === note.id)?.anchor.range;
		if (!range) return [];
		const { report } = placed;
		const line = report.lines.lineAt(range.start);
		const matches = matchBlocks(report.text, report.blocks.slice(line, line + 1), lexicon);
		const terms = new Map(matches.map(({ entry }) => [entry.term, entry.category]));
		return [...terms].map(([term, category]) => ({
			label: `$(symbol-keyword) ${term}`,
			description: category,
			target: () => ({ kind: 'term', term }),
		}));
	}

	private async taggedItems(from: LocatedNote): Promise<TargetItem[]> {
		return (await this.services.index.files()).flatMap(({ tagged }) =>
			tagged.map(item => ({
				label: `$(quote) ${item.label}`,
				description: item.tag,
				detail: [sourceOf(item.uri), ...item.headingPath].join(' › '),
				target: () =>
					this.passageTarget(
						from,
						item.uri,
						({ passages }) => passages.find(p => p.line === item.range.start.line)?.range,
					),
			})),
		);
	}

	private async passageTarget(
		from: LocatedNote,
		uri: Uri,
		find: (report: Report) => Range | undefined,
	): Promise<LinkTarget | undefined> {
		askForOneFolder(from, uri);
		const report = await this.services.reports.get(uri);
		const range = find(report);
		const quote: Quote | undefined = range && quoteOf(report, range);
		return quote && { kind: 'passage', source: sourceOf(uri), quote };
	}

	/** The counterparts of the note's passage in a year of the reader's choice, best first. */
	private async pickInOtherYear({ note, uri }: LocatedNote): Promise<LinkTarget | undefined> {
		const { places, reports, index, comparisons } = this.services;
		const { report, placed } = await places.note(uri, note.id);
		const { range } = placed.anchor;
		const passage = range && passageAtLine(report, report.lines.lineAt(range.start));
		if (!passage) throw new UnreadableFile(l10n.t('The note has no place in its report now: give it one first.'));
		const other = await pickReport(index, report, uri, l10n.t('A passage in which report?'));
		if (!other) return undefined;
		const pair = await inOrder(reports, uri, other);
		const comparison = await comparisons.get(pair.old, pair.new);
		const side = isSame(pair.old, uri) ? 'old' : 'new';
		const own = passageAtLine(comparison[side], passage.line);
		const found = own ? linksOf(comparison, side, own).map(link => (side === 'old' ? link.new : link.old)) : [];
		if (found.length === 0)
			throw new UnreadableFile(
				l10n.t(
					'Nothing in {0} corresponds to its passage. Select words there, then “{1}”.',
					sourceOf(other),
					l10n.t('Link a Note to This…'),
				),
			);
		const items = found.map(counterpart => ({
			label: wordsOf(counterpart),
			description: l10n.t('line {0}', counterpart.line + 1),
			counterpart,
		}));
		const chosen =
			items.length === 1
				? items[0]
				: await window.showQuickPick(items, { title: l10n.t('Its counterparts'), ...matching });
		return chosen && this.passageTarget({ note, uri }, other, () => chosen.counterpart.range);
	}

	private async noteItems(): Promise<NoteItem[]> {
		return [...(await this.services.links.index()).notes.values()].map(noteItem);
	}
}

/** A passage is named by its path in the folder of the note. */
function askForOneFolder(from: LocatedNote, uri: Uri): void {
	const folder = workspace.getWorkspaceFolder(uri);
	if (!folder) throw noFolder();
	if (folder !== workspace.getWorkspaceFolder(from.uri))
		throw new UnreadableFile(l10n.t('A note can be linked to passages of its own workspace folder only.'));
}

interface NoteItem extends QuickPickItem {
	readonly located: LocatedNote;
}

const matching = { matchOnDescription: true, matchOnDetail: true } as const;

function noteItem(located: LocatedNote): NoteItem {
	const { note, uri } = located;
	return {
		label: `$(note) ${firstLine(note) || quotedWords(note)}`,
		description: note.tags.map(tag => `#${tag}`).join(' '),
		detail: [`“${quotedWords(note)}”`, sourceOf(uri), ...(note.quote.section ?? [])].join(' › '),
		located,
	};
}

function section(label: string, items: readonly TargetItem[]): TargetItem[] {
	return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

/** A type of link; what is typed and is none of them is a new one. */
function pickType(): Promise<string | undefined> {
	const known = [...new Set([...linkTypes, ...settings.linkTypes()])];
	const pick = window.createQuickPick();
	const itemsOf = (typed: string): QuickPickItem[] => withTyped(known, typed, l10n.t('new type'));
	pick.title = l10n.t('What kind of link is it?');
	pick.items = itemsOf('');
	return new Promise(resolve => {
		pick.onDidChangeValue(value => (pick.items = itemsOf(value.trim())));
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.label);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
