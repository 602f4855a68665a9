import { type CancellationToken, CancellationError } from 'vscode';
import type { Steps } from '../core';

/** Long work gives way after this long. */
const SLICE_MS = 20;

/** Runs long work in slices, letting the host breathe in between. Throws CancellationError when `token` is cancelled. */
export async function runInSlices<T>(steps: Steps<T>, token?: CancellationToken): Promise<T> {
	let sliceEnd = performance.now() + SLICE_MS;
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() >= sliceEnd) {
			await breathe();
			sliceEnd = performance.now() + SLICE_MS;
		}
		if (token?.isCancellationRequested) throw new CancellationError();
	}
}

let turn: Promise<void> = Promise.resolve();
/** A timer of Node's is due again before what waits for a disk or the window has had its turn; a browser has nothing else. */
const { setImmediate: soon = (run: () => void): unknown => setTimeout(run, 0) } = globalThis as {
	readonly setImmediate?: (run: () => void) => unknown;
};

/** Lets everything that waits run first. Of several that wait here one goes on at a time. */
export function breathe(): Promise<void> {
	return (turn = turn.then(() => new Promise<void>(resolve => soon(resolve))));
}
