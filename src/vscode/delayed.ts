import type { Disposable } from 'vscode';

/** Runs `action` once, `ms` after the last call for a key; a later call puts it off. */
export class Delayed<K> implements Disposable {
	private readonly timers = new Map<K, ReturnType<typeof setTimeout>>();

	constructor(
		private readonly ms: number,
		private readonly action: (key: K) => void,
	) {}

	call(key: K): void {
		clearTimeout(this.timers.get(key));
		this.timers.set(
			key,
			setTimeout(() => {
				this.timers.delete(key);
				this.action(key);
			}, this.ms),
		);
	}

	dispose(): void {
		for (const timer of this.timers.values()) clearTimeout(timer);
		this.timers.clear();
	}
}
