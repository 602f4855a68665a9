import type { Page } from 'playwright-core';
import { isNoise } from './noise';

/** A list that grows with every error that the page throws or writes to its console. */
export function collectErrors(page: Page): readonly string[] {
	const errors: string[] = [];
	const add = (text: string) => {
		if (!isNoise(text)) errors.push(text);
	};
	page.on('pageerror', error => add(error.stack ?? error.message));
	page.on('console', message => {
		if (message.type() === 'error') add(message.text());
	});
	return errors;
}
