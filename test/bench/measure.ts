const RUNS = 9;
/** Code is slower until it has been optimised. */
const WARM_UP = 4;

/** The median of several runs, in milliseconds, after some that do not count. */
export function measure(work: () => unknown): number {
	for (let i = 0; i < WARM_UP; i++) work();
	const times = Array.from({ length: RUNS }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[RUNS >> 1]!;
}
