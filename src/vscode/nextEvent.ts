import type { Event } from 'vscode';

/** The first event that `isIt`, or `undefined` when none came within `ms`. Listening starts at once. */
export function nextEvent<T>(event: Event<T>, ms: number, isIt: (value: T) => boolean): Promise<T | undefined> {
	return new Promise(resolve => {
		const end = (value: T | undefined): void => {
			subscription.dispose();
			clearTimeout(timer);
			resolve(value);
		};
		const subscription = event(value => isIt(value) && end(value));
		const timer = setTimeout(() => end(undefined), ms);
	});
}
