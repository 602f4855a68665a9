import { type CancellationToken, type ExtensionContext, Uri, commands, window, workspace } from 'vscode';
import { type Comparison, type Report, readingRows, matchBlocks, taggedPassages } from '../../core';
import { registerRows } from '../commandRows';
import type { ChangesView } from '../compare/changesView';
import { type ReportPair, compareWith } from '../compare/compareCommands';
import type { Comparisons } from '../compare/comparisons';
import { decidePair, pairOfRow, undoDecision } from '../compare/pinCommands';
import type { PinStore } from '../compare/pinStore';
import { PROJECTION, projectionTarget } from '../compare/projections';
import type { ShownComparisons } from '../compare/shownComparisons';
import type { Closeable } from '../disposeAll';
import type { LookedAt } from '../files/lookedAt';
import type { OpenReports } from '../files/openReports';
import { reportAtHand } from '../files/reportAtHand';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import type { NotePlaces } from '../notes/notePlaces';
import { isSame } from '../positions';
import { wordRules } from '../redline/wordRules';
import { settings } from '../settings';
import { runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { type BuiltReading, type SideMarks, buildReading } from './builtReading';
import { ReadingPanels } from './readingPanels';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly comparisons: Comparisons;
	readonly shown: ShownComparisons;
	readonly changes: ChangesView;
	readonly pins: PinStore;
	readonly notePlaces: NotePlaces;
	readonly context: Pick<ExtensionContext, 'extensionUri'>;
	readonly present: (pair: ReportPair) => Promise<Comparison>;
}

/** Two years side by side in a view made for reading. */
export function reading(services: Services): Closeable[] {
	const { open, index, looked, glossaries, comparisons, shown, changes, notePlaces, context, present } = services;

	const marksOf = async (report: Report, uri: Uri): Promise<SideMarks> => ({
		terms: matchBlocks(report.text, report.blocks, await glossaries.lexicon(uri)),
		tags: taggedPassages(report, settings.tagNames(uri)),
		notes: ((await notePlaces.find(uri))?.notes ?? []).flatMap(({ note, anchor }) =>
			anchor.range ? [{ ...anchor.range, body: note.body, tags: note.tags }] : [],
		),
	});
	const build = async (pair: ReportPair, token: CancellationToken): Promise<BuiltReading> => {
		const comparison = await shown.get(pair.old, pair.new, token);
		const links = await comparisons.sentences(comparison, token);
		const rules = await wordRules(glossaries, pair.new);
		const rows = await runInSlices(readingRows({ comparison, links, rules }), token);
		return buildReading({
			comparison,
			pair,
			rows,
			old: await marksOf(comparison.old, pair.old),
			new: await marksOf(comparison.new, pair.new),
		});
	};
	const act = async (pair: ReportPair, built: BuiltReading, action: string, id: string): Promise<void> => {
		if (action === 'undo') {
			await undoDecision(services, pair);
			return;
		}
		const row = built.rows.get(id)!;
		const { comparison } = built;
		if (action === 'pin' || action === 'forbid' || action === 'unpin') {
			const passages = await pairOfRow(comparison, row);
			if (passages) await decidePair(services, { comparison, pair }, passages, action === 'unpin' ? undefined : action);
			return;
		}
		const shownRow = built.reading.rows.find(each => each.id === id)!;
		const place = (shownRow.new[0] ?? shownRow.old[0])?.place;
		if (place === undefined) return;
		await commands.executeCommand(rowCommands[action]!, built.places[place]);
	};
	const panels = new ReadingPanels(context.extensionUri, build, {
		act,
		looksAt(pair) {
			if (!isSamePair(changes.shown?.pair, pair)) void present(pair).catch(() => undefined);
		},
	});
	/** The comparison on the screen, else that of the Changes view; in a report, one with a year of choice. */
	const read = async (given?: unknown): Promise<void> => {
		const named = namedPair(given);
		if (named) {
			panels.openAt(named.pair, named.line);
			return;
		}
		const document = window.activeTextEditor?.document;
		const target = document?.uri.scheme === PROJECTION ? projectionTarget(document.uri) : undefined;
		const report = given instanceof Uri ? given : document && open.counts(document) ? document.uri : undefined;
		const show = (_: Comparison, pair: ReportPair): Promise<void> => {
			panels.open(pair);
			return Promise.resolve();
		};
		if (target && !(given instanceof Uri)) panels.open({ old: target.old, new: target.new });
		else if (changes.shown && given === undefined && !report) panels.open(changes.shown.pair);
		else {
			const chosen = report ?? (await reportAtHand(services));
			if (chosen) await compareWith(services, chosen, undefined, show);
		}
	};
	const touch = (): void => panels.touch();
	return [
		panels,
		looked.add(() => panels.lookedReport),
		shown.onDidChange(touch),
		open.onDidSettle(touch),
		index.onDidTouch(touch),
		glossaries.onDidChange(touch),
		notePlaces.onDidChange(touch),
		workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('duidu')) touch();
		}),
		...registerRows({
			'duidu.readSideBySide': read,
			'duidu.reading.openPassage': (given: unknown) => panels.fromMenu('open', given),
			'duidu.reading.pin': (given: unknown) => panels.fromMenu('pin', given),
			'duidu.reading.forbid': (given: unknown) => panels.fromMenu('forbid', given),
			'duidu.reading.unpin': (given: unknown) => panels.fromMenu('unpin', given),
			'duidu.reading.tag': (given: unknown) => panels.fromMenu('tag', given),
			'duidu.reading.note': (given: unknown) => panels.fromMenu('note', given),
			'duidu.reading.years': (given: unknown) => panels.fromMenu('years', given),
			'duidu.reading.columns': (given: unknown) => panels.fromMenu('columns', given),
		}),
	];
}

function isSamePair(a: ReportPair | undefined, b: ReportPair): boolean {
	return a !== undefined && isSame(a.old, b.old) && isSame(a.new, b.new);
}

/** Two reports that are named, and a line of the new one. */
function namedPair(given: unknown): { readonly pair: ReportPair; readonly line: number } | undefined {
	const { old, new: fresh, line } = (given ?? {}) as Readonly<Record<'old' | 'new' | 'line', unknown>>;
	if (typeof old !== 'string' || typeof fresh !== 'string' || typeof line !== 'number') return undefined;
	return { pair: { old: Uri.parse(old, true), new: Uri.parse(fresh, true) }, line };
}

/** What is done with a passage. */
const rowCommands: Readonly<Record<string, string>> = {
	tag: 'duidu.tagSelection',
	note: 'duidu.annotate',
	years: 'duidu.followPassage',
	columns: 'duidu.readYears',
};
