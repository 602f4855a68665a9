import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, placeOf, remove } from './support/files';
import { waitFor } from './support/state';

const separators = (text: string): string[] => text.split('\n').filter(line => /^[─━]{4} /.test(line));

describe('decisions about pairs', () => {
	let modified: vscode.TextDocument;

	/** Puts the cursor on the paragraph in the projection that is open. */
	async function at(words: string): Promise<void> {
		const editor = await waitFor(
			() => vscode.window.visibleTextEditors.find(({ document }) => document === modified),
			'the projection',
		);
		const place = placeOf(modified, words);
		editor.selection = new vscode.Selection(place, place);
	}

	before(async () => {
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2025.md'), file('澜江省/2026.md'));
		const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		modified = await vscode.workspace.openTextDocument(input.modified);
	});

	after(async () => {
		await closeAll();
		await remove('.duidu/pins.jsonl');
	});

	it('a confirmed pair is marked, and written to the workspace', async () => {
		await at('促进民营经济发展壮大');
		await vscode.commands.executeCommand('duidu.pin');
		await waitFor(() => separators(modified.getText()).some(line => line.includes('✓')), 'the mark');
		const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(file('.duidu/pins.jsonl')));
		assert.match(written, /"kind":"pin".*促进民营经济发展壮大/);
	});

	it('a pair that is none is parted', async () => {
		await at('推动投资止跌回稳');
		const before = separators(modified.getText()).filter(line => line.includes('＋')).length;
		await vscode.commands.executeCommand('duidu.forbid');
		await waitFor(
			() =>
				separators(modified.getText()).filter(line => line.includes('＋')).length !== before ||
				!modified.getText().includes('提高投资综合效益'),
			'the pair to part',
		);
	});

	it('a decision is taken back', async () => {
		await at('促进民营经济发展壮大');
		await vscode.commands.executeCommand('duidu.unpin');
		await waitFor(() => separators(modified.getText()).every(line => !line.includes('✓')), 'the mark to go');
	});
});
