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

/** Lets everything that waits run first. */
export function breathe(): Promise<void> {
	return new Promise(resolve => setTimeout(resolve, 0));
}
