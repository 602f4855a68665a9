import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage, type OpenedPage } from './browserPage';
import { countsIn, type Counts } from './counts';
import { developmentScript } from './development';
import { onServer, overHttp } from './extension';
import { install } from './install';
import { isNoise } from './noise';
import { root, shots } from './paths';
import { discard, temporaryProfile } from './profile';
import { releases, type ReleaseName } from './releases';
import { startServer } from './server';
import { still } from './settings';
import { temporaryWorkspace } from './workspace';

export interface IntegrationOptions {
	readonly release: ReleaseName;
	readonly host: 'node' | 'web';
}

const timeout = 240_000;

/** Runs the bundle of integration tests inside a VS Code, prints what it prints, and returns mocha's counts. */
export async function runIntegration({ release, host }: IntegrationOptions): Promise<Counts> {
	const installation = await install(releases[release]);
	const profile = await temporaryProfile(still);
	const workspace = await temporaryWorkspace();
	const server = await startServer({ installation, profile });
	const source = host === 'node' ? onServer(server.url, root) : await overHttp(server.url, root);
	const opened = await openPage({});
	try {
		const address = new URL(server.url);
		address.searchParams.set('folder', workspace.folder);
		const tests = source.address(`out/integration/${host}.js`);
		await opened.page.addInitScript(developmentScript([source.address('')], tests));
		const output = await ending(opened, address);
		const counts = countsIn(output);
		if (!counts) throw new Error('The tests ended without counts');
		return counts;
	} finally {
		source.close();
		await opened.close();
		server.stop();
		await server.ended;
		await workspace.discard();
		await discard(profile);
	}
}

/** What the tests printed, once the extension host says that they are over. */
async function ending({ page }: OpenedPage, address: URL): Promise<string> {
	let output = '';
	const over = new Promise<void>((resolve, reject) => {
		page.on('crash', () => reject(new Error('The page crashed')));
		page.on('pageerror', error => console.log(`page error: ${error.message}`));
		const exposed = page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
			const text = values.map(String).join(' ');
			// What comes after the counts is VS Code shutting its extension host down.
			if (countsIn(output) || isNoise(text)) return;
			output += `${text}\n`;
			console.log(text);
		});
		exposed
			.then(() => page.exposeFunction('codeAutomationExit', () => resolve()))
			.then(() => page.goto(address.href, { waitUntil: 'domcontentloaded' }))
			.catch(reject);
		setTimeout(() => reject(new Error(`The tests did not end in ${timeout / 1000} s`)), timeout).unref();
	});
	try {
		await over;
	} catch (error) {
		await mkdir(shots, { recursive: true });
		await page.screenshot({ path: join(shots, 'integration-failure.png') }).catch(() => undefined);
		throw error;
	}
	return output;
}
