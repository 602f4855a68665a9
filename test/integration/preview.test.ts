import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, revert } from './support/files';
import { waitFor } from './support/state';

/** A document as the built-in preview renders it, once it has `words`. */
function rendered(document: vscode.TextDocument, words: string): Promise<string> {
	return waitFor(async () => {
		const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
		return html.includes(words) && html;
	}, `“${words}” in the preview`);
}

describe('the Markdown preview', () => {
	before(function () {
		// Beside a server VS Code runs its own Markdown there, out of reach of an extension in the web host.
		if (!vscode.extensions.getExtension('vscode.markdown-language-features')) this.skip();
	});

	afterEach(closeAll);

	it('has terms, those of the workspace too, and tags', async () => {
		const { document } = await open('澜江省-2025-摘要.md');
		await rendered(document, 'duidu-tag-heading');
		const html = await rendered(document, 'duidu-term');
		assert.match(html, /class="duidu-term duidu-term-\w+" title="[^"]*三江联动[^"]*">/);
		assert.match(html, /<span class="duidu-tag duidu-tag-first" title="专业相关">#专业相关<\/span>/);
	});

	it('leaves other Markdown alone', async () => {
		const { document } = await open('README.md');
		await rendered((await open('澜江省/2026.md')).document, 'duidu-term');
		assert.ok(!(await rendered(document, '<p')).includes('duidu-'));
	});

	it('has all marks but those of the line while a line is typed in', async () => {
		const editor = await open('澜江省/2026.md');
		const before = await rendered(editor.document, 'duidu-term');
		await editor.edit(edit => edit.insert(placeOf(editor.document, '我代表省人民政府'), '新质生产力，'));
		const html = await vscode.commands.executeCommand<string>('markdown.api.render', editor.document);
		const count = (text: string): number => text.match(/class="duidu-term /g)!.length;
		assert.equal(count(html), count(before) + 1);
		await revert(editor);
	});

	it('has changes while the report is compared, until they are hidden', async () => {
		// Of those that the tests before this one have compared, it is not the newer one.
		const { document } = await open('澜江省/2025.md');
		assert.ok(!(await rendered(document, 'duidu-term')).includes('duidu-inserted'));
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2024.txt'), file('澜江省/2025.md'));
		const html = await rendered(document, 'duidu-inserted');
		for (const part of ['duidu-deleted', 'duidu-gone', 'duidu-split', 'data-duidu-fate="＜'])
			assert.ok(html.includes(part), part);
		await open('澜江省/2025.md');
		await vscode.commands.executeCommand('duidu.previewChanges');
		await waitFor(
			async () => !(await rendered(document, 'duidu-term')).includes('duidu-inserted'),
			'the changes to be hidden',
		);
		await vscode.commands.executeCommand('duidu.previewChanges');
		await rendered(document, 'duidu-inserted');
	});
});
