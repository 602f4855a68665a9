import { type ExtensionContext, type Uri, languages, workspace } from 'vscode';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import type { LookedAt } from '../files/lookedAt';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { isSame, textLanguages } from '../positions';
import type { PreviewMarks } from '../preview/previewMarks';
import type { Glossaries } from '../terms/glossaries';
import { type Comparison, type LoadWriters, decidedPairs } from '../../core';
import { AlignedDiffs } from './alignedDiffs';
import { ChangesSource } from './changesSource';
import { ChangesView } from './changesView';
import { compareRows } from './compareRows';
import { type ReportPair } from './compareCommands';
import type { Comparisons } from './comparisons';
import type { FieldChoice } from './field';
import { PassageLinks } from './passageLinks';
import type { PinStore } from './pinStore';
import { PROJECTION, Projections } from './projections';
import type { NotePlaces } from '../notes/notePlaces';
import { reading } from '../reading';
import { redlining } from '../redline';
import { Redlines } from '../redline/redlines';
import { Review } from './review';
import { reviewRows } from './reviewRows';
import { SectionDiffs } from './sectionDiffs';
import { SectionLenses } from './sectionLenses';
import { ShownComparisons } from './shownComparisons';
import type { Traces } from './traces';
import { years } from '../years';
import { verbLadderProblems } from './verbLadderProblems';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly choice: FieldChoice;
	readonly pins: PinStore;
	readonly comparisons: Comparisons;
	readonly traces: Traces;
	readonly notePlaces: NotePlaces;
	readonly context: Pick<ExtensionContext, 'extensionUri'>;
	readonly preview: PreviewMarks;
	readonly writers: LoadWriters;
}

/** One year read against another: aligned projections, counterparts, the Changes view, lenses over headings. */
export function comparing(services: Services): Closeable[] {
	const { open, index, reports, glossaries, pins, comparisons, traces, preview } = services;
	const shown = new ShownComparisons({ ...services, comparisons, traces });
	const projections = new Projections(open, index, comparisons, shown);
	const lenses = new SectionLenses(open, index, comparisons);
	const links = new PassageLinks(open, index, reports, comparisons, traces);
	const changes = new ChangesView(comparisons, glossaries);
	const redlines = new Redlines({ ...services, comparisons, shown });
	const sections = new SectionDiffs(services.choice, shown);
	const aligned = new AlignedDiffs(services.choice);
	const review = new Review({ shown, projections, changes });
	const inPreview = new ChangesSource({ ...services, shown, changes });
	preview.add(inPreview);

	const present = async (pair: ReportPair): Promise<Comparison> => {
		const comparison = await shown.get(pair.old, pair.new);
		const { old, new: fresh, focus } = comparison;
		const decided = decidedPairs(await pins.pins(pair.new), old, fresh).filter(
			each =>
				!focus ||
				(each.old !== undefined && focus.old.has(each.old.index)) ||
				(each.new !== undefined && focus.new.has(each.new.index)),
		);
		changes.show({ comparison, pair, decided });
		return comparison;
	};
	/** When one of the two files has gone, the view shows what it showed. */
	const presentAgain = async (changed?: Uri): Promise<void> => {
		if (!changes.shown) return;
		const { pair } = changes.shown;
		if (changed && !isSame(changed, pair.old) && !isSame(changed, pair.new)) return;
		try {
			await present(pair);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
		}
	};
	const all = {
		...services,
		pins,
		comparisons,
		shown,
		projections,
		changes,
		sections,
		review,
		present,
		links,
		redlines,
	};
	return [
		pins,
		shown,
		shown.onDidChange(() => void presentAgain()),
		open.onDidSettle(({ uri }) => void presentAgain(uri)),
		index.onDidTouch(uri => void presentAgain(uri)),
		projections,
		lenses,
		changes,
		sections,
		aligned,
		inPreview,
		verbLadderProblems(),
		workspace.registerTextDocumentContentProvider(PROJECTION, projections),
		languages.registerDefinitionProvider({ scheme: PROJECTION }, projections),
		languages.registerDefinitionProvider(textLanguages, links),
		languages.registerReferenceProvider(textLanguages, links),
		languages.registerCodeLensProvider(textLanguages, lenses),
		...compareRows(all),
		...reviewRows(all),
		...redlining(all),
		...reading(all),
		...years(all),
		...registerRows({
			'duidu.previewChanges': () => {
				const uri = preview.atHand;
				return uri && inPreview.toggle(uri);
			},
		}),
	];
}
