// npm run bench: how long reading and comparing take, and how that grows. npm run bench:quality: how good the links are.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runNode } from './processes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bench = process.argv[2] ?? 'speed';
if (!['speed', 'quality'].includes(bench)) {
	console.error(`No such bench: ${bench}. There are speed, quality.`);
	process.exit(2);
}
// As it is shipped: the start is measured.
const build = spawnSync(process.execPath, ['esbuild.mjs', '--production', '--tests'], { encoding: 'utf8' });
if (build.status !== 0) {
	console.error(build.stderr);
	process.exit(1);
}
const { code } = await runNode([`out/bench/${bench}.js`], { minutes: 30 });
process.exitCode = code ?? 1;
