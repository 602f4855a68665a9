const TIMEOUT_MS = 20_000;
const INTERVAL_MS = 25;

/** Waits for a state of VS Code that has no event of its own. Answers the first truthy answer. */
export async function waitFor<T>(
	ask: () => T | PromiseLike<T>,
	what: string | (() => string),
): Promise<Exclude<T, false | null | undefined>> {
	const end = performance.now() + TIMEOUT_MS;
	for (;;) {
		const answer = await ask();
		if (answer) return answer as Exclude<T, false | null | undefined>;
		if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
		await new Promise(resolve => setTimeout(resolve, INTERVAL_MS));
	}
}
