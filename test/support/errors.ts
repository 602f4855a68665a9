import type { Page } from 'playwright-core';
import { isNoise } from './noise';

/**
 * Returns a list that grows with every error that comes to the page's developer console. The Node extension host's arrive there
 * too: what an extension logs, what its providers and listeners throw, and what nobody catches.
 */
export async function collectErrors(page: Page): Promise<readonly string[]> {
	const errors: string[] = [];
	const add = (text: string) => {
		if (!isNoise(text)) errors.push(text);
	};
	page.on('pageerror', error => add(error.stack === undefined || error.stack === '' ? String(error) : error.stack));
	page.on('console', message => {
		if (message.type() !== 'error') return;
		const place = message.text().startsWith('Failed to load') ? ` ${message.location().url}` : '';
		add(withoutStyles(message.text()) + place);
	});
	await page.addInitScript(reportFailedCommands);
	return errors;
}

/** The workbench styles its lines: `%c  ERR color: #f33 Error: …`. */
const withoutStyles = (text: string): string => text.replace(/%c|\bcolor: \S* ?/g, '').trim();

/** An error that a command throws is shown in a dialog and written nowhere. */
const reportFailedCommands = `
	const reported = new WeakSet();
	new MutationObserver(() => {
		for (const dialog of document.querySelectorAll('.monaco-dialog-box')) {
			if (reported.has(dialog) || !/resulted in an error/.test(dialog.textContent)) continue;
			reported.add(dialog);
			console.error(dialog.textContent);
		}
	}).observe(document, { childList: true, subtree: true });`;
