/** What was made of two objects, kept as long as both are there. */
export class PairMemo<A extends object, B extends object, V> {
	private readonly known = new WeakMap<A, WeakMap<B, V>>();

	get(a: A, b: B): V | undefined {
		return this.known.get(a)?.get(b);
	}

	set(a: A, b: B, value: V): void {
		let byB = this.known.get(a);
		if (!byB) this.known.set(a, (byB = new WeakMap<B, V>()));
		byB.set(b, value);
	}
}
