import { openPage, type PageOptions } from './browserPage';
import { developmentScript } from './development';
import { onServer, overHttp, type ExtensionSource } from './extension';
import { install } from './install';
import { addLanguage } from './languagePack';
import { root } from './paths';
import { discard, temporaryProfile } from './profile';
import { releases, type ReleaseName } from './releases';
import { installExtension, startServer } from './server';
import { still, type Settings } from './settings';
import { VsCode } from './vscode';
import { temporaryWorkspace } from './workspace';

export interface VsCodeOptions extends PageOptions {
	readonly release?: ReleaseName;
	/** The extension's folder, or a packaged extension, `….vsix`, to install. */
	readonly extension?: string;
	/** The host that a folder's extension runs in. */
	readonly host?: 'node' | 'web';
	/** The folder to open; without one, a copy of the samples. */
	readonly folder?: string;
	readonly settings?: Settings;
	readonly theme?: 'Default Dark Modern' | 'Default Light Modern' | 'Default High Contrast' | 'Default High Contrast Light';
	/** The address of a file of tests inside the extension, for whoever listens to what they say. */
	readonly tests?: string;
	/** Called before the workbench is loaded. */
	readonly prepare?: (page: VsCode['page']) => Promise<void>;
}

/** Starts a VS Code of its own and shows it in a browser. `close` leaves nothing behind. */
export async function startVsCode(options: VsCodeOptions = {}): Promise<VsCode> {
	const { release = 'newest', extension = root, host = 'node', theme = 'Default Dark Modern', locale } = options;
	const endings: (() => unknown)[] = [];
	const close = async () => {
		for (const end of endings.splice(0).reverse()) await end();
	};
	try {
		const installation = await install(releases[release]);
		const profile = await temporaryProfile({ ...still, 'workbench.colorTheme': theme, ...options.settings });
		endings.push(() => discard(profile));
		const workspace = options.folder === undefined ? await temporaryWorkspace() : undefined;
		endings.push(() => workspace?.discard());
		const folder = options.folder ?? workspace!.folder;
		if (locale !== undefined) await addLanguage(profile, locale);

		const packaged = extension.endsWith('.vsix');
		if (packaged) await installExtension(installation, profile, extension);
		const server = await startServer({ installation, profile, ...(locale === undefined ? {} : { locale }) });
		endings.push(() => server.ended, server.stop);

		const opened = await openPage(options);
		endings.push(opened.close);
		if (!packaged) {
			const source: ExtensionSource = host === 'node' ? onServer(server.url, extension) : await overHttp(server.url, extension);
			endings.push(source.close);
			const tests = options.tests === undefined ? undefined : source.address(options.tests);
			await opened.page.addInitScript(developmentScript(source.address(''), tests));
		}
		const vscode = new VsCode({ page: opened.page, folder, close });
		await options.prepare?.(opened.page);
		const address = new URL(server.url);
		address.searchParams.set('folder', folder);
		await opened.page.goto(address.href, { waitUntil: 'domcontentloaded' });
		return vscode;
	} catch (error) {
		await close();
		throw error;
	}
}
