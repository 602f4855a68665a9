import { type TextEditor, Uri, l10n, languages, window, workspace } from 'vscode';
import type { Comparison } from '../../core';
import { registerRows } from '../commandRows';
import type { ChangesView } from '../compare/changesView';
import { type ReportPair, compareWith, pairTitle } from '../compare/compareCommands';
import type { Comparisons } from '../compare/comparisons';
import type { PassageLinks } from '../compare/passageLinks';
import type { ShownComparisons } from '../compare/shownComparisons';
import { PROJECTION, type Projections, projectionTarget } from '../compare/projections';
import type { Closeable } from '../disposeAll';
import type { LookedAt } from '../files/lookedAt';
import type { OpenReports } from '../files/openReports';
import { reportAtHand } from '../files/reportAtHand';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import type { Glossaries } from '../terms/glossaries';
import { askedPlace } from './askedPlace';
import { type Place, openLineage, peekLineage, showRedline } from './lineageCommands';
import { RedlineMarks } from './redlineMarks';
import { REDLINE, redlineTarget, redlineUri } from './redlineTarget';
import type { Redlines } from './redlines';
import { rowHover } from './rowMarkdown';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly shown: ShownComparisons;
	readonly present: (pair: ReportPair) => Promise<Comparison>;
	readonly glossaries: Glossaries;
	readonly projections: Projections;
	readonly links: PassageLinks;
	readonly changes: ChangesView;
	readonly redlines: Redlines;
}

/** Our own word changes in the editor: a report as a redline, a passage through the years, hovers over pairs. */
export function redlining(services: Services): Closeable[] {
	const { changes, redlines, looked } = services;
	const showComparison = async (comparison: Comparison, pair: ReportPair): Promise<void> =>
		showRedline(redlineUri({ kind: 'comparison', ...pair }, `${l10n.t('Redline')} · ${pairTitle(comparison)}`), {});
	/** Of the comparison on the screen, else of the one in the Changes view; in a report, of one with a year of choice. */
	const readAsRedline = async (given?: unknown): Promise<void> => {
		const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
		const target = uri?.scheme === PROJECTION ? projectionTarget(uri) : undefined;
		if (target) {
			const pair = { old: target.old, new: target.new };
			await showComparison(await services.shown.get(pair.old, pair.new), pair);
		} else if (changes.shown) await showComparison(changes.shown.comparison, changes.shown.pair);
		else {
			const report = given instanceof Uri ? given : await reportAtHand(services);
			if (report) await compareWith(services, report, undefined, showComparison);
		}
	};
	const withPlace =
		(run: (place: Place, editor: TextEditor | undefined) => Promise<void>) =>
		async (given?: unknown): Promise<void> => {
			const asked = await askedPlace(services, given);
			if (asked) await run(asked.place, asked.editor);
		};
	return [
		redlines,
		looked.add(() => reportOf(window.activeTextEditor?.document.uri)),
		new RedlineMarks(redlines),
		workspace.registerTextDocumentContentProvider(REDLINE, redlines),
		languages.registerDefinitionProvider({ scheme: REDLINE }, redlines),
		languages.registerFoldingRangeProvider({ scheme: REDLINE }, redlines),
		languages.registerCodeLensProvider({ scheme: REDLINE }, redlines),
		languages.registerHoverProvider({ scheme: REDLINE }, redlines),
		languages.registerHoverProvider({ scheme: PROJECTION }, rowHover(services)),
		...registerRows({
			'duidu.readAsRedline': readAsRedline,
			'duidu.followPassage': withPlace(place => openLineage(services, place)),
			'duidu.peekYears': withPlace((place, editor) => peekLineage(services, place, editor)),
		}),
	];
}

/** The report that a document made for showing is about. */
function reportOf(shown: Uri | undefined): Uri | undefined {
	if (shown?.scheme === PROJECTION) return projectionTarget(shown)?.new;
	const target = shown?.scheme === REDLINE ? redlineTarget(shown) : undefined;
	return target?.kind === 'lineage' ? target.file : target?.new;
}
