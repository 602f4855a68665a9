import { setTimeout as pause } from 'node:timers/promises';

export interface WaitOptions {
	/** What is waited for, as the failure names it. */
	readonly what: string;
	readonly timeout?: number;
}

const interval = 50;

/** Waits for a state that no locator stands for: until the question has an answer other than undefined or false. */
export async function waitFor<T>(
	ask: () => T | Promise<T>,
	{ what, timeout = 20_000 }: WaitOptions,
): Promise<Exclude<T, undefined | false>> {
	const end = performance.now() + timeout;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
		if (performance.now() > end) throw new Error(`In vain: ${what}, ${timeout / 1000} s`);
		await pause(interval);
	}
}
