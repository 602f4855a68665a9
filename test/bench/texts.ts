import { type CorpusText, corpus, yearPairs } from '../unit/support/corpus';
import { readSample } from '../unit/support/samples';
import { seeded } from '../unit/support/seeded';

export interface TextPair {
	readonly name: string;
	readonly old: string;
	readonly new: string;
}

/** Consecutive years of one place, of about 20,000 characters each: a province's, another's, the State Council's. The samples where the real ones are not at hand. */
export function realPairs(): TextPair[] {
	const pairs = [
		['湖南省/2025.txt', '湖南省/2026.txt'],
		['云南省/2025.txt', '云南省/2026.txt'],
		['国务院/2016.txt', '国务院/2017.txt'],
	].flatMap(([old, fresh]) => pairOf(find(old!), find(fresh!)));
	return pairs.length > 0 ? pairs : [samplePair()];
}

const find = (path: string): CorpusText | undefined => corpus?.find(text => text.path === path);

function pairOf(old: CorpusText | undefined, fresh: CorpusText | undefined): TextPair[] {
	return old && fresh ? [{ name: `${old.path} → ${fresh.path}`, old: old.text, new: fresh.text }] : [];
}

/** Two years together on each side, to be as long as a report. */
function samplePair(): TextPair {
	const both = (...paths: readonly string[]): string => paths.map(path => `${readSample(path).text}\n`).join('');
	return {
		name: 'samples (../shared/corpus is not here)',
		old: both('澜江省/2023.txt', '澜江省/2025.md'),
		new: both('澜江省/2024.txt', '澜江省/2026.md'),
	};
}

/** `times` as long as `pair`: it, and behind it years of other places. What is not covered by real texts is the pair again in words of its own. */
export function longer(pair: TextPair, times: number): TextPair & { readonly of: string } {
	const used = new Set<CorpusText>();
	const others = yearPairs(corpus ?? []).filter(({ old, new: fresh }) => {
		if (used.has(old) || pair.old === old.text) return false;
		used.add(fresh);
		return true;
	});
	const grow = (text: string, real: readonly string[]): string => {
		let long = [text, ...real].join('\n');
		for (let copy = 1; long.length < text.length * times; copy++) long += `\n${reworded(text, copy)}`;
		return long.slice(0, long.lastIndexOf('\n', text.length * times));
	};
	return {
		name: `${pair.name}, ${times} times as long`,
		of: others.length > 0 ? `${others.length} other pairs of years` : 'itself in other words',
		old: grow(
			pair.old,
			others.map(({ old }) => old.text),
		),
		new: grow(
			pair.new,
			others.map(other => other.new.text),
		),
	};
}

/** What numbers headings and addresses the hall stays, so that a copy is outlined as its original is. */
const KEPT = new Set('一二三四五六七八九十是要年省市区各位代表工作回顾重点任务');

/** A copy in words of its own: a text that only repeated itself would be compared as something else. */
function reworded(text: string, copy: number): string {
	return text.replace(/[\u4e00-\u9fa5]/g, character =>
		KEPT.has(character)
			? character
			: String.fromCharCode(HAN + ((character.charCodeAt(0) - HAN + copy * 1_999) % HAN_COUNT)),
	);
}

const HAN = 0x4e00;
const HAN_COUNT = 20_902;
const LENGTH = 20_000;
const TIMES = 5_000;
/** One line in so many characters, as in a report. */
const LINE = 150;

/** Texts of about 20,000 characters that are made to be hard. */
export function hardPairs(real: readonly TextPair[]): TextPair[] {
	const foreign = pairOf(find('国务院/2016.txt'), find('湖南省/2026.txt'));
	const pair = (name: string, old: string, fresh: string): TextPair => ({ name, old, new: fresh });
	const phrase = (words: string, name: string): TextPair[] => [
		pair(`one phrase ${TIMES} times${name}, and the same`, words.repeat(TIMES), words.repeat(TIMES)),
		pair(
			`one phrase ${TIMES} times${name}, and another`,
			words.repeat(TIMES),
			`奋发有为${words.slice(4)}`.repeat(TIMES),
		),
	];
	return [
		...foreign.map(texts => ({ ...texts, name: `unrelated: ${texts.name}` })),
		...real
			.slice(0, 1)
			.map(({ name, old }) => pair(`a report and a novel's worth of chance: ${name}`, old, randomHan(1))),
		pair('random characters, in lines', randomHan(2), randomHan(3)),
		pair('random characters, in one line', randomHan(4).replaceAll('\n', ''), randomHan(5).replaceAll('\n', '')),
		pair('a × 20,000, and b', 'a'.repeat(LENGTH), 'b'.repeat(LENGTH)),
		...phrase('稳中求进', ' in one sentence'),
		...phrase('稳中求进。', ' as sentences'),
		...phrase('稳中求进\n', ' as lines'),
	];
}

function randomHan(seed: number): string {
	const { int } = seeded(seed);
	return Array.from({ length: LENGTH }, (_, i) =>
		i % LINE === LINE - 1 ? '\n' : String.fromCharCode(HAN + int(HAN_COUNT)),
	).join('');
}
