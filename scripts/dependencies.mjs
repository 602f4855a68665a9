// What has to be there before anything else runs. Plain Node: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Installs the npm packages when they are missing or older than the lock file. */
export function installPackages() {
	const installed = 'node_modules/.package-lock.json';
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
	console.log('Installing npm packages…');
	// npm is a script on Windows, which only a shell starts.
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) throw new Error('npm ci failed');
}
