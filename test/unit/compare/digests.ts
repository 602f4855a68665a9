import { type Passage, type Report, fold, sentences } from '../../../src/core';
import { type Chance } from '../support/seeded';

/** A bullet of a derived digest. */
export interface Bullet {
	readonly line: string;
	readonly from: Passage;
	/** What it was before it was damaged, folded. */
	readonly words: string;
}

const PASSAGE_MIN = 30;
const BULLET_MIN = 15;
const CHANGED_SHARE = 0.1;
const FOREIGN = Array.from('天地玄黄宇宙洪荒');

/** What a reader's hand does to an excerpt. */
const damages: readonly ((words: string, chance: Chance) => string)[] = [
	words => words,
	words => words.slice(0, Math.max(BULLET_MIN - 3, Math.floor(words.length * 0.7))),
	(words, chance) => words.slice(1 + chance.int(2)),
	words => `<u>${words.slice(0, 6)}</u>${words.slice(6)}`,
	words => `**${words.slice(0, 4)}**${words.slice(4)}`,
];

/** One to three sentences each of passages of the report, in any order, one in ten characters changed, cut short or marked. */
export function deriveBullets(report: Report, chance: Chance, count: number): Bullet[] {
	const bodies = report.passages.filter(
		({ kind, role, folded }) => kind === 'body' && role !== 'appendix' && folded.text.length > PASSAGE_MIN,
	);
	return Array.from({ length: count }, () => {
		const from = chance.pick(bodies);
		const words = excerpt(report, from, chance);
		return {
			line: `- ${chance.pick(damages)(changed(words, chance), chance)}`,
			from,
			words: fold(words).text,
		};
	});
}

/** A digest of these bullets; the first stands on line 2. */
export const digestOf = (bullets: readonly Bullet[]): string =>
	`# 摘要\n\n${bullets.map(({ line }) => line).join('\n')}\n`;
export const FIRST_LINE = 2;

/** Sentences that follow one another, until there is enough to go by. */
function excerpt({ text }: Report, { range }: Passage, chance: Chance): string {
	const all = sentences(text, range);
	const first = chance.int(all.length);
	const last = Math.min(all.length - 1, first + chance.int(3));
	const { start } = all[first]!;
	const enough = all.find((sentence, i) => i >= last && sentence.end - start >= BULLET_MIN);
	return enough ? text.slice(start, enough.end) : text.slice(range.start, range.end);
}

function changed(words: string, chance: Chance): string {
	const units = Array.from(words);
	for (let n = Math.round(units.length * CHANGED_SHARE); n > 0; n--)
		units[chance.int(units.length)] = chance.pick(FOREIGN);
	return units.join('');
}
