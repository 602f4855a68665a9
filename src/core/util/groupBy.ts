/** The items by their keys, in order. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
	const lists = new Map<K, T[]>();
	for (const item of items) {
		const own = key(item);
		const list = lists.get(own);
		if (list) list.push(item);
		else lists.set(own, [item]);
	}
	return lists;
}
