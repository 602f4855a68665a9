import type { Closeable } from './disposeAll';

/** Runs when activation is over: reading the document that is open takes longer than all of it, and VS Code waits for it with other extensions. */
export function soon(run: () => unknown): Closeable {
	const timer = setTimeout(run, 0);
	return { dispose: () => clearTimeout(timer) };
}
