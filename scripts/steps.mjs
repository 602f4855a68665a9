// The steps of `npm test`, in their order.
import { rmSync } from 'node:fs';
import { missingBrowser } from './browser.mjs';
import { runNode } from './processes.mjs';
import { support } from './support.mjs';

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/** Of what a failed program printed, in characters, the end that is told again. */
const TOLD = 4000;

/** Programs that judge the whole tree: each counts as one test. */
const tool =
	(...programs) =>
	async () => {
		for (const program of programs) {
			const { code, output } = await runNode(program, { minutes: 5 });
			if (code !== 0)
				return { ...failed, failures: [`${program[0]} ended with ${code ?? 'a signal'}\n${output.slice(-TOLD)}`] };
		}
		return passed;
	};

const mocha =
	(files, minutes = 10) =>
	async () => {
		const reporter = ['--reporter', './out/support/reporter.js'];
		const { code, output } = await runNode(
			['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', ...reporter, ...files],
			{ minutes },
		);
		const { countsIn } = await support('counts');
		const counts = countsIn(output);
		if (!counts || counts.passed + counts.failed + counts.skipped === 0) throw new Error('no tests ran');
		if (code !== 0 && counts.failed === 0) throw new Error(`mocha ended with ${code ?? 'a signal'}`);
		return counts;
	};

const integration = (release, host) => async () => {
	const { runIntegration } = await support('integration');
	const counts = await runIntegration({ release, host });
	if (counts.passed + counts.failed + counts.skipped === 0) throw new Error('no tests ran');
	return counts;
};

const build = async () => {
	// A test that is gone from the sources must not run on from an earlier build.
	for (const folder of ['unit', 'crash', 'ui', 'integration'])
		rmSync(`out/${folder}`, { recursive: true, force: true });
	return tool(['esbuild.mjs', '--tests'])();
};

/** A step tells its counts. `missing` tells why it cannot run here. A step that is `built` runs bundles. */
export const steps = [
	{
		name: 'check',
		run: tool(
			['node_modules/typescript/bin/tsc', '--noEmit'],
			['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'media'],
		),
	},
	{
		name: 'lint',
		run: tool(['node_modules/eslint/bin/eslint.js', '.'], ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
	},
	{ name: 'build', run: build },
	{ name: 'unit', built: true, run: mocha([]) },
	{ name: 'crash', built: true, run: mocha(['--config', 'test/crash/.mocharc.json']) },
	{ name: 'integration-newest', built: true, missing: missingBrowser, run: integration('newest', 'node') },
	{ name: 'integration-oldest', built: true, missing: missingBrowser, run: integration('oldest', 'node') },
	{ name: 'integration-web', built: true, missing: missingBrowser, run: integration('newest', 'web') },
	{ name: 'ui', built: true, missing: missingBrowser, run: mocha(['--config', 'test/ui/.mocharc.json'], 30) },
];
