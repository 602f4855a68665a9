export interface Timed<T> {
	readonly ms: number;
	/** What the last call gave. */
	readonly result: T;
}

/** What this process has computed so far, in all its threads: what else the machine does is not in it. */
export function processorMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/** In a round each work is called again and again for at least this long: a shorter time says more of the clock and the collector than of the work. */
const ROUND_MS = 100;
/** The first round is slower: code is not optimised yet. */
const ROUNDS = 7;

/**
 * How long one call of each work takes: the average of a round, and of the rounds the best, as whatever else goes on only adds to it.
 * In every round all works have their turn, so that a busy minute falls on all of them alike.
 */
export function inTurn<T>(
	works: readonly (() => T)[],
	{
		rounds = ROUNDS,
		roundMs = ROUND_MS,
		clock = processorMs,
	}: { readonly rounds?: number; readonly roundMs?: number; readonly clock?: () => number } = {},
): Timed<T>[] {
	let best = works.map(() => Infinity);
	let results: T[] = [];
	for (let round = 0; round < rounds; round++) {
		const now = works.map(work => averageCall(work, roundMs, clock));
		best = best.map((ms, i) => Math.min(ms, now[i]!.ms));
		results = now.map(({ result }) => result);
	}
	return best.map((ms, i) => ({ ms, result: results[i]! }));
}

/** How long a call takes, on the average of as many as `roundMs` takes, one at least. */
export function averageCall<T>(work: () => T, roundMs: number, clock = processorMs): Timed<T> {
	const start = clock();
	for (let calls = 1; ; calls++) {
		const result = work();
		const ms = clock() - start;
		if (ms >= roundMs) return { ms: ms / calls, result };
	}
}
