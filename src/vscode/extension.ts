import { type ExtensionContext, Position, Uri, commands, l10n, languages, window, workspace } from 'vscode';
import { ChangesView, type ChangeNode } from './compare/changesView';
import { Comparisons } from './compare/comparisons';
import {
	type ReportPair,
	compareWithProgress,
	guarded,
	inOrder,
	openAligned,
	openSections,
	sectionTitle,
} from './compare/compareCommands';
import { counterpartCommand } from './compare/counterpartCommands';
import { pickReport } from './compare/pickReport';
import { PROJECTION, Projections } from './compare/projections';
import { SectionLenses } from './compare/sectionLenses';
import { OpenReports } from './files/openReports';
import { ReportIndex } from './files/reportIndex';
import { Reports } from './files/reports';
import { goTo } from './goTo';
import { reportSymbols } from './reportSymbols';
import { FileStatus } from './status/fileStatus';
import { whyCommand } from './status/whyCommand';
import { changeTag, jump, pick } from './tags/tagCommands';
import { tagSymbols } from './tags/tagSymbols';
import { type TagNode, TagView } from './tags/tagView';
import { addTermCommand } from './terms/addTerm';
import { Glossaries } from './terms/glossaries';
import { TermHighlights } from './terms/termHighlights';
import { TermHover } from './terms/termHover';

const texts = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Reads as the dependency graph: what each feature is made of, and the commands that reach it. */
export function activate({ subscriptions }: ExtensionContext): void {
	const open = new OpenReports();
	const index = new ReportIndex(open);
	const reports = new Reports(open);
	const comparisons = new Comparisons(reports);
	const glossaries = new Glossaries();

	const highlights = new TermHighlights(open, glossaries);
	const tags = new TagView(index);
	const tagTree = window.createTreeView('duidu.tags', { treeDataProvider: tags, showCollapseAll: true });
	const changes = new ChangesView();
	const changeTree = window.createTreeView('duidu.changes', { treeDataProvider: changes, showCollapseAll: true });
	const projections = new Projections(open, reports, comparisons);
	const lenses = new SectionLenses(open, index, comparisons);

	const compareOpen = async (
		uri: Uri,
		other: Uri | undefined,
		show: typeof openAligned | typeof openSections,
	): Promise<void> => {
		const picked = other ?? (await pickReport(index, await reports.get(uri), uri, l10n.t('Compare with another year')));
		if (!picked) return;
		const pair = await inOrder(reports, uri, picked);
		const comparison = await compareWithProgress(comparisons, pair);
		changes.show(comparison, pair);
		changeTree.description = changes.title;
		void commands.executeCommand('setContext', 'duidu.hasComparison', true);
		await show(comparison, pair);
	};
	const activeUri = (given: unknown): Uri | undefined =>
		given instanceof Uri ? given : window.activeTextEditor?.document.uri;
	/** Palette, menus and keys pass the file or nothing; the second argument of a menu is the selection. */
	const comparing = (show: typeof openAligned | typeof openSections) => (given: unknown, other: unknown) => {
		const uri = activeUri(given);
		return uri && guarded(() => compareOpen(uri, other instanceof Uri ? other : undefined, show));
	};
	const counterpart = (mode: 'go' | 'peek') => () => {
		const editor = window.activeTextEditor;
		return editor && guarded(() => counterpartCommand({ index, reports, comparisons }, editor, mode));
	};
	const retagging = (step: -1 | 0 | 1) => (node?: TagNode) =>
		changeTag(open, step, node?.kind === 'passage' ? node.item : undefined, window.activeTextEditor);
	const openSource = async (): Promise<void> => {
		const editor = window.activeTextEditor;
		const source = editor && (await projections.source(editor.document, editor.selection.active));
		if (source) await goTo(source.uri, source.range.start);
	};
	const openRow = async (side: 'old' | 'new', node?: ChangeNode): Promise<void> => {
		if (node?.kind !== 'row' || !changes.shown) return;
		const { comparison, pair } = changes.shown;
		const passage = node.row[side][0];
		if (passage)
			await goTo(
				pair[side],
				new Position(passage.line, passage.range.start - comparison[side].lines.all[passage.line]!.start),
			);
	};
	const openShownSection = async (node?: ChangeNode): Promise<void> => {
		if (node?.kind !== 'section' || !changes.shown) return;
		const { title, section, groups } = node;
		await openAligned(changes.shown.comparison, changes.shown.pair, {
			id: section ? `section${section.index}` : `group${groups[0]!.index}`,
			title,
		});
	};

	const rows: Readonly<Record<string, (...args: never[]) => unknown>> = {
		'duidu.nextTagged': () => jump(index, 1),
		'duidu.previousTagged': () => jump(index, -1),
		'duidu.pickTagged': () => pick(index),
		'duidu.promote': retagging(-1),
		'duidu.demote': retagging(1),
		'duidu.retag': retagging(0),
		'duidu.addTerm': () => addTermCommand(window.activeTextEditor, glossaries),
		'duidu.compare': comparing(openAligned),
		'duidu.compareSections': comparing(openSections),
		'duidu.goToCounterpart': counterpart('go'),
		'duidu.peekCounterpart': counterpart('peek'),
		'duidu.openSource': openSource,
		'duidu.why': () => whyCommand(open),
		'duidu.goTo': (uri: string, line: number, character: number) => goTo(Uri.parse(uri), new Position(line, character)),
		'duidu.openSection': (old: string, fresh: string, section: number) =>
			guarded(async () => {
				const pair: ReportPair = { old: Uri.parse(old), new: Uri.parse(fresh) };
				const comparison = await comparisons.get(pair.old, pair.new);
				const heading = comparison.new.allSections[section];
				if (heading) await openAligned(comparison, pair, { id: `section${section}`, title: sectionTitle(heading) });
			}),
		'duidu.openShownSection': openShownSection,
		'duidu.openOld': (node?: ChangeNode) => openRow('old', node),
		'duidu.openNew': (node?: ChangeNode) => openRow('new', node),
	};

	subscriptions.push(
		open,
		index,
		glossaries,
		highlights,
		tags,
		tagTree,
		changes,
		changeTree,
		projections,
		lenses,
		new FileStatus(open),
		languages.registerHoverProvider(texts, new TermHover(open, glossaries)),
		languages.registerDocumentSymbolProvider(texts, reportSymbols(open), { label: 'Duidu' }),
		languages.registerWorkspaceSymbolProvider(tagSymbols(index)),
		languages.registerCodeLensProvider(texts, lenses),
		languages.registerDefinitionProvider(
			{ scheme: PROJECTION },
			{ provideDefinition: (document, position) => projections.source(document, position) },
		),
		workspace.registerTextDocumentContentProvider(PROJECTION, projections),
		...Object.entries(rows).map(([id, run]) => commands.registerCommand(id, run)),
	);
}
