const RUNS = 9;
/** Code is slower until it has been optimised. */
const WARM_UP = 4;
/** A shorter run says more of the clock and the collector than of the work. */
const RUN_MS = 10;

/** The median of several runs, in milliseconds, after some that do not count. */
export function measure(work: () => unknown): number {
	for (let i = 0; i < WARM_UP; i++) work();
	const times = Math.max(1, Math.ceil(RUN_MS / timed(work, 1)));
	const runs = Array.from({ length: RUNS }, () => timed(work, times));
	return runs.sort((a, b) => a - b)[RUNS >> 1]!;
}

/** How long one call takes, on the average of several. */
function timed(work: () => unknown, times: number): number {
	const start = performance.now();
	for (let i = 0; i < times; i++) work();
	return (performance.now() - start) / times;
}
