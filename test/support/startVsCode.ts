import type { Page } from 'playwright-core';
import { openPage, type PageOptions } from './browserPage';
import { developmentScript } from './development';
import { collectErrors } from './errors';
import { onServer, overHttp } from './extension';
import { install } from './install';
import { addLanguage } from './languagePack';
import { root } from './paths';
import { discard, temporaryProfile } from './profile';
import { releases, type ReleaseName } from './releases';
import { installExtension, startServer } from './server';
import { still, type Settings } from './settings';
import { VsCode } from './vscode';
import { temporaryWorkspace } from './workspace';

export type ThemeName =
	'Default Dark Modern' | 'Default Light Modern' | 'Default High Contrast' | 'Default High Contrast Light';

export interface VsCodeOptions extends PageOptions {
	readonly release?: ReleaseName;
	/** The extension's folder, or a packaged extension, `….vsix`, to install. */
	readonly extension?: string;
	/** The host that a folder's extension runs in. */
	readonly host?: 'node' | 'web';
	/** Folders of extensions that run in the web host beside it. */
	readonly beside?: readonly string[];
	/** The folder to open; without one, a copy of the samples. */
	readonly folder?: string;
	/** A file in it to start with. */
	readonly open?: string;
	readonly settings?: Settings;
	readonly theme?: ThemeName;
	/** A bundle of tests inside the extension's folder, to be run instead of waiting for a reader. */
	readonly tests?: string;
	/** Called before the page is loaded. */
	readonly prepare?: (page: Page) => Promise<void>;
}

/** Starts a VS Code of its own and shows it in a browser. `close` leaves nothing behind. */
export async function startVsCode(options: VsCodeOptions = {}): Promise<VsCode> {
	const endings: (() => unknown)[] = [];
	const close = async () => {
		for (const end of endings.splice(0).reverse()) await end();
	};
	try {
		return await start(options, endings, close);
	} catch (error) {
		await close();
		throw error;
	}
}

async function start(options: VsCodeOptions, endings: (() => unknown)[], close: () => Promise<void>): Promise<VsCode> {
	const { release = 'newest', extension = root, host = 'node', theme = 'Default Dark Modern', locale } = options;
	const installation = await install(releases[release]);
	const profile = await temporaryProfile({ ...still, 'workbench.colorTheme': theme, ...options.settings });
	endings.push(() => discard(profile));
	const folder = options.folder ?? (await temporaryFolder(endings));
	if (locale !== undefined) await addLanguage(profile, locale);

	const packaged = extension.endsWith('.vsix');
	if (packaged) await installExtension(installation, profile, extension);
	const server = await startServer({ installation, profile, ...(locale !== undefined && { locale }) });
	endings.push(() => server.ended, server.stop);

	const { page, close: closePage } = await openPage({
		...options,
		highContrast: theme.includes('High Contrast'),
		dark: !theme.includes('Light'),
	});
	endings.push(closePage);
	if (!packaged) {
		const source = await (host === 'node' ? onServer : overHttp)(server.url, extension);
		endings.push(source.close);
		const others = [];
		for (const folder of options.beside ?? []) {
			const other = await overHttp(server.url, folder);
			endings.push(other.close);
			others.push(other.address(''));
		}
		const tests = options.tests === undefined ? undefined : source.address(options.tests);
		await page.addInitScript(developmentScript([source.address(''), ...others], tests));
	}
	const errors = await collectErrors(page);
	await options.prepare?.(page);
	await page.goto(address(server.url, folder, options.open), { waitUntil: 'domcontentloaded' });
	const vscode = new VsCode({ page, folder, errors, close });
	if (options.tests === undefined) await vscode.ready(options.open);
	return vscode;
}

async function temporaryFolder(endings: (() => unknown)[]): Promise<string> {
	const workspace = await temporaryWorkspace();
	endings.push(workspace.discard);
	return workspace.folder;
}

/** The page that shows a folder, and a file of it. */
function address(serverUrl: string, folder: string, open?: string): string {
	const url = new URL(serverUrl);
	url.searchParams.set('folder', folder);
	if (open !== undefined) {
		const file = onServer(serverUrl, folder).address(open);
		url.searchParams.set('payload', JSON.stringify([['openFile', file.href]]));
	}
	return url.href;
}
