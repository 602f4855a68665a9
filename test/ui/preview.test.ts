import * as assert from 'node:assert/strict';
import { startReading } from '../support/startReading';
import { styleOf } from '../support/styleOf';
import type { ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';

/** Tags, notes and changes in the preview: see test/integration/preview.test.ts. */
const themes: readonly ThemeName[] = ['Default Light Modern', 'Default High Contrast'];

const nameOf = (theme: ThemeName): string => theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();

for (const theme of themes)
	describe(`the Markdown preview of a report, ${nameOf(theme)}`, () => {
		let vscode: VsCode;

		before(async () => {
			vscode = await startReading('澜江省/2026.md', { theme, size: { width: 1400, height: 860 } });
		});

		after(() => vscode.close());

		it('shows terms in the colours and lines of the editor', async () => {
			await vscode.page.keyboard.press('ControlOrMeta+Shift+V');
			const term = vscode
				.webview()
				.locator('.duidu-term', { hasText: /^三江联动”战略$/ })
				.first();
			await term.waitFor();
			assert.equal(await styleOf(term, 'borderBottomStyle', 'borderBottomWidth'), 'solid 2px');
			assert.match((await term.getAttribute('title'))!, /^战略 · /);
			await vscode.screenshot(`preview-terms-${nameOf(theme)}`);
			assert.deepEqual(vscode.errors, []);
		});
	});
