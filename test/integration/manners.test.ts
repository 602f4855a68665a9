import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, remove, write } from './support/files';
import { waitFor } from './support/state';

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
	};
}

const exists = async (uri: vscode.Uri): Promise<boolean> => {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
};

/** Runs a command and closes whatever it asks, as a reader who changes his mind does. */
async function runAndRefuse(command: string): Promise<void> {
	let over = false;
	const run = vscode.commands.executeCommand(command).then(
		() => (over = true),
		(error: unknown) => {
			over = true;
			throw new Error(`${command}: ${String(error)}`);
		},
	);
	await waitFor(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await vscode.commands.executeCommand('notifications.clearAll');
		return over;
	}, `the end of ${command}`);
	await run;
}

describe('manners', () => {
	afterEach(closeAll);

	it('no command fails where nothing is open, and whatever it asks can be refused', async () => {
		await closeAll();
		const manifest = vscode.extensions.getExtension('duidu.duidu')!.packageJSON as Manifest;
		const hidden = new Set(
			manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
		);
		const offered = manifest.contributes.commands.filter(({ command }) => !hidden.has(command));
		assert.ok(offered.length > 40);
		for (const { command } of offered) {
			await runAndRefuse(command);
			await closeAll();
		}
	});

	describe('the samples', () => {
		const SAMPLES = '样例处/duidu-samples';
		const parent = (): vscode.Uri => file('样例处');
		const open = (): Thenable<unknown> => vscode.commands.executeCommand('duidu.openSamples', parent());

		afterEach(() => remove('样例处'));

		it('are copied whole into a new folder, and the latest report is shown', async () => {
			await open();
			assert.equal(
				vscode.window.activeTextEditor?.document.uri.toString(),
				file(`${SAMPLES}/澜江省/2026.md`).toString(),
			);
			for (const path of [
				'README.md',
				'.duidu/terms.yaml',
				'澜江省/2023.txt',
				'澜江省-2025-摘要.md',
				'.vscode/settings.json',
			]) {
				assert.ok(await exists(file(`${SAMPLES}/${path}`)), path);
			}
			const [copy, own] = await Promise.all(
				[`${SAMPLES}/澜江省/2024.txt`, '澜江省/2024.txt'].map(path => vscode.workspace.fs.readFile(file(path))),
			);
			assert.deepEqual(copy, own);
		});

		it('are never written over', async () => {
			await write(`${SAMPLES}/澜江省/2026.md`, '# 我写的');
			const opened = open();
			await waitFor(async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return vscode.window.activeTextEditor?.document.getText() === '# 我写的';
			}, 'the samples that were there');
			await opened;
			assert.ok(!(await exists(file(`${SAMPLES}/README.md`))));
			await closeAll();

			// A list that comes between the two commands is answered by its first row: then it is asked for once more.
			let again: Thenable<unknown> | undefined;
			await waitFor(async () => {
				again ??= open().then(() => (again = undefined));
				await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return exists(file(`${SAMPLES}-2/澜江省/2026.md`));
			}, 'another copy');
			await again;
			const kept = await vscode.workspace.fs.readFile(file(`${SAMPLES}/澜江省/2026.md`));
			assert.equal(new TextDecoder().decode(kept), '# 我写的');
		});
	});
});
