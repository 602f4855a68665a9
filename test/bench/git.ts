import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contestant } from './peers';

const COMMAND = [
	'-c',
	'color.diff.newMoved=bold cyan',
	'-c',
	'color.diff.new=green',
	'diff',
	'--no-index',
	'--histogram',
	'--unified=0',
];
/* eslint-disable no-control-regex -- git's colours begin with an escape character. */
const MOVED = /^\u001b\[1;36m\+/gm;
const CAME = /^\u001b\[(?:1;36|32)m\+(?!\+\+ )/gm;
const HUNK = /^(?:\u001b\[\d*m)*@@ /gm;
/* eslint-enable no-control-regex */

/** git, and what starting it alone takes. None where git is not installed. */
export function gitPeers(bySentence: (text: string) => string): Contestant[] {
	if (spawnSync('git', ['--version']).status !== 0) return [];
	const diff: Contestant = {
		name: 'git diff --histogram, sentences as lines (a process)',
		level: 'lines',
		on: pair => {
			const folder = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
			process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
			const [old, fresh] = [join(folder, 'old.txt'), join(folder, 'new.txt')];
			const text = bySentence(pair.new);
			writeFileSync(old, `${bySentence(pair.old)}\n`);
			writeFileSync(fresh, `${text}\n`);
			const run = (...options: readonly string[]) =>
				spawnSync('git', [...COMMAND, ...options, old, fresh], { encoding: 'utf8', maxBuffer: 1 << 26 });
			return () => {
				const { status } = run();
				return () => {
					const { stdout } = run('--color=always', '--color-moved=plain');
					const lines = text.split('\n').length;
					return {
						result: status === 1 ? 'full' : 'failed',
						changes: stdout.match(HUNK)?.length ?? 0,
						stayed: 1 - (stdout.match(CAME)?.length ?? 0) / lines,
						moved: stdout.match(MOVED)?.length ?? 0,
					};
				};
			};
		},
	};
	const start: Contestant = {
		name: 'git --version (the start of a process alone)',
		level: 'lines',
		on: () => () => {
			spawnSync('git', ['--version']);
			return () => ({ result: '' });
		},
	};
	return [diff, start];
}
