import { type Passage, wordsOf } from '../report/passage';
import type { Report } from '../report/report';
import { fold } from '../text/fold';
import { isJson, parsedJson } from '../util/json';
import { samePath } from '../util/samePath';
import { Finder } from './finder';
import { groupBy } from '../util/groupBy';

/** One end of a pin: a passage by its words; the line helps people who read the file, and where words repeat. */
export interface PinEnd {
	/** Path from the workspace folder, with `/`. */
	readonly path: string;
	readonly quote: string;
	/** 1-based, as it was when the pin was set. */
	readonly line: number;
}

/** What a reader decided of two passages: they are a pair, or they are none. It always wins over the computed links. */
export interface Pin {
	readonly kind: 'pin' | 'forbid';
	readonly old: PinEnd;
	readonly new: PinEnd;
}

/** A line of `pins.jsonl` that is no pin. It is kept as it is. 0-based. */
export interface PinProblem {
	readonly line: number;
}

export interface PinFile {
	readonly pins: readonly Pin[];
	readonly problems: readonly PinProblem[];
}

/** Reads `pins.jsonl`: one pin a line. The last line about a pair decides. */
export function parsePins(text: string): PinFile {
	const pins = new Map<string, Pin>();
	const problems: PinProblem[] = [];
	text.split(/\r\n|\n|\r/).forEach((line, number) => {
		if (line.trim() === '') return;
		const pin = toPin(line);
		if (pin) pins.set(pinKey(pin), pin);
		else problems.push({ line: number });
	});
	return { pins: [...pins.values()], problems };
}

/** The text of a pin file after a decision: the pair's earlier line goes, the new one stands at the end; without `pin` only the earlier line goes. */
export function withPin(text: string, pair: Pick<Pin, 'old' | 'new'>, kind: Pin['kind'] | undefined): string {
	const key = pinKey(pair);
	const lines = text.split(/\r\n|\n|\r/).filter(line => {
		const pin = line.trim() === '' ? undefined : toPin(line);
		return line.trim() !== '' && (!pin || pinKey(pin) !== key);
	});
	if (kind) lines.push(JSON.stringify({ kind, old: pair.old, new: pair.new }));
	return lines.map(line => `${line}\n`).join('');
}

export function pinEnd(passage: Passage, path: string): PinEnd {
	return { path, quote: wordsOf(passage), line: passage.line + 1 };
}

/** Two decisions are about one pair when they are about the same words of the same files. */
export function pinKey({ old, new: fresh }: Pick<Pin, 'old' | 'new'>): string {
	return [old.path, fold(old.quote).text, fresh.path, fold(fresh.quote).text].join('\n');
}

function toPin(line: string): Pin | undefined {
	const data = parsedJson(line);
	if (!isJson(data)) return undefined;
	const { kind, old, new: fresh } = data;
	if ((kind !== 'pin' && kind !== 'forbid') || !isEnd(old) || !isEnd(fresh)) return undefined;
	return { kind, old, new: fresh };
}

function isEnd(value: unknown): value is PinEnd {
	if (!isJson(value)) return false;
	const { path, quote, line } = value;
	return typeof path === 'string' && typeof quote === 'string' && quote !== '' && typeof line === 'number';
}

/** The decisions about two reports, by the indices of their passages. */
export interface PinnedPairs {
	/** Old indices by new index. */
	readonly pinned: ReadonlyMap<number, ReadonlySet<number>>;
	readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A decision about two reports; a passage that is gone from its report is absent, and the decision holds nothing. */
export interface DecidedPair {
	readonly pin: Pin;
	readonly old?: Passage;
	readonly new?: Passage;
}

/** The pins that are about these two files, with their passages, in the order of deciding. */
export function decidedPairs(pins: readonly Pin[], older: Report, newer: Report): DecidedPair[] {
	const own = pins.filter(pin => samePath(pin.old.path, older.path) && samePath(pin.new.path, newer.path));
	if (own.length === 0) return [];
	const [findOld, findNew] = [passagesByWords(older), passagesByWords(newer)];
	return own.map(pin => {
		const old = findOld(pin.old);
		const fresh = findNew(pin.new);
		return { pin, ...(old ? { old } : {}), ...(fresh ? { new: fresh } : {}) };
	});
}

export function resolvePins(pins: readonly Pin[], older: Report, newer: Report): PinnedPairs {
	const pinned = new Map<number, Set<number>>();
	const forbidden = new Map<number, Set<number>>();
	for (const { pin, old, new: fresh } of decidedPairs(pins, older, newer)) {
		if (!old || !fresh) continue;
		const map = pin.kind === 'pin' ? pinned : forbidden;
		const set = map.get(fresh.index) ?? new Set<number>();
		map.set(fresh.index, set.add(old.index));
	}
	return { pinned, forbidden };
}

/** The passage of these words, or of words near them; the one nearest to a line (1-based) where they stand several times. */
export function findPassage(report: Report, quote: string, line: number): Passage | undefined {
	return passagesByWords(report)({ quote, line });
}

/** Finds the ends of pins in a report: it is read once, and looked through for likeness only when words are not there as they were. */
function passagesByWords(report: Report): (end: Pick<PinEnd, 'quote' | 'line'>) => Passage | undefined {
	// With and without the number of a heading.
	const named = report.passages.flatMap(passage =>
		[...new Set([passage.folded.text, fold(report.text, passage.range).text])].map(words => ({ words, passage })),
	);
	const byWords = groupBy(named, ({ words }) => words);
	let finder: Finder | undefined;
	return ({ quote, line }) => {
		const text = fold(quote).text;
		const distance = (passage: Passage): number => Math.abs(passage.line + 1 - line);
		const same = (byWords.get(text) ?? []).map(({ passage }) => passage);
		if (same.length > 0) return same.reduce((a, b) => (distance(b) < distance(a) ? b : a));
		return (finder ??= new Finder(report)).find(text)?.passage;
	};
}
