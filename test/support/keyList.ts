import * as assert from 'node:assert/strict';
import { accessibilityProblems } from './accessibility';
import type { VsCode } from './vscode';

/** In the list of a view's keys: a key and what it does, signs and what they mean, and the name of the picture that is taken. */
interface Listed {
	readonly key: readonly [key: string, does: string];
	/** None where the view has no legend. */
	readonly signs?: readonly (readonly [sign: string, means: string])[];
	/** Signs of which the view has none. */
	readonly without?: readonly string[];
	readonly shot: string;
}

/** `?` where the focus is lists the keys of a view and how to read its signs, for everyone, and Escape leads back. */
export async function listsItsKeys(vscode: VsCode, { key, signs = [], without = [], shot }: Listed): Promise<void> {
	const view = vscode.webview();
	const focused = view.locator(':focus');
	const before = await focused.elementHandle();
	await vscode.page.keyboard.press('?');
	const dialog = view.locator('dialog[open]');
	await dialog.locator('button:focus').waitFor();
	await dialog.locator('dl > div', { hasText: key[1] }).locator('kbd', { hasText: key[0] }).waitFor();
	assert.equal(await dialog.evaluate((node: { scrollTop: number }) => node.scrollTop), 0, 'It begins in sight');
	const rows = await dialog.locator('.signs > div').all();
	const told = await Promise.all(
		rows.map(async row => [await row.locator('dt').textContent(), await row.locator('dd').textContent()]),
	);
	for (const [sign, means] of signs)
		assert.ok(
			told.some(([a, b]) => a === sign && b === means),
			`${sign} ${means}`,
		);
	assert.ok(told.every(([sign]) => !without.includes(sign!)));
	assert.equal(told.length > 0, signs.length > 0);
	assert.deepEqual(await accessibilityProblems(view), []);
	await vscode.screenshot(shot);
	await vscode.page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'detached' });
	assert.ok(await focused.evaluate((now, then) => now === then, before), 'The focus is where it was');
}
