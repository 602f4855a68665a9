import * as assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePaths, sampleFile } from '../support/samples';

const cli = join(process.cwd(), 'dist', 'cli.js');

describe('dist/cli.js', () => {
	it('prints the whole of a long answer, and nothing else', () => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[cli, 'terms', ...samplePaths.map(sampleFile), '--format', 'json'],
			{ encoding: 'utf8', maxBuffer: 1 << 28 },
		);
		assert.deepEqual([status, stderr], [0, '']);
		assert.ok(stdout.length > 100_000);
		assert.equal(typeof JSON.parse(stdout), 'object');
	});

	it('ends with the code of what happened', () => {
		const code = (...args: string[]): number | null => spawnSync(process.execPath, [cli, ...args]).status;
		assert.deepEqual([code('--version'), code('outline', 'missing.txt'), code('outlines')], [0, 1, 2]);
	});

	it('ends quietly when its reader has seen enough', async () => {
		const child = spawn(process.execPath, [cli, 'terms', ...samplePaths.map(sampleFile), '--format', 'json'], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		child.stdout.once('data', () => child.stdout.destroy());
		let error = '';
		child.stderr.on('data', (data: Buffer) => (error += data.toString()));
		await new Promise(resolve => child.once('close', resolve));
		assert.equal(error, '');
	});

	it('can be run as a program', () => {
		assert.match(readFileSync(cli, 'utf8'), /^#!\/usr\/bin\/env node\n/);
	});
});
