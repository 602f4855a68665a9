import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium';

export interface PageOptions {
	readonly size?: { readonly width: number; readonly height: number };
	readonly locale?: string;
}

export interface OpenedPage {
	readonly page: Page;
	/** Hosts that the workbench wanted to reach. None of them is reached. */
	readonly outside: ReadonlySet<string>;
	readonly close: () => Promise<void>;
}

/** A page in a browser of its own that can reach this machine and nothing else. */
export async function openPage({
	size = { width: 1280, height: 800 },
	locale = 'en-US',
}: PageOptions): Promise<OpenedPage> {
	const browser = await launchChromium();
	const context = await browser.newContext({
		viewport: size,
		locale,
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	const outside = await keepInside(context);
	return { page: await context.newPage(), outside, close: () => browser.close() };
}

async function keepInside(context: BrowserContext): Promise<ReadonlySet<string>> {
	const outside = new Set<string>();
	const isOutside = (url: URL) =>
		/^(https?|wss?):$/.test(url.protocol) && !/^(127\.0\.0\.1|localhost|.*\.localhost)$/.test(url.hostname);
	await context.route(isOutside, route => {
		outside.add(new URL(route.request().url()).host);
		return route.abort();
	});
	return outside;
}
