/** The first index from 0 up to `length` that no longer `isBefore`; of a sorted row the place of what is looked for. */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
