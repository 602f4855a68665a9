import * as assert from 'node:assert/strict';
import { styleOf } from '../support/styleOf';
import { startVsCode } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';

/** A headless browser is never in high contrast, and VS Code then does not show such a theme: manifest.test.ts holds those colours. */
const themes = ['Default Dark Modern', 'Default Light Modern'] as const;

/** WCAG: contrast of two colours given as `rgb(…)`. */
function contrast(a: string, b: string): number {
	const luminance = (color: string): number => {
		const [red, green, blue] = color
			.match(/[\d.]+/g)!
			.slice(0, 3)
			.map(part => {
				const share = Number(part) / 255;
				return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
		return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
	};
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light! + 0.05) / (dark! + 0.05);
}

describe('terms in every theme', () => {
	for (const theme of themes) {
		describe(theme, () => {
			let vscode: VsCode;

			before(async () => {
				vscode = await startVsCode({ open: '澜江省/2024.txt', theme });
			});

			after(() => vscode.close());

			it('can be read', async () => {
				const words = vscode.lines().locator('span', { hasText: /^三江联动$|^先进制造业$|^乡村全面振兴$|^民营经济$/ });
				await words.first().waitFor();
				const background = await styleOf(vscode.page.locator('.monaco-editor-background').first(), 'backgroundColor');
				const colors = await Promise.all((await words.all()).map(word => styleOf(word, 'color')));
				for (const color of colors) assert.ok(contrast(color, background) >= 4.5, `${color} on ${background}`);
				await vscode.screenshot(`terms-${theme.replaceAll(' ', '-').toLowerCase()}`);
			});
		});
	}
});
