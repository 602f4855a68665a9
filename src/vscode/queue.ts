/** Runs one task after the other; one that fails holds none up. */
export class Queue {
	private last: Promise<unknown> = Promise.resolve();

	/** What the task gives, or throws, once those before it have ended. */
	add<T>(task: () => Promise<T>): Promise<T> {
		const done = this.last.then(task);
		this.last = done.catch(() => undefined);
		return done;
	}
}
