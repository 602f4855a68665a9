// npm start: builds, and opens samples/ in VS Code with the extension. Without a VS Code on the PATH it serves one on this machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './dependencies.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const samples = join(process.cwd(), 'samples');

// VS Code's command is a script on Windows, which only a shell starts.
const shell = process.platform === 'win32';
const run = (name, args) => spawnSync(name, args, { stdio: 'inherit', shell }).status;
const isInstalled = name => spawnSync(name, ['--version'], { stdio: 'ignore', shell }).status === 0;

installPackages();

const editor = ['code', 'code-insiders', 'codium'].find(isInstalled);
if (editor === undefined) {
	const { serve } = await import('./serve.mjs');
	await serve(samples);
} else {
	if (run('node', ['esbuild.mjs']) !== 0) process.exit(1);
	console.log(`Opening samples in ${editor}.`);
	process.exitCode = run(editor, ['--new-window', `--extensionDevelopmentPath=${process.cwd()}`, samples]) ?? 1;
}
