import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { countsIn, type Counts } from './counts';
import { isNoise } from './noise';
import { shots } from './paths';
import type { ReleaseName } from './releases';
import { startVsCode } from './startVsCode';
import { webMarkdown } from './webMarkdown';

export interface IntegrationOptions {
	readonly release: ReleaseName;
	readonly host: 'node' | 'web';
}

const timeout = 240_000;

/** Runs the bundle of integration tests inside a VS Code, prints what it prints, and returns mocha's counts. */
export async function runIntegration({ release, host }: IntegrationOptions): Promise<Counts> {
	const report = new Report();
	const vscode = await startVsCode({
		release,
		host,
		beside: host === 'web' ? [await webMarkdown()] : [],
		tests: `out/integration/${host}.js`,
		prepare: page => report.listen(page),
	});
	try {
		const counts = countsIn(await report.complete);
		if (!counts) throw new Error('The tests ended without counts');
		return counts;
	} catch (error) {
		await vscode.page.screenshot({ path: join(shots, `integration-${release}-${host}.png`) }).catch(() => undefined);
		throw error;
	} finally {
		await vscode.close();
	}
}

/** What tests print. The functions that it gives to the page are how a workbench under test reports. */
class Report {
	private text = '';
	private over!: (error?: Error) => void;

	/** Resolves with everything once VS Code says that the tests are over. */
	readonly complete = new Promise<string>((resolve, reject) => {
		this.over = error => (error ? reject(error) : resolve(this.text));
	});

	async listen(page: Page): Promise<void> {
		await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
			this.add(values.map(String).join(' '));
		});
		await page.exposeFunction('codeAutomationExit', () => this.over());
		page.on('crash', () => this.over(new Error('The page crashed')));
		setTimeout(() => this.over(new Error(`The tests did not end in ${timeout / 1000} s`)), timeout).unref();
	}

	private add(line: string): void {
		// What comes after the counts is VS Code shutting its extension host down.
		if (countsIn(this.text) || isNoise(line)) return;
		this.text += `${line}\n`;
		console.log(line);
	}
}
