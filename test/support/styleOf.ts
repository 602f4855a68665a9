import type { Locator } from 'playwright-core';

/** Computed styles of an element, in a row. The question is a text: it runs in the page, whose types this program does not have. */
export async function styleOf(element: Locator, ...names: readonly string[]): Promise<string> {
	const values = await element.evaluate(
		`element => { const style = getComputedStyle(element); return ${JSON.stringify(names)}.map(name => style[name]); }`,
	);
	return (values as string[]).join(' ');
}
