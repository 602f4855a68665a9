import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anchors } from '../../../src/core/notes/anchor';
import type { Quote } from '../../../src/core/notes/quote';
import { quoteOf } from '../../../src/core/notes/quoteOf';

/** A text in which no character repeats, in paragraphs: what is the same is the same for one reason only. */
const text = Array.from({ length: 20 }, (_, line) =>
	String.fromCharCode(...Array.from({ length: 60 }, (_unit, i) => 0x4e00 + line * 60 + i)),
).join('\n');
/** Characters that no text holds. */
const stranger = (n: number): string => String.fromCharCode(0x9000 + n);

/** One slip: at a place, a character replaced by a strange one, taken out, or preceded by a strange one. */
interface Slip {
	readonly at: number;
	readonly kind: 'replace' | 'delete' | 'insert';
}

const slips = (length: number): fc.Arbitrary<Slip[]> =>
	fc.uniqueArray(fc.record({ at: fc.nat(length - 1), kind: fc.constantFrom('replace', 'delete', 'insert') }), {
		selector: slip => slip.at,
		maxLength: 40,
	});

function slipped(words: string, made: readonly Slip[]): string {
	const at = new Map(made.map((slip, n) => [slip.at, { ...slip, n }]));
	return Array.from(words)
		.map((unit, i) => {
			const slip = at.get(i);
			if (!slip || unit === '\n') return unit;
			return slip.kind === 'replace' ? stranger(slip.n) : slip.kind === 'delete' ? '' : stranger(slip.n) + unit;
		})
		.join('');
}

const score = (source: string, quote: Quote): number => anchors(source, [quote])[0]!.score;

const span = fc
	.tuple(fc.nat(text.length - 100), fc.integer({ min: 4, max: 90 }))
	.map(([start, length]) => ({ start, end: start + length }));

describe('another edit never raises the score', () => {
	const seed = { seed: 20_250_305, numRuns: 150 };

	it('of the text around the span', () =>
		fc.assert(
			fc.property(span, slips(160), (range, made) => {
				const quote = quoteOf(text, range);
				const from = Math.max(0, range.start - 35);
				const to = Math.min(text.length, from + 160);
				let last = 1;
				for (let n = 0; n <= made.length; n++) {
					const edited = text.slice(0, from) + slipped(text.slice(from, to), made.slice(0, n)) + text.slice(to);
					const now = score(edited, quote);
					assert.ok(now <= last + 1e-9, `${n} edits: ${now} after ${last}`);
					last = now;
				}
			}),
			seed,
		));

	it('of the quote’s words', () =>
		fc.assert(
			fc.property(span, slips(90), (range, made) => {
				const whole = quoteOf(text, range);
				let last = 1;
				for (let n = 0; n <= made.length; n++) {
					const now = score(text, { ...whole, exact: slipped(whole.exact, made.slice(0, n)) });
					assert.ok(now <= last + 1e-9, `${n} edits: ${now} after ${last}`);
					last = now;
				}
			}),
			seed,
		));

	it('of the quote’s context', () =>
		fc.assert(
			fc.property(span, slips(30), slips(30), (range, before, behind) => {
				const whole = quoteOf(text, range);
				let last = 1;
				for (let n = 0; n <= Math.max(before.length, behind.length); n++) {
					const now = score(text, {
						...whole,
						prefix: slipped(whole.prefix, before.slice(0, n)),
						suffix: slipped(whole.suffix, behind.slice(0, n)),
					});
					assert.ok(now <= last + 1e-9, `${n} edits: ${now} after ${last}`);
					last = now;
				}
			}),
			seed,
		));

	it('and with more and more of them a quote is lost', () => {
		const range = { start: 200, end: 260 };
		const quote = quoteOf(text, range);
		const all = Array.from({ length: 160 }, (_, at): Slip => ({ at, kind: 'replace' }));
		const found = [0, 20, 80, 159].map(n =>
			score(text.slice(0, 165) + slipped(text.slice(165, 325), all.slice(0, n)) + text.slice(325), quote),
		);
		assert.equal(found[0], 1);
		assert.equal(found.at(-1), 0);
	});
});
