import { type Disposable, TabInputText, TabInputTextDiff, Uri, window } from 'vscode';
import { type Comparison, type LoadWriters, numberedTitle } from '../../core';
import { registerRows } from '../commandRows';
import type { LookedAt } from '../files/lookedAt';
import type { OpenReports } from '../files/openReports';
import { reportAtHand } from '../files/reportAtHand';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { goTo } from '../goTo';
import { toPosition } from '../positions';
import type { Glossaries } from '../terms/glossaries';
import { REDLINE, redlineTarget } from '../redline/redlineTarget';
import type { Redlines } from '../redline/redlines';
import type { ChangeNode, ChangesView } from './changesView';
import { type ReportPair, compareWith, openAligned } from './compareCommands';
import type { Comparisons } from './comparisons';
import { counterpartCommand } from './counterpartCommands';
import { type TakenPair, exportComparison, isGivenExport } from './exportCommand';
import { type FieldChoice, WHOLE } from './field';
import { chooseField } from './fieldCommands';
import { PROJECTION, type Projections, projectionTarget } from './projections';
import type { SectionDiffs } from './sectionDiffs';
import type { ShownComparisons } from './shownComparisons';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly glossaries: Glossaries;
	readonly choice: FieldChoice;
	readonly shown: ShownComparisons;
	readonly projections: Projections;
	readonly redlines: Redlines;
	readonly changes: ChangesView;
	readonly sections: SectionDiffs;
	readonly writers: LoadWriters;
	readonly present: (pair: ReportPair) => Promise<Comparison>;
}

/** The commands that compare, lead to counterparts and choose what of a comparison is shown. */
export function compareRows(services: Services): Disposable[] {
	const { comparisons, choice, projections, redlines, changes, sections } = services;

	/** Palette and keys pass nothing, menus the file and then the selection, callers two files. */
	const compare =
		(show: (comparison: Comparison, pair: ReportPair) => Promise<void>) => async (given: unknown, other: unknown) => {
			const uri = given instanceof Uri ? given : await reportAtHand(services);
			if (uri) await compareWith(services, uri, other instanceof Uri ? other : undefined, show);
		};
	const counterpart = (mode: 'go' | 'peek') => () =>
		window.activeTextEditor && counterpartCommand(services, window.activeTextEditor, mode);
	const openSource = async (): Promise<void> => {
		const editor = window.activeTextEditor;
		const from = editor?.document.uri.scheme === REDLINE ? redlines : projections;
		const source = editor && (await from.source(editor.document, editor.selection.active));
		if (source) await goTo(source.uri, source.range.start);
	};
	const openRow = (side: 'old' | 'new') => async (node?: ChangeNode) => {
		const passage = node?.kind === 'row' ? node.row[side][0] : node?.kind === 'unsure' ? node.link[side] : undefined;
		if (!passage || !changes.shown) return;
		const { comparison, pair } = changes.shown;
		await goTo(pair[side], toPosition(comparison[side].lines, passage.range.start));
	};
	const openShownSection = async (node?: ChangeNode): Promise<void> => {
		if (node?.kind !== 'section' || !changes.shown) return;
		const { title, section, groups } = node;
		const id = section ? (`section${section.index}` as const) : (`group${groups[0]!.index}` as const);
		await openAligned(changes.shown.comparison, changes.shown.pair, { id, title });
	};
	const openSection = async (old: string, fresh: string, section: number): Promise<void> => {
		const pair = { old: Uri.parse(old), new: Uri.parse(fresh) };
		const comparison = await comparisons.get(pair.old, pair.new);
		const heading = comparison.new.allSections[section];
		if (heading) await openAligned(comparison, pair, { id: `section${section}`, title: numberedTitle(heading) });
	};
	const pairAtHand = (): ReportPair | undefined =>
		(window.activeTextEditor && projectionTarget(window.activeTextEditor.document.uri)) ?? changes.shown?.pair;
	const showField = (given: unknown) => chooseField(services, pairAtHand(), given);

	/** The comparison on the screen, else the one in the Changes view; in a report one with a year of choice. */
	const exportShown = async (given?: unknown): Promise<void> => {
		const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
		const wanted = isGivenExport(given) ? given : undefined;
		const take = (pair: TakenPair): Promise<void> => exportComparison(services, pair, wanted);
		const onScreen = uri && (uri.scheme === PROJECTION ? projectionTarget(uri) : redlineTarget(uri));
		if (onScreen && 'old' in onScreen) await take(isSideBySide() ? onScreen : wholeOf(onScreen));
		else if (changes.shown) await take(changes.shown.pair);
		else {
			const report = given instanceof Uri ? given : await reportAtHand(services);
			if (report) await compareWith(services, report, undefined, (_, pair) => take(pair));
		}
	};

	return registerRows({
		'duidu.compare': compare(openAligned),
		'duidu.compareSections': compare((comparison, pair) => sections.open(comparison, pair)),
		'duidu.exportComparison': exportShown,
		'duidu.goToCounterpart': counterpart('go'),
		'duidu.peekCounterpart': counterpart('peek'),
		'duidu.openSource': openSource,
		'duidu.openSection': openSection,
		'duidu.openShownSection': openShownSection,
		'duidu.openOld': openRow('old'),
		'duidu.openNew': openRow('new'),
		'duidu.showField': showField,
		// The same under another icon: it tells that a part alone is shown.
		'duidu.changeField': showField,
		'duidu.showWhole': () => choice.choose(WHOLE),
	});
}

/** Not section by section: there each document has one of the parts, and all of them are on the screen. */
function isSideBySide(): boolean {
	const input = window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof TabInputTextDiff || input instanceof TabInputText;
}

function wholeOf({ old, new: fresh, field }: TakenPair): TakenPair {
	return { old, new: fresh, ...(field && { field }) };
}
