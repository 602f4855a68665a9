import { languages, window } from 'vscode';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { changeTag, jump, pick } from './tagCommands';
import { tagSymbols } from './tagSymbols';
import { type TagNode, TagView } from './tagView';

/** Tagged passages: listed, jumped to, moved from tag to tag. */
export function tags(index: ReportIndex, reports: Reports): Closeable[] {
	const view = new TagView(index);
	const retagging = (step: -1 | 0 | 1) => (node?: TagNode) =>
		changeTag(reports, step, node?.kind === 'passage' ? node.item : undefined, window.activeTextEditor);
	return [
		view,
		window.createTreeView('duidu.tags', { treeDataProvider: view, showCollapseAll: true }),
		languages.registerWorkspaceSymbolProvider(tagSymbols(index)),
		...registerRows({
			'duidu.nextTagged': () => jump(index, 1),
			'duidu.previousTagged': () => jump(index, -1),
			'duidu.pickTagged': () => pick(index),
			'duidu.promote': retagging(-1),
			'duidu.demote': retagging(1),
			'duidu.retag': retagging(0),
		}),
	];
}
