import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, placeOf } from './support/files';
import { waitFor } from './support/state';

describe('digest and source', () => {
	afterEach(closeAll);

	it('“Go to Definition” leads from a bullet to the passage that it was taken from', async () => {
		const { document } = await open('澜江省-2025-摘要.md');
		const [found] = await waitFor(async () => {
			const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
				'vscode.executeDefinitionProvider',
				document.uri,
				placeOf(document, '做大海洋经济'),
			);
			return links.length > 0 && links;
		}, 'the definition');
		assert.match(found!.targetUri.path, /2025\.md$/);
		const source = await vscode.workspace.openTextDocument(found!.targetUri);
		assert.match(source.lineAt(found!.targetRange.start.line).text, /海洋/);
	});

	it('what the reader wrote has no source', async () => {
		const { document } = await open('澜江省-2025-摘要.md');
		const links = await vscode.commands.executeCommand<unknown[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			placeOf(document, '去年写“探索公共数据'),
		);
		assert.deepEqual(links, []);
	});

	it('“Find All References” lists the bullets taken from a passage and its counterparts in other years', async () => {
		const { document } = await open('澜江省/2025.md');
		const locations = await waitFor(async () => {
			const all = await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeReferenceProvider',
				document.uri,
				placeOf(document, '锻造战略科技力量'),
			);
			return all.length > 0 && all;
		}, 'the references');
		const files = new Set(locations.map(({ uri }) => uri.path.split('/').at(-1)));
		for (const name of ['澜江省-2025-摘要.md', '2024.txt', '2026.md']) assert.ok(files.has(name), [...files].join());
	});
});
