/** Anything with an end: event subscriptions, views, decoration types. */
export interface Closeable {
	dispose(): unknown;
}

export function disposeAll(items: Iterable<Closeable>): void {
	for (const item of items) item.dispose();
}
