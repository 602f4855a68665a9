import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, remove, revert, write } from './support/files';
import { waitFor } from './support/state';

const older = '澜江省/2025.md';
const newer = '澜江省/2026.md';

interface Diff {
	readonly original: vscode.TextDocument;
	readonly modified: vscode.TextDocument;
	readonly label: string;
}

async function compare(a: string, b: string): Promise<Diff> {
	await vscode.commands.executeCommand('duidu.compare', file(a), file(b));
	const tab = vscode.window.tabGroups.activeTabGroup.activeTab!;
	assert.ok(tab.input instanceof vscode.TabInputTextDiff, tab.label);
	const { original, modified } = tab.input;
	return {
		original: await vscode.workspace.openTextDocument(original),
		modified: await vscode.workspace.openTextDocument(modified),
		label: tab.label,
	};
}

const separators = (document: vscode.TextDocument): string[] =>
	document
		.getText()
		.split('\n')
		.filter(line => /^[─━]{4} /.test(line));

describe('comparing', () => {
	afterEach(closeAll);

	it('opens two years as aligned projections, the earlier on the left', async () => {
		const { original, modified, label } = await compare(newer, older);
		assert.match(label, /澜江省 2025 ↔ 2026/);
		assert.match(original.getText(), /2025年澜江省政府工作报告/);
		assert.match(modified.getText(), /2026年澜江省政府工作报告/);
		assert.equal(original.languageId, 'duidu-projection');
	});

	it('the separators of both sides are the same, so that the editor aligns pair by pair', async () => {
		const { original, modified } = await compare(older, newer);
		assert.ok(separators(original).length > 50);
		assert.deepEqual(separators(original), separators(modified));
		assert.ok(separators(original).some(line => line.includes('⇄')));
		assert.ok(separators(original).some(line => line.includes('＋')));
	});

	it('every line of a projection leads to its place in the report', async () => {
		const { modified } = await compare(older, newer);
		const report = await vscode.workspace.openTextDocument(file(newer));
		const line = modified
			.getText()
			.split('\n')
			.findIndex(text => text.includes('青屿跨海通道'));
		const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
			'vscode.executeDefinitionProvider',
			modified.uri,
			new vscode.Position(line, 0),
		);
		assert.ok(place);
		const location = place instanceof vscode.Location ? place : new vscode.Location(place.targetUri, place.targetRange);
		assert.equal(location.uri.toString(), report.uri.toString());
		assert.ok(
			report
				.getText(new vscode.Range(location.range.start, report.lineAt(location.range.start.line).range.end))
				.includes('青屿跨海通道'),
		);
	});

	it('a projection follows the file that it shows', async () => {
		const { modified } = await compare(older, newer);
		const editor = await open(newer);
		const place = placeOf(editor.document, '各位代表');
		await editor.edit(edit => edit.insert(place, '新添的一段文字。\n\n'));
		await waitFor(() => modified.getText().includes('新添的一段文字'), 'the projection to follow');
		await revert(editor);
	});

	it('opens section by section in the multi-diff editor', async () => {
		await vscode.commands.executeCommand('duidu.compareSections', file(newer), file(older));
		await waitFor(
			() => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('澜江省 2025 ↔ 2026'),
			'the multi-diff editor',
		);
		assert.ok(!(vscode.window.tabGroups.activeTabGroup.activeTab!.input instanceof vscode.TabInputTextDiff));
	});

	it('headings say what became of last year’s section, and headings only', async () => {
		const { document } = await open(newer);
		const lenses = await waitFor(async () => {
			const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				document.uri,
				200,
			);
			const own = all.filter(lens => lens.command?.command === 'duidu.openSection');
			return own.length > 0 && own;
		}, 'the lenses');
		for (const lens of lenses) {
			assert.match(lens.command!.title, /^2025: \d+ /);
			assert.match(document.lineAt(lens.range.start.line).text, /^#/);
		}
	});

	it('lenses can be switched off', async () => {
		const { document } = await open(newer);
		const configuration = vscode.workspace.getConfiguration('duidu');
		await configuration.update('compare.codeLens', false, vscode.ConfigurationTarget.Workspace);
		try {
			await waitFor(async () => {
				const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
					'vscode.executeCodeLensProvider',
					document.uri,
					200,
				);
				return all.every(lens => lens.command?.command !== 'duidu.openSection');
			}, 'the lenses to go');
		} finally {
			await configuration.update('compare.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('with one other year the counterpart is gone to at once', async () => {
		await write(
			'双年县/2024.txt',
			'2024年双年县政府工作报告\n各位代表：\n一、2023年工作回顾\n过去一年，经济平稳。\n二、2024年重点工作\n（一）大力发展茶叶产业\n扩大茶园面积两万亩，培育茶叶龙头企业，打响高山云雾茶品牌。\n（二）办好民生实事\n新建幼儿园三所，改造老旧小区，完善养老服务。\n',
		);
		await write(
			'双年县/2025.txt',
			'2025年双年县政府工作报告\n各位代表：\n一、2024年工作回顾\n过去一年，稳中有进。\n二、2025年重点工作\n（一）办好民生实事\n再建幼儿园四所，继续改造老旧小区，健全养老服务。\n（二）做强茶叶产业\n扩大茶园面积三万亩，培育茶叶龙头企业十家，打响高山云雾茶品牌。\n',
		);
		const editor = await open('双年县/2025.txt');
		await otherYearKnown(editor.document.uri);
		const place = placeOf(editor.document, '扩大茶园面积三万亩');
		editor.selection = new vscode.Selection(place, place);
		await vscode.commands.executeCommand('duidu.goToCounterpart');
		const active = vscode.window.activeTextEditor!;
		assert.match(active.document.lineAt(active.selection.active.line).text, /^扩大茶园面积两万亩/);
		await closeAll();
		await remove('双年县');
	});

	it('inside a paragraph the counterpart of its sentence is gone to', async () => {
		const tea = '扩大高山茶园面积，培育茶叶龙头企业。';
		const fair = '打响云雾茶公共品牌，办好采茶节。';
		const school = '新建乡镇幼儿园十所，让孩子就近入学。';
		await write(
			'合段县/2024.txt',
			`2024年合段县政府工作报告\n各位代表：\n二、2024年重点工作\n（一）发展茶叶产业。${tea}${fair}\n（二）办好民生实事。${school}\n`,
		);
		await write(
			'合段县/2025.txt',
			`2025年合段县政府工作报告\n各位代表：\n二、2025年重点工作\n（一）发展产业、改善民生。${tea}再${school}${fair}\n`,
		);
		const editor = await open('合段县/2025.txt');
		const place = placeOf(editor.document, '让孩子就近入学');
		editor.selection = new vscode.Selection(place, place);
		await otherYearKnown(editor.document.uri);
		await vscode.commands.executeCommand('duidu.goToCounterpart');
		const active = vscode.window.activeTextEditor!;
		const { line, character } = active.selection.active;
		assert.match(active.document.lineAt(line).text.slice(character), /^新建乡镇幼儿园/);
		await closeAll();
		await remove('合段县');
	});
});

/** The lenses appear once the other year is known. */
function otherYearKnown(uri: vscode.Uri): Promise<unknown> {
	return waitFor(async () => {
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
		return lenses.some(lens => lens.command?.command === 'duidu.openSection');
	}, 'the lenses');
}
