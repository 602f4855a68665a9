import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
	readonly contributes: {
		readonly commands?: readonly { readonly command: string }[];
		readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
	};
}

/** VS Code adds commands of its own for each view, `<view>.focus` and the like. */
const isOfView = (command: string, { contributes }: Manifest): boolean =>
	Object.values(contributes.views ?? {})
		.flat()
		.some(({ id }) => command.startsWith(`${id}.`));

describe('the extension', () => {
	const extension = vscode.extensions.getExtension('duidu.duidu');

	it('is installed', () => {
		assert.ok(extension);
	});

	it('activates', async () => {
		assert.ok(extension);
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	it('registers the commands that its manifest declares, and no others', async () => {
		assert.ok(extension);
		await extension.activate();
		const manifest = extension.packageJSON as Manifest;
		const declared = (manifest.contributes.commands ?? []).map(({ command }) => command);
		const registered = (await vscode.commands.getCommands(true)).filter(
			command => command.startsWith('duidu.') && !isOfView(command, manifest),
		);
		assert.deepEqual(registered.sort(), declared.sort());
	});

	it('opens on the samples', async () => {
		const reports = await vscode.workspace.findFiles('**/2023.txt');
		assert.equal(reports.length, 1);
	});
});
