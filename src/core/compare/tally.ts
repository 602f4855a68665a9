import { groupBy } from '../util/groupBy';

/** How many of the items have each key. */
export function count<T, K>(items: readonly T[], key: (item: T) => K): Map<K, number> {
	const counts = new Map<K, number>();
	for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
	return counts;
}

/** The links by one of their ends, the best first. */
export function byEnd<L extends { readonly score: number }>(
	links: readonly L[],
	key: (link: L) => number,
): Map<number, L[]> {
	const lists = groupBy(links, key);
	for (const list of lists.values()) list.sort((a, b) => b.score - a.score);
	return lists;
}
