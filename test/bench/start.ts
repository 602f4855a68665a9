import { spawnSync } from 'node:child_process';
import type { Judged } from './gates';
import { shownMs } from './table';

const TURNS = 7;

/** What VS Code waits for when the first report is opened: the bundle loaded, and `activate`. The rest of the host is VS Code's own, and is left out. */
export function started(): Judged[] {
	const times = { compile: [] as number[], start: [] as number[] };
	for (let turn = 0; turn < TURNS; turn++) {
		for (const kind of ['compile', 'start'] as const) {
			const { stdout } = spawnSync(process.execPath, ['out/bench/startOnce.js', kind], { encoding: 'utf8' });
			times[kind].push(Number(stdout));
		}
	}
	const [compile, start] = [median(times.compile), median(times.start)];
	const ratio = start / compile;
	console.log(`  ${shownMs(start)}, of which ${shownMs(compile)} is compiling the bundle.\n`);
	return [{ name: 'start', gate: 'start', ratio, fault: Number.isFinite(ratio) ? undefined : 'it did not start' }];
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
