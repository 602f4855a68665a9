import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, placeOf, remove, write } from './support/files';
import { type Projected, compare } from './support/projections';
import { waitFor } from './support/state';

const PINS = '.duidu/pins.jsonl';

describe('going through unsure pairs', () => {
	let projected: Projected;

	const pins = async (): Promise<string[]> => {
		try {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file(PINS)));
			return text.split('\n').filter(line => line !== '');
		} catch {
			return [];
		}
	};
	const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`duidu.${command}`);
	const line = (): number => projected.editor.selection.active.line;
	/** The row that the cursor is in: its separator, and what stands beneath it on either side. */
	const row = (): { readonly separator: string; readonly words: string } => {
		const parts = ({ original, modified }: Projected): string[][] =>
			[original, modified].map(document => document.getText().split(/^(?=[─━]{4} )/m));
		const [old, fresh] = parts(projected) as [string[], string[]];
		const above = projected.modified.getText(new vscode.Range(0, 0, line() + 1, 0));
		const at = above.split(/^(?=[─━]{4} )/m).length - 1;
		return { separator: fresh[at]!.split('\n')[0]!, words: `${old[at]}${fresh[at]}` };
	};

	before(async () => {
		projected = await compare('澜江省/2025.md', '澜江省/2026.md');
		projected = {
			...projected,
			editor: await vscode.window.showTextDocument(projected.modified, { preview: false }),
		};
	});

	after(async () => {
		await closeAll();
		await remove(PINS);
	});

	it('the next one is below the cursor, the one before above it', async () => {
		await run('nextUnsure');
		const first = line();
		assert.ok(first > 0);
		await Promise.all([run('nextUnsure'), run('nextUnsure')]);
		assert.ok(line() > first);
		await run('previousUnsure');
		await run('previousUnsure');
		assert.equal(line(), first);
		await run('previousUnsure');
		assert.ok(line() > first, 'from the first to the last');
		await run('nextUnsure');
		assert.equal(line(), first);
	});

	it('a confirmed one is kept, and the next one is at the cursor', async () => {
		const before = line();
		await run('pin');
		assert.match((await pins()).at(-1)!, /"kind":"pin"/);
		await waitFor(() => line() > before, 'the cursor to move on');
	});

	it('a forbidden one is parted, and the next one is at the cursor', async () => {
		await waitFor(() => row().separator.includes('？'), 'an unsure pair at the cursor');
		const { words } = row();
		await run('forbid');
		assert.match((await pins()).at(-1)!, /"kind":"forbid"/);
		// The next one may be the same passage, with what comes nearest to it now.
		await waitFor(() => row().words !== words && row().separator.includes('？'), 'the next pair');
	});

	it('the last decision is undone, then the one before', async () => {
		assert.equal((await pins()).length, 2);
		await run('undoDecision');
		const left = await pins();
		assert.equal(left.length, 1);
		assert.match(left[0]!, /"kind":"pin"/);
		await run('undoDecision');
		assert.deepEqual(await pins(), []);
	});

	it('undoing a change of mind brings the earlier decision back', async () => {
		const at = async (words: string): Promise<void> => {
			await waitFor(() => projected.modified.getText().includes(words), words);
			const place = placeOf(projected.modified, words);
			projected.editor.selection = new vscode.Selection(place, place);
		};
		await at('促进民营经济发展壮大');
		await run('pin');
		await waitFor(() => projected.modified.getText().includes('✓'), 'the mark');
		await at('促进民营经济发展壮大');
		await run('unpin');
		assert.deepEqual(await pins(), []);
		await run('undoDecision');
		assert.match((await pins())[0]!, /"kind":"pin".*促进民营经济发展壮大/);
		await waitFor(() => projected.modified.getText().includes('✓'), 'the mark');
		await run('undoDecision');
		assert.deepEqual(await pins(), []);
	});

	it('a decision is about what the document still shows, though the comparison is a newer one', async () => {
		const at = (): void => {
			const place = placeOf(projected.modified, '促进民营经济发展壮大');
			projected.editor.selection = new vscode.Selection(place, place);
		};
		await waitFor(() => !projected.modified.getText().includes('✓'), 'the mark to go');
		at();
		await run('pin');
		await waitFor(() => projected.modified.getText().includes('✓'), 'the mark');
		await run('undoDecision');
		assert.deepEqual(await pins(), []);
		at();
		await run('pin');
		assert.match((await pins()).join('\n'), /^\{"kind":"pin".*促进民营经济发展壮大/);
		await run('undoDecision');
		assert.deepEqual(await pins(), []);
	});

	it('a decision is taken back though the passage was edited since', async () => {
		const at = (): void => {
			const place = placeOf(projected.modified, '促进民营经济发展壮大');
			projected.editor.selection = new vscode.Selection(place, place);
		};
		await waitFor(() => !projected.modified.getText().includes('✓'), 'the mark of the test before to go');
		at();
		await run('pin');
		await waitFor(() => projected.modified.getText().includes('✓'), 'the mark');
		const report = await vscode.workspace.openTextDocument(file('澜江省/2026.md'));
		const edit = new vscode.WorkspaceEdit();
		const place = placeOf(report, '全面落实民营经济促进法');
		edit.insert(report.uri, place, '认真');
		await vscode.workspace.applyEdit(edit);
		await waitFor(() => projected.modified.getText().includes('认真全面落实'), 'the projection to follow');
		await waitFor(() => projected.modified.getText().includes('✓'), 'the decision to hold');
		at();
		await run('unpin');
		assert.deepEqual(await pins(), []);
		const back = new vscode.WorkspaceEdit();
		back.delete(report.uri, new vscode.Range(place, place.translate(0, 2)));
		await vscode.workspace.applyEdit(back);
		await report.save();
	});

	it('two decisions at once are both kept', async () => {
		await Promise.all([run('pin'), run('pin')]);
		assert.ok((await pins()).length >= 1);
		await run('undoDecision');
		await write(PINS, '');
	});

	it('what another window wrote meanwhile is kept, though the file is open here', async () => {
		const end = (path: string, quote: string): object => ({ path, quote, line: 1 });
		const theirs = JSON.stringify({
			kind: 'forbid',
			old: end('甲/1.txt', '甲甲甲甲'),
			new: end('甲/2.txt', '乙乙乙乙'),
		});
		await write(PINS, '');
		const document = await vscode.workspace.openTextDocument(file(PINS));
		assert.equal(document.getText(), '');
		// Before this window has noticed.
		await write(PINS, `${theirs}\nnot a pin\n`);
		const place = placeOf(projected.modified, '促进民营经济发展壮大');
		projected.editor.selection = new vscode.Selection(place, place);
		await run('pin');
		const lines = await pins();
		assert.deepEqual(lines.slice(0, 2), [theirs, 'not a pin']);
		assert.match(lines[2]!, /"kind":"pin".*促进民营经济发展壮大/);
	});
});
