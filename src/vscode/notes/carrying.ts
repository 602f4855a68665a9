import { type Disposable, EventEmitter, type TextEditor, type Uri, l10n, window } from 'vscode';
import {
	type Carried,
	type Note,
	type NoteLink,
	type Quote,
	type Range,
	type Redline,
	type Report,
	anchors,
	carry,
	carryStates,
	partsOf,
	quoteOf,
	redline,
} from '../../core';
import { inOrder } from '../compare/compareCommands';
import type { Comparisons } from '../compare/comparisons';
import { pickReport } from '../compare/pickReport';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { UnreadableFile } from '../files/readText';
import type { OpenReports } from '../files/openReports';
import { wordRules } from '../redline/wordRules';
import type { Glossaries } from '../terms/glossaries';
import type { NotePlaces, PlacedNote } from './notePlaces';
import { newNote } from './newNote';
import { type NoteStore, sourceOf } from './noteStore';
import { selectedQuote } from './selected';

/** The link from a note to the one it was carried on from. */
export const ANCESTOR = '承接';

/** A note of one year on its way into another year's report. */
export interface CarriedNote {
	readonly from: Uri;
	readonly to: Uri;
	readonly placed: PlacedNote;
	readonly carried: Carried;
	/** The words of its place: the new report may be edited before the reader comes to it. */
	readonly quote?: Quote;
	/** The old words and the new as one text; absent when there is no place. */
	readonly redline?: Redline;
}

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly glossaries: Glossaries;
	readonly store: NoteStore;
	readonly places: NotePlaces;
}

/** Notes that wait to be carried into another year's report, each for the reader's word. */
export class Carrying implements Disposable {
	private waiting: readonly CarriedNote[] = [];
	private readonly changed = new EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	constructor(private readonly services: Services) {}

	/** In the order of a review: kept, reworded, unsure, gone; within these by the old report. */
	get queue(): readonly CarriedNote[] {
		return this.waiting;
	}

	/** Makes a queue of notes between `uri` and the report that the reader picks: from the earlier year on, or where it has none that are left, back to it. */
	async start(uri: Uri): Promise<void> {
		const { index, reports, comparisons, glossaries } = this.services;
		const picked = await pickReport(index, await reports.get(uri), uri, l10n.t('Carry notes between this and…'));
		if (!picked) return;
		const { old, new: fresh } = await inOrder(reports, uri, picked);
		const ways = [
			{ from: old, to: fresh },
			{ from: fresh, to: old },
		];
		const found = await Promise.all(ways.map(async way => ({ ...way, open: await this.notCarried(way) })));
		const way = found.find(({ open }) => open.length > 0);
		if (!way) {
			const [one, other] = [sourceOf(old), sourceOf(fresh)];
			void window.showInformationMessage(l10n.t('{0} has no notes that are not carried into {1} yet.', one, other));
			return;
		}
		const { from, to, open } = way;
		const comparison = await comparisons.get(from, to);
		const sentences = await comparisons.sentences(comparison);
		const rules = await wordRules(glossaries, to);
		this.waiting = open
			.map((placed): CarriedNote => {
				const range = placed.anchor.range!;
				const carried = carry(comparison, sentences, range, rules.lexicon);
				const old = partsOf(comparison.old, range);
				return {
					from,
					to,
					placed,
					carried,
					...(carried.place && {
						quote: quoteOf(comparison.new, carried.place.range),
						redline: redline(old, [{ passage: carried.place.passage, part: carried.place.range }], rules),
					}),
				};
			})
			.sort((a, b) => carryStates.indexOf(a.carried.state) - carryStates.indexOf(b.carried.state));
		this.changed.fire();
	}

	/** The notes on a report that have a place in it, and no descendant on another. */
	private async notCarried({ from, to }: Pick<CarriedNote, 'from' | 'to'>): Promise<PlacedNote[]> {
		const { places, store } = this.services;
		const { notes } = await places.get(from);
		const done = new Set((await store.notes(to)).notes.flatMap(({ links }) => links.flatMap(ancestorOf)));
		return notes.filter(({ note, anchor }) => anchor.range && !done.has(note.id));
	}

	/** The note is written on its place in the new report, linked to what it was. */
	async accept(item: CarriedNote): Promise<void> {
		if (!item.quote)
			throw new UnreadableFile(
				l10n.t(
					'Nothing corresponds to it there. Select words in the new report, then “{0}”; or skip it.',
					l10n.t('Carry On to Selection'),
				),
			);
		const report = await this.services.reports.get(item.to);
		const range = placeNow(report, item.quote);
		if (!range)
			throw new UnreadableFile(
				l10n.t(
					'The words that it would go to have changed since. Select words in the new report, then “{0}”; or skip it.',
					l10n.t('Carry On to Selection'),
				),
			);
		await this.write(item, quoteOf(report, range));
	}

	/** The note is written on the selection in the new report instead. */
	async adjust(item: CarriedNote, editor: TextEditor | undefined): Promise<void> {
		const quote = await selectedQuote(this.services.open, item.to, editor);
		if (quote) await this.write(item, quote);
	}

	skip(item: CarriedNote): void {
		this.waiting = this.waiting.filter(other => other !== item);
		this.changed.fire();
	}

	/** It leaves the queue before it is written, or a key that is pressed twice would write it twice. */
	private async write(item: CarriedNote, quote: Quote): Promise<void> {
		const queue = this.waiting;
		const { id, body, tags } = item.placed.note;
		const links: NoteLink[] = [{ type: ANCESTOR, target: { kind: 'note', id } }];
		this.skip(item);
		try {
			await this.services.store.add(item.to, [newNote(item.to, quote, { body, tags, links })]);
		} catch (error) {
			this.waiting = queue.filter(other => other === item || this.waiting.includes(other));
			this.changed.fire();
			throw error;
		}
	}

	dispose(): void {
		this.changed.dispose();
	}
}

/** Where some words of a report stand by now. */
export function placeNow(report: Report, quote: Quote): Range | undefined {
	return anchors(report, [quote])[0]?.range;
}

function ancestorOf({ type, target }: Note['links'][number]): string[] {
	return type === ANCESTOR && target.kind === 'note' ? [target.id] : [];
}
