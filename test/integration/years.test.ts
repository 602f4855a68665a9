import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseReport, passageAtLine } from '../../src/core';
import { closeAll, file, open, placeOf, revert } from './support/files';
import { waitFor } from './support/state';

const WORDS = '办好高质量教育';

/** The tab of years in columns that is in front. */
function yearsTab(): vscode.Tab | undefined {
	const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
	return tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('duidu.years') ? tab : undefined;
}

async function readAt(words: string, command: string): Promise<vscode.TextEditor> {
	const editor = await open('澜江省/2026.md');
	const place = placeOf(editor.document, words);
	editor.selection = new vscode.Selection(place, place);
	await vscode.commands.executeCommand(command);
	return editor;
}

describe('years in columns', () => {
	afterEach(closeAll);

	it('open of the passage at the cursor, and of its section, each once', async () => {
		await readAt(WORDS, 'duidu.readYears');
		await waitFor(() => yearsTab()?.label.startsWith(WORDS), 'the passage');
		await readAt(WORDS, 'duidu.readSectionYears');
		await waitFor(() => yearsTab()?.label.startsWith('（十一）'), 'the section');
		await readAt(WORDS, 'duidu.readYears');
		await waitFor(() => yearsTab()?.label.startsWith(WORDS), 'the passage again');
		const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
		assert.equal(all.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 2);
	});

	it('follow the report while it is edited', async () => {
		const editor = await readAt(WORDS, 'duidu.readYears');
		await waitFor(() => yearsTab()?.label.startsWith(WORDS), 'the passage');
		const edit = new vscode.WorkspaceEdit();
		const at = placeOf(editor.document, WORDS);
		edit.replace(editor.document.uri, new vscode.Range(at, at.translate(0, 2)), '办强');
		await vscode.workspace.applyEdit(edit);
		try {
			await waitFor(() => yearsTab()?.label.startsWith('办强高质量教育'), 'the new words');
		} finally {
			await revert(editor);
		}
	});

	it('open the sentence of a year, and copy what a year says with its source', async () => {
		const { document } = await readAt(WORDS, 'duidu.readYears');
		const { index } = passageAtLine(parseReport(document.getText()), placeOf(document, WORDS).line)!;
		const cell = { row: `3:${index}`, year: 3 };
		await waitFor(() => yearsTab()?.label.startsWith(WORDS), 'the passage');
		await vscode.env.clipboard.writeText('');
		await vscode.commands.executeCommand('duidu.years.copy', cell);
		const copied = await vscode.env.clipboard.readText();
		assert.match(copied, /^“办好高质量教育。.*” — 2026年澜江省政府工作报告, .*line \d+$/s);
		await vscode.commands.executeCommand('duidu.years.openPassage', { ...cell, place: 0 });
		const opened = await waitFor(
			() => vscode.window.activeTextEditor?.document.uri.path.endsWith('2023.txt') && vscode.window.activeTextEditor,
			'the oldest year',
		);
		assert.match(opened.document.getText(opened.selection), /。$/);
		assert.ok(opened.selection.isSingleLine);
	});

	it('open of a place that is named, and refuse what names none', async () => {
		const uri = file('澜江省/2025.md').toString();
		await vscode.commands.executeCommand('duidu.readSectionYears', { uri, line: 116 });
		await waitFor(() => yearsTab()?.label.startsWith('（十）'), 'the section');
		await closeAll();
		await vscode.commands.executeCommand('duidu.readYears', { uri: 3, line: 'x' });
		assert.equal(yearsTab(), undefined);
	});
});
