import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { countsIn, type Counts } from './counts';
import { isNoise } from './noise';
import { shots } from './paths';
import type { ReleaseName } from './releases';
import { startVsCode } from './startVsCode';

export interface IntegrationOptions {
	readonly release: ReleaseName;
	readonly host: 'node' | 'web';
}

const timeout = 240_000;

/** Runs the bundle of integration tests inside a VS Code, prints what it prints, and returns mocha's counts. */
export async function runIntegration({ release, host }: IntegrationOptions): Promise<Counts> {
	let report: Promise<string> | undefined;
	const vscode = await startVsCode({
		release,
		host,
		tests: `out/integration/${host}.js`,
		prepare: async page => {
			report = await listen(page);
		},
	});
	try {
		const counts = countsIn(await report!);
		if (!counts) throw new Error('The tests ended without counts');
		return counts;
	} catch (error) {
		await vscode.page.screenshot({ path: join(shots, `integration-${release}-${host}.png`) }).catch(() => undefined);
		throw error;
	} finally {
		await vscode.close();
	}
}

/** What the tests print, once VS Code says that they are over. These two functions are how a workbench under test reports. */
async function listen(page: Page): Promise<Promise<string>> {
	let output = '';
	await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
		const text = values.map(String).join(' ');
		// What comes after the counts is VS Code shutting its extension host down.
		if (countsIn(output) || isNoise(text)) return;
		output += `${text}\n`;
		console.log(text);
	});
	return new Promise((resolve, reject) => {
		page.exposeFunction('codeAutomationExit', () => resolve(output)).catch(reject);
		page.on('crash', () => reject(new Error('The page crashed')));
		setTimeout(() => reject(new Error(`The tests did not end in ${timeout / 1000} s`)), timeout).unref();
	});
}
