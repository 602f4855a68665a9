/** Chance that is the same in every run: a linear congruential generator. */
export interface Chance {
	/** 0 to `below`, exclusive. */
	readonly int: (below: number) => number;
	readonly pick: <T>(items: readonly T[]) => T;
}

export function seeded(seed: number): Chance {
	let state = seed >>> 0;
	const int = (below: number): number => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 0x1_0000_0000) * below);
	};
	return { int, pick: items => items[int(items.length)]! };
}
