import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium';

export interface PageOptions {
	readonly size?: { readonly width: number; readonly height: number };
	readonly locale?: string;
	/** As on a system that is set to high contrast: VS Code shows such a theme only there, and no other. */
	readonly highContrast?: boolean;
	/** As on a system that is set to dark: it decides between the two high contrast themes. */
	readonly dark?: boolean;
}

export interface OpenedPage {
	readonly page: Page;
	readonly close: () => Promise<void>;
}

/** A page in a browser of its own that can reach this machine and nothing else. */
export async function openPage({
	size = { width: 1280, height: 800 },
	locale = 'en-US',
	highContrast = false,
	dark = false,
}: PageOptions): Promise<OpenedPage> {
	const browser = await launchChromium();
	const context = await browser.newContext({
		viewport: size,
		locale,
		colorScheme: dark ? 'dark' : 'light',
		forcedColors: highContrast ? 'active' : 'none',
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	await keepInside(context);
	return { page: await context.newPage(), close: () => browser.close() };
}

/** The workbench would like to reach its gallery, its updates, its experiments. No test may depend on them. */
async function keepInside(context: BrowserContext): Promise<void> {
	const isOutside = (url: URL) =>
		/^(https?|wss?):$/.test(url.protocol) && !/^(127\.0\.0\.1|localhost|.*\.localhost)$/.test(url.hostname);
	await context.route(isOutside, route => route.abort());
}
