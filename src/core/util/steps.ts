/**
 * Long work as a generator that yields now and then, so that whoever runs it can let others in, report progress or stop.
 * A stopped generator leaves nothing half-done: its result is only there at the end.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the work to its end without a pause. */
export function runToEnd<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Work that is done at once, for who runs steps. */
// eslint-disable-next-line require-yield
export function* inOneGo<T>(work: () => T): Steps<T> {
	return work();
}
