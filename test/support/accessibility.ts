import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';

declare const axe: { run: (options: object) => Promise<AxeResults> };

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** The levels A and AA of WCAG 2.2, and what axe-core's authors advise. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds amiss in a webview or a page, a line each: the rule and the elements. */
export async function accessibilityProblems(webview: FrameLocator | Page): Promise<string[]> {
	const frame = (await (await webview.locator('body').elementHandle()).ownerFrame())!;
	await frame.evaluate(source);
	const { violations } = await frame.evaluate(tags => axe.run({ runOnly: { type: 'tag', values: tags } }), TAGS);
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map(({ html }) => html)
				.slice(0, 3)
				.join(' ')}`,
	);
}
