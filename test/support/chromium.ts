import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser named by `CHROMIUM`, or one that is on the PATH or in its usual place. */
export function findChromium(): string | undefined {
	const named = process.env.CHROMIUM;
	if (named !== undefined) return named;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [...folders.flatMap(folder => names.map(name => join(folder, name))), ...elsewhere];
	return candidates.find(candidate => existsSync(candidate));
}

export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error('No Chromium is installed; CHROMIUM may name one.');
	return playwright.launch({
		executablePath,
		headless: true,
		args: [
			...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
			...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
		],
	});
}
