import type { Locator } from 'playwright-core';

/** What the page has and this program does not. */
interface PageGlobals {
	getComputedStyle(element: unknown): Record<string, string>;
}

/** Computed styles of an element, in a row. */
export async function styleOf(element: Locator, ...names: readonly string[]): Promise<string> {
	return element.evaluate((node: unknown, asked) => {
		const style = (globalThis as unknown as PageGlobals).getComputedStyle(node);
		return asked.map(name => style[name]).join(' ');
	}, names);
}
