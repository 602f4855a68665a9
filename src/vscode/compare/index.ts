import { Uri, languages, window, workspace } from 'vscode';
import { type Pin, numberedTitle } from '../../core';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { goTo } from '../goTo';
import { isSame, textLanguages, toPosition } from '../positions';
import { type ChangeNode, ChangesView } from './changesView';
import { compareWith, openAligned, openSections } from './compareCommands';
import { Comparisons } from './comparisons';
import { counterpartCommand } from './counterpartCommands';
import { decideRow, pairWith } from './pinCommands';
import { PinStore } from './pinStore';
import { PassageLinks } from './passageLinks';
import { PROJECTION, Projections } from './projections';
import { SectionLenses } from './sectionLenses';

/** One year read against another: aligned projections, counterparts, the Changes view, lenses over headings. */
export function comparing(open: OpenReports, index: ReportIndex, reports: Reports): Closeable[] {
	const pins = new PinStore();
	const comparisons = new Comparisons(reports, pins);
	const projections = new Projections(open, index, reports, comparisons);
	const lenses = new SectionLenses(open, index, comparisons);
	const links = new PassageLinks(open, index, reports, comparisons);
	const changes = new ChangesView();
	const services = { index, reports, comparisons, changes, pins };

	/** Palette and keys pass nothing, menus the file and then the selection, callers two files. */
	const compare = (show: typeof openAligned | typeof openSections) => (given: unknown, other: unknown) => {
		const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
		return uri && compareWith(services, uri, other instanceof Uri ? other : undefined, show);
	};
	const counterpart = (mode: 'go' | 'peek') => () =>
		window.activeTextEditor && counterpartCommand(services, window.activeTextEditor, mode);
	const openSource = async (): Promise<void> => {
		const editor = window.activeTextEditor;
		const source = editor && (await projections.source(editor.document, editor.selection.active));
		if (source) await goTo(source.uri, source.range.start);
	};
	const openRow = (side: 'old' | 'new') => async (node?: ChangeNode) => {
		const passage = node?.kind === 'row' ? node.row[side][0] : undefined;
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

	/** A row of the Changes view, or the one at the cursor of a projection. */
	const decide = (kind: Pin['kind'] | undefined) => async (node?: ChangeNode) => {
		const editor = window.activeTextEditor;
		if (node?.kind === 'row' && changes.shown) await decideRow(services, changes.shown, node.row, kind);
		else if (editor) {
			const found = await projections.row(editor.document, editor.selection.active.line);
			if (found) await decideRow(services, { comparison: found.comparison, pair: found.target }, found.row, kind);
		}
	};
	/** When one of the two files has gone, the view shows what it showed. */
	const compareAgain = async (changed?: Uri): Promise<void> => {
		if (!changes.shown) return;
		const { pair } = changes.shown;
		if (changed && !isSame(changed, pair.old) && !isSame(changed, pair.new)) return;
		try {
			changes.show(await comparisons.get(pair.old, pair.new), pair);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
		}
	};
	return [
		pins,
		pins.onDidChange(() => void compareAgain()),
		open.onDidSettle(({ uri }) => void compareAgain(uri)),
		index.onDidTouch(uri => void compareAgain(uri)),
		projections,
		lenses,
		changes,
		workspace.registerTextDocumentContentProvider(PROJECTION, projections),
		languages.registerDefinitionProvider({ scheme: PROJECTION }, projections),
		languages.registerDefinitionProvider(textLanguages, links),
		languages.registerReferenceProvider(textLanguages, links),
		languages.registerCodeLensProvider(textLanguages, lenses),
		...registerRows({
			'duidu.compare': compare(openAligned),
			'duidu.compareSections': compare(openSections),
			'duidu.goToCounterpart': counterpart('go'),
			'duidu.peekCounterpart': counterpart('peek'),
			'duidu.pin': decide('pin'),
			'duidu.forbid': decide('forbid'),
			'duidu.unpin': decide(undefined),
			'duidu.pairWith': () => window.activeTextEditor && pairWith(services, window.activeTextEditor),
			'duidu.openSource': openSource,
			'duidu.openSection': openSection,
			'duidu.openShownSection': openShownSection,
			'duidu.openOld': openRow('old'),
			'duidu.openNew': openRow('new'),
		}),
	];
}
