import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, remove, write } from './support/files';
import { waitFor } from './support/state';

const long = '新建幼儿园三所，改造老旧小区，完善养老服务。'.repeat(12);
const text = `2031年云泽市政府工作报告\n\n各位代表：\n\n一、2031年重点工作\n\n${long}\n`;

/** The commands that stand over the first line. */
async function offered(uri: vscode.Uri): Promise<string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
	return lenses
		.filter(({ range }) => range.start.line === 0)
		.flatMap(({ command }) => (/^duidu\.(?:wrap|keep)Lines$/.test(command?.command ?? '') ? [command!.command] : []));
}

describe('the offer to wrap lines', () => {
	const configuration = () =>
		vscode.workspace.getConfiguration('editor', { uri: file('云泽市/2031.txt'), languageId: 'plaintext' });
	const setWrap = (value: 'on' | 'off'): Thenable<void> =>
		configuration().update('wordWrap', value, vscode.ConfigurationTarget.Workspace, true);
	const own = ['云泽市/2031.txt', '云泽市/2031.md'] as const;

	before(async () => {
		await Promise.all(own.map(path => write(path, text)));
		await setWrap('off');
	});

	after(async () => {
		await closeAll();
		// As the samples have it.
		await setWrap('on');
		await remove('云泽市');
	});

	it('stands in the plain text whose lines run out of the window, nowhere else', async () => {
		const [plain, markdown] = own;
		assert.deepEqual(await offered((await open(plain)).document.uri), ['duidu.wrapLines', 'duidu.keepLines']);
		assert.deepEqual(await offered((await open(markdown)).document.uri), []);
	});

	it('goes when it is taken', async () => {
		const { uri } = (await open(own[0])).document;
		await vscode.commands.executeCommand('duidu.wrapLines', uri.toString());
		assert.equal(configuration().get('wordWrap'), 'on');
		await waitFor(async () => (await offered(uri)).length === 0, 'the offer to go');
		await setWrap('off');
		await waitFor(async () => (await offered(uri)).length > 0, 'the offer to come back');
	});

	it('goes for good when it is declined', async () => {
		const { uri } = (await open(own[0])).document;
		await vscode.commands.executeCommand('duidu.keepLines');
		await waitFor(async () => (await offered(uri)).length === 0, 'the offer to go');
	});
});
