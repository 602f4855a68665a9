/** How many of the items have each key. */
export function count<T>(items: readonly T[], key: (item: T) => number): Map<number, number> {
	const counts = new Map<number, number>();
	for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
	return counts;
}

/** The links by one of their ends, the best first. */
export function byEnd<L extends { readonly score: number }>(
	links: readonly L[],
	key: (link: L) => number,
): Map<number, L[]> {
	const lists = new Map<number, L[]>();
	for (const link of links) {
		const list = lists.get(key(link));
		if (list) list.push(link);
		else lists.set(key(link), [link]);
	}
	for (const list of lists.values()) list.sort((a, b) => b.score - a.score);
	return lists;
}
