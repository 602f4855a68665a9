import { Uri, l10n, window, workspace } from 'vscode';
import type { Removed } from '../../core';
import { ruleName } from './importNames';

const SCHEME = 'duidu-import';

interface RemovedFrom {
	readonly from: string;
	readonly removed: readonly Removed[];
}

/** What imports left out, as read-only lists. Kept as long as the window. */
export class RemovedLists {
	private readonly texts: string[] = [];
	private readonly registered = workspace.registerTextDocumentContentProvider(SCHEME, {
		provideTextDocumentContent: ({ query }) => this.texts[Number(query)] ?? '',
	});

	async show(imports: readonly RemovedFrom[]): Promise<void> {
		const query = String(this.texts.push(listed(imports)) - 1);
		const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Left out')}`, query });
		await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
	}

	dispose(): void {
		this.registered.dispose();
	}
}

/** Under each file the rules in the order in which they were first needed, under each rule its lines in the order of the source. */
function listed(imports: readonly RemovedFrom[]): string {
	const parts = imports
		.filter(({ removed }) => removed.length > 0)
		.flatMap(({ from, removed }) => {
			const rules = [...new Set(removed.map(({ rule }) => rule))];
			return [
				from,
				'',
				...rules.flatMap(rule => [
					ruleName(rule),
					...removed
						.filter(each => each.rule === rule)
						.map(({ text, isTaken }) => (isTaken ? `\t${text} ${l10n.t('(in the front matter)')}` : `\t${text}`)),
					'',
				]),
			];
		});
	return `${parts.join('\n')}\n`;
}
