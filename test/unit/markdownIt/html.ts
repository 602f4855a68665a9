import * as assert from 'node:assert/strict';

const VOID = new Set(['br', 'hr', 'img', 'input']);

/** What is read of a page: without what was deleted, and without elements. */
export function textOf(html: string): string {
	return html
		.replace(/<p class="duidu-gone[^]*?<\/p>\n/g, '')
		.replace(/<del class="duidu-deleted"[^]*?<\/del>/g, '')
		.replace(/<!--[^]*?-->/g, '')
		.replace(/<[^>]*>/g, '');
}

/** Every element ends inside the one that it began in. */
export function assertNested(html: string): void {
	const open: string[] = [];
	for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
		if (VOID.has(name!)) continue;
		if (slash === '') open.push(name!);
		else assert.equal(open.pop(), name, html);
	}
	assert.deepEqual(open, [], html);
}
