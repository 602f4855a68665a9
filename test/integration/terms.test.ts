import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, placeOf, remove, write } from './support/files';
import { hover } from './support/hover';
import { waitFor } from './support/state';

describe('terms', () => {
	after(closeAll);

	it('a hover tells category, definition, count and the next place', async () => {
		const { document } = await open('澜江省/2026.md');
		const text = await hover(document, placeOf(document, '三江联动'));
		assert.match(text, /“三江联动”战略/);
		assert.match(text, /战略/);
		assert.match(text, /流域/);
		assert.match(text, /1 of \d+ in this text/);
		assert.match(text, /next: line \d+/);
	});

	it('a term is found through markup', async () => {
		const { document } = await open('澜江省/2026.md');
		assert.match(await hover(document, placeOf(document, '三江联动、向海图强</u>').translate(0, 2)), /三江联动/);
	});

	it('a hover on a longer term shows the term inside it too', async () => {
		const uri = await write('嵌套省/2020.md', '# 2020年嵌套省政府工作报告\n\n各位代表：\n\n推动数字经济高质量发展。\n');
		await write('嵌套省/2019.md', '# 2019年嵌套省政府工作报告\n\n各位代表：\n\n一带一路建设。\n');
		const document = await vscode.workspace.openTextDocument(uri);
		assert.match(await hover(document, placeOf(document, '数字经济')), /数字经济/);
		await remove('嵌套省');
	});

	it('front matter, code and links have no terms', async () => {
		const uri = await write(
			'码省/2020.md',
			'---\nplace: 码省\nyear: 2020\nnote: 新质生产力\n---\n# 2020年码省政府工作报告\n\n各位代表：\n\n`新质生产力` [新质生产力](https://example.org/)\n\n新质生产力。\n',
		);
		const document = await vscode.workspace.openTextDocument(uri);
		assert.match(await hover(document, placeOf(document, '新质生产力。')), /1 of 1 in this text/);
		assert.equal(await hover(document, placeOf(document, '`新质').translate(0, 2)), '');
		assert.equal(await hover(document, placeOf(document, '[新质').translate(0, 2)), '');
		await remove('码省');
	});

	it('other Markdown is left alone', async () => {
		const uri = await write(
			'notes.md',
			'# Shopping\n\n新质生产力, milk and bread, and a list of things that are not in any report.\n',
		);
		const document = await vscode.workspace.openTextDocument(uri);
		assert.equal(await hover(document, placeOf(document, '新质生产力')), '');
		await remove('notes.md');
	});

	it('a broken glossary is reported at its line, and its good entries are used', async () => {
		const path = '.duidu/terms.yaml';
		const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
		const before = await vscode.workspace.fs.readFile(uri);
		try {
			await write(
				path,
				'terms:\n  - term: 向海图强行动\n    category: 战略\n  - term: "坏了\n    category: 工程\n  - term: 夜澜江\n    category: 产业\n',
			);
			const { document } = await open('澜江省/2026.md');
			const found = await waitFor(
				() => vscode.languages.getDiagnostics(uri).find(d => d.severity === vscode.DiagnosticSeverity.Error),
				'a diagnostic',
			);
			assert.ok(found.range.start.line >= 3, `line ${found.range.start.line}`);
			assert.equal(found.source, 'Duidu');
			await waitFor(
				async () => (await hover(document, placeOf(document, '夜澜江'))).includes('夜澜江'),
				'the entry behind the broken one',
			);
		} finally {
			await vscode.workspace.fs.writeFile(uri, before);
			await waitFor(() => vscode.languages.getDiagnostics(uri).length === 0, 'the diagnostics to go');
		}
	});

	it('a switched-off category is not found', async () => {
		const { document } = await open('澜江省/2026.md');
		const place = placeOf(document, '三江联动');
		const configuration = vscode.workspace.getConfiguration('duidu');
		await configuration.update('terms.categories', { 战略: false }, vscode.ConfigurationTarget.Workspace);
		try {
			await waitFor(async () => (await hover(document, place)) === '', 'the category to be off');
		} finally {
			await configuration.update('terms.categories', undefined, vscode.ConfigurationTarget.Workspace);
		}
		await waitFor(async () => (await hover(document, place)) !== '', 'the category to be on');
	});
});
