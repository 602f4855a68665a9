import * as assert from 'node:assert/strict';
import { styleOf } from '../support/styleOf';
import { startVsCode, type ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

interface Look {
	readonly theme: ThemeName;
	/** The class of the workbench in a theme of this kind. */
	readonly base: string;
	/** The least contrast: WCAG AA, and AAA where high contrast is asked for. */
	readonly least: number;
}

const looks: readonly Look[] = [
	{ theme: 'Default Dark Modern', base: 'vs-dark', least: 4.5 },
	{ theme: 'Default Light Modern', base: 'vs', least: 4.5 },
	{ theme: 'Default High Contrast', base: 'hc-black', least: 7 },
	{ theme: 'Default High Contrast Light', base: 'hc-light', least: 7 },
];

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
	for (const { theme, base, least } of looks) {
		describe(theme, () => {
			let vscode: VsCode;

			before(async () => {
				vscode = await startVsCode({ open: '澜江省/2024.txt', theme });
			});

			after(() => vscode.close());

			it('can be read', async () => {
				const words = vscode.lines().locator('span', { hasText: /^三江联动$|^先进制造业$|^乡村全面振兴$|^民营经济$/ });
				await words.first().waitFor();
				await vscode.page.locator(`.monaco-workbench.${base}`).waitFor();
				const surface = vscode.page.locator('.editor-group-container.active .monaco-editor-background').first();
				// The styles of a theme reach the page one after the other.
				let seen = '';
				await waitFor(
					async () => {
						const background = await styleOf(surface, 'backgroundColor');
						const colors = await Promise.all((await words.all()).map(word => styleOf(word, 'color')));
						seen = `${colors.join(', ')} on ${background}`;
						return colors.length > 0 && colors.every(color => contrast(color, background) >= least);
					},
					{ what: 'colours that can be read' },
				).catch((error: unknown) => assert.fail(`${String(error)}: ${seen}`));
				await vscode.screenshot(`terms-${theme.replaceAll(' ', '-').toLowerCase()}`);
			});
		});
	}
});
