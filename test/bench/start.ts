import { spawnSync } from 'node:child_process';
import type { Judged } from './gates';
import { shownMs } from './table';

const TURNS = 7;

/** What VS Code waits for when the first report is opened: the bundle loaded, and `activate`. The rest of the host is VS Code's own, and is left out. */
export function started(): Judged[] {
	const times = { itself: [] as number[], start: [] as number[] };
	for (let turn = 0; turn < TURNS; turn++) {
		const { stdout } = spawnSync(process.execPath, ['out/bench/startOnce.js'], { encoding: 'utf8' });
		const taken = JSON.parse(stdout || '{}') as Partial<Record<keyof typeof times, number>>;
		times.itself.push(taken.itself ?? NaN);
		times.start.push(taken.start ?? NaN);
	}
	const [itself, start] = [median(times.itself), median(times.start)];
	const ratio = start / itself;
	console.log(`  ${shownMs(start)}, where Node's own start takes ${shownMs(itself)}.\n`);
	return [{ name: 'start', gate: 'start', ratio, fault: Number.isFinite(ratio) ? undefined : 'it did not start' }];
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
