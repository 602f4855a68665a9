// npm run test:desktop: the integration tests in desktop VS Codes, for machines that can download them.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { runNode } from './processes.mjs';
import { support } from './support.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { code } = await runNode(['esbuild.mjs', '--tests'], { minutes: 5 });
if (code !== 0) process.exit(1);

const { releases } = await support('releases');
const { temporaryWorkspace } = await support('workspace');
for (const version of ['stable', releases.oldest.codeServer]) {
	const workspace = await temporaryWorkspace();
	try {
		await runTests({
			version,
			extensionDevelopmentPath: process.cwd(),
			extensionTestsPath: join(process.cwd(), 'out/integration/node.js'),
			launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust'],
		});
	} catch (error) {
		console.error(`${version}: ${error.message}`);
		process.exitCode = 1;
	} finally {
		await workspace.discard();
	}
}
