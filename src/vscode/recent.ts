/** Puts an entry into a map as the one used last, and drops the one used least recently when there are more than `max`. */
export function keepRecent<K, V>(map: Map<K, V>, key: K, value: V, max: number): void {
	map.delete(key);
	map.set(key, value);
	if (map.size > max) map.delete(map.keys().next().value!);
}
