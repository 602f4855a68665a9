/** How much is kept: so many entries, or as much as they come to by a measure. */
export type Bound<V> = number | { readonly max: number; readonly sizeOf: (value: V) => number };

/** Puts an entry into a map as the one used last, and drops those used least recently while there is more than `bound`. The entry itself stays whatever its size. */
export function keepRecent<K, V>(map: Map<K, V>, key: K, value: V, bound: Bound<V>): void {
	const { max, sizeOf } = typeof bound === 'number' ? { max: bound, sizeOf: () => 1 } : bound;
	map.delete(key);
	map.set(key, value);
	let size = 0;
	for (const kept of map.values()) size += sizeOf(kept);
	for (const [oldest, kept] of map) {
		if (size <= max || oldest === key) return;
		map.delete(oldest);
		size -= sizeOf(kept);
	}
}
