import * as assert from 'node:assert/strict';
import { accessibilityProblems } from './accessibility';
import type { VsCode } from './vscode';

/** `?` where the focus is lists the keys of a view, for everyone, and Escape leads back. `key` and what it does are among them. */
export async function listsItsKeys(vscode: VsCode, key: string, does: string, shot: string): Promise<void> {
	const view = vscode.webview();
	const focused = view.locator(':focus');
	const before = await focused.elementHandle();
	await vscode.page.keyboard.press('?');
	const dialog = view.locator('dialog[open]');
	await dialog.locator('button:focus').waitFor();
	await dialog.locator('div', { hasText: does }).locator('kbd', { hasText: key }).waitFor();
	assert.deepEqual(await accessibilityProblems(view), []);
	await vscode.screenshot(shot);
	await vscode.page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	assert.ok(await focused.evaluate((now, then) => now === then, before), 'The focus is where it was');
}
