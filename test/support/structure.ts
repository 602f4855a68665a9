import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { root } from './paths';
import { waitFor } from './waiting';

/** Parts of a view are drawn one after the other. */
const SETTLING_MS = 5000;

/** `KEEP=structure` keeps what is seen from now on: it is read in the change. */
const keeps = process.env.KEEP === 'structure';

/**
 * Holds what a screen reader is given of parts of a view, by their selectors, against `test/ui/structure/NAME.txt`: roles, names, states and
 * their order, whatever the theme and the room. Numbers are left out: they tell of the samples and of the core.
 */
export async function sameStructure(view: FrameLocator, name: string, parts: readonly string[]): Promise<void> {
	const file = join(root, 'test/ui/structure', `${name}.txt`);
	const seen = async (): Promise<string> => {
		const texts = await Promise.all(parts.map(part => view.locator(part).first().ariaSnapshot()));
		return parts.map((part, i) => `# ${part}\n${texts[i]!.replace(/(?<!level=)\d+/g, '0')}\n`).join('');
	};
	if (keeps) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, await seen());
		return;
	}
	assert.ok(existsSync(file), `${file} is not there: KEEP=structure makes it`);
	const kept = readFileSync(file, 'utf8');
	let last = '';
	const isSame = async (): Promise<boolean> => {
		last = await seen();
		return last === kept;
	};
	await waitFor(isSame, { what: `the structure of ${name}`, timeout: SETTLING_MS }).catch(() =>
		assert.equal(last, kept),
	);
}
