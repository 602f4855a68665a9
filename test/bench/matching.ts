import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'aho-corasick';
import { fold, starterTerms } from '../../src/core';
import { Trie } from '../../src/core/terms/trie';
import { corpus } from '../unit/support/corpus';
import { readSample, samplePaths } from '../unit/support/samples';
import { seeded } from '../unit/support/seeded';
import { type Judged, verdict } from './gates';
import { inTurn } from './measure';
import { findRipgrep, ripgrepOn } from './ripgrep';
import { shownMs, table } from './table';

const COUNTS = [1000, 10_000, 50_000];
const SHORT = 20_000;
const LONG_BYTES = 10 * 2 ** 20;
/** A regular expression of more takes seconds for a report, and minutes for ten megabytes. */
const REGEXP_TERMS_MAX = 10_000;
const REGEXP_TEXT_MAX = 100_000;

interface Matcher {
	readonly name: string;
	/** Builds what it matches with, and returns what counts all places of all terms in a text. */
	readonly of: (terms: readonly string[]) => (text: string) => number;
	/** It gives one place where several terms begin, or overlap. */
	readonly isPartial?: true;
}

const own: Matcher = {
	name: 'Duidu',
	of: terms => {
		const trie = new Trie(terms.length * 4);
		terms.forEach((term, i) => trie.add(term, i));
		const found: number[] = [];
		return text => {
			let count = 0;
			for (let i = 0; i < text.length; i++) count += trie.match(text, i, found) >> 1;
			return count;
		};
	},
};

const peers: readonly Matcher[] = [
	{
		name: '@monyone/aho-corasick, fast',
		of: terms => {
			const matcher = new Fast([...terms]);
			return text => matcher.matchInText(text).length;
		},
	},
	{
		name: 'aho-corasick',
		of: terms => {
			const matcher = new AhoCorasick();
			for (const term of terms) matcher.add(term, term);
			matcher.build_fail();
			return text => {
				let count = 0;
				matcher.search(text, (_word, data) => (count += data.length));
				return count;
			};
		},
	},
];

const regExp: Matcher = {
	name: 'one RegExp',
	isPartial: true,
	of: terms => {
		const longestFirst = [...terms].sort((a, b) => b.length - a.length);
		const pattern = new RegExp(longestFirst.map(term => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
		return text => text.match(pattern)?.length ?? 0;
	},
};

/** Terms in a text: many at once, against other matchers; and against ripgrep from its start to its end, with the building of what is matched with on both sides. */
export function matching(): Judged[] {
	const all = fold((corpus ?? samplePaths.map(readSample)).map(({ text }) => text).join('\n')).text;
	const short = all.slice(0, SHORT);
	let long = all;
	while (Buffer.byteLength(long) < LONG_BYTES) long += all;
	// A line a sentence: ripgrep reads lines.
	long = Buffer.from(long.replaceAll('。', '。\n')).subarray(0, LONG_BYTES).toString().slice(0, -1);
	const ripgrep = findRipgrep();
	if (ripgrep === undefined) console.log('SKIPPED: ripgrep is not here, on the path or in an installed code-server.\n');
	const judged: Judged[] = [];
	const rows: string[][] = [];
	for (const count of COUNTS) {
		const terms = termsOf(all, count);
		for (const text of [short, long]) {
			const name = `${count} terms, ${text === short ? '20,000 characters' : '10 MB'}`;
			const rounds = text === short ? {} : { rounds: 3, roundMs: 1 };
			const asked = [own, ...peers, ...(mayAskRegExp(count, text) ? [regExp] : [])];
			const ready = asked.map(({ of }) => of(terms));
			const [mine, ...others] = inTurn(
				ready.map(match => () => match(text)),
				rounds,
			);
			const full = others.filter((_, i) => !asked[i + 1]!.isPartial);
			const fastest = Math.min(...full.map(({ ms }) => ms));
			const wrong = full.find(({ result }) => result !== mine!.result);
			const one: Judged = {
				name,
				gate: 'matcher',
				ratio: fastest / mine!.ms,
				fault: wrong && `${mine!.result} places, and ${wrong.result} by a peer`,
			};
			judged.push(one);
			rows.push([name, shownMs(mine!.ms), String(mine!.result), '1.0×', ...verdict(one)]);
			others.forEach(({ ms, result }, i) =>
				rows.push([`  ${asked[i + 1]!.name}`, shownMs(ms), String(result), `${(ms / mine!.ms).toFixed(1)}×`]),
			);
			if (text !== long || ripgrep === undefined) continue;
			const [whole, process] = inTurn([() => own.of(terms)(long), ripgrepOn(ripgrep, long, terms)], {
				...rounds,
				clock: () => performance.now(),
			});
			const against: Judged = { name: `${name}, against ripgrep`, gate: 'ripgrep', ratio: process!.ms / whole!.ms };
			judged.push(against);
			rows.push([
				'  rg -F --count-matches (a process)',
				shownMs(process!.ms),
				String(process!.result),
				`${against.ratio.toFixed(1)}×`,
				...verdict(against),
			]);
			rows.push(['  Duidu, with building', shownMs(whole!.ms), String(whole!.result), '1.0×']);
		}
	}
	console.log(`${table(['', 'time', 'places', '÷ Duidu', 'gate'], rows)}\n`);
	return judged;
}

function mayAskRegExp(count: number, text: string): boolean {
	return count < REGEXP_TERMS_MAX || (count === REGEXP_TERMS_MAX && text.length <= REGEXP_TEXT_MAX);
}

/** The terms of the starter lexicon, and runs of Han of the texts themselves: every place of a text may begin some of them, which is harder than real terms. */
function termsOf(text: string, count: number): string[] {
	const { int } = seeded(count);
	const terms = new Set(starterTerms.slice(0, count).map(({ term }) => fold(term).text));
	while (terms.size < count) {
		const start = int(text.length);
		const term = text.slice(start, start + 2 + int(6));
		if (/^\p{Script=Han}{2,}$/u.test(term)) terms.add(term);
	}
	return [...terms];
}
