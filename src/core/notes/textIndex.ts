import { type Folded, fold, foldedPlace } from '../text/fold';

const HASH_BITS = 16;
/** What stands more often than this tells no place from another, and would make the work grow with the square of the text. */
const POSTINGS_MAX = 64;
/** A bigram that stands no more often is rare enough to look words up by. */
const RARE = 4;
/** Insertions and deletions in a short quote shift what follows by less than a bin. */
const BIN_BITS_MIN = 5;

/** A stretch of the folded text that shares bigrams with a pattern at about the same distance from its start. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	/** How many bigrams. */
	readonly votes: number;
}

/** A text made ready for looking up many quotes: folded at once, its bigrams when they are first asked for. */
export class TextIndex {
	readonly folded: Folded;
	/** The folded text. */
	readonly text: string;
	/** Where lines begin, folded, ascending; lines without words left out. */
	readonly lineStarts: readonly number[];
	private readonly opens: Uint8Array;
	private bigrams: { readonly first: Int32Array; readonly places: Int32Array } | undefined;
	private votes = new Int32Array(0);

	constructor(readonly source: string) {
		this.folded = fold(source);
		this.text = this.folded.text;
		this.opens = lineOpenings(source, this.folded.offsets);
		this.lineStarts = Array.from(this.opens.keys()).filter(i => this.opens[i] === 1);
	}

	/** Whether a line begins at the folded place; the end of the text counts. */
	opensLine(at: number): boolean {
		return this.opens[at] === 1;
	}

	/** The folded place of the first unit at or behind a source offset. */
	placeOf(offset: number): number {
		return foldedPlace(this.folded, offset);
	}

	/** All places of some words, overlapping ones too, up to `max`. */
	places(words: string, max: number): number[] {
		const found: number[] = [];
		if (words.length < 2) {
			if (words === '') return found;
			for (let at = this.text.indexOf(words); at >= 0 && found.length < max; at = this.text.indexOf(words, at + 1))
				found.push(at);
			return found;
		}
		const { first, places } = (this.bigrams ??= readBigrams(this.text));
		let [rarest, from, to] = [0, 0, Infinity];
		for (let i = 0; i + 1 < words.length && to - from > RARE; i++) {
			const key = hash(words.charCodeAt(i), words.charCodeAt(i + 1));
			if (first[key + 1]! - first[key]! < to - from) [rarest, from, to] = [i, first[key]!, first[key + 1]!];
		}
		for (let k = from; k < to && found.length < max; k++)
			if (this.text.startsWith(words, places[k]! - rarest) && places[k]! >= rarest) found.push(places[k]! - rarest);
		return found;
	}

	/** The stretches that share most bigrams with `pattern`, best first; only such as have at least `share` of what the best has. */
	stretches(pattern: string, max: number, share: number): Stretch[] {
		const { first, places } = (this.bigrams ??= readBigrams(this.text));
		const length = pattern.length;
		const bits = Math.max(BIN_BITS_MIN, 29 - Math.clz32(length));
		const size = ((this.text.length + length) >> bits) + 2;
		if (this.votes.length < size) this.votes = new Int32Array(size);
		const votes = this.votes;
		for (let i = 0; i + 1 < length; i++) {
			const key = hash(pattern.charCodeAt(i), pattern.charCodeAt(i + 1));
			const [from, to] = [first[key]!, first[key + 1]!];
			if (to - from > POSTINGS_MAX) continue;
			for (let k = from; k < to; k++) votes[(places[k]! - i + length) >> bits]!++;
		}
		const found = peaks(votes, size, max, share);
		votes.fill(0, 0, size);
		const slack = 16 + (length >> 3);
		return found.map(({ bin, votes: count }) => ({
			from: Math.max(0, (bin << bits) - length - slack),
			to: Math.min(this.text.length, ((bin + 2) << bits) + slack),
			votes: count,
		}));
	}
}

interface Peak {
	readonly bin: number;
	readonly votes: number;
}

/** Bins that have, with the next one, most votes; what they share with the bins beside them counts once. One vote is chance. */
function peaks(votes: Int32Array, size: number, max: number, share: number): Peak[] {
	const found: Peak[] = [];
	let best = 2;
	for (let bin = 0; bin + 1 < size; bin++) {
		const sum = votes[bin]! + votes[bin + 1]!;
		if (sum < 2 || sum < best * share) continue;
		found.push({ bin, votes: sum });
		best = Math.max(best, sum);
	}
	found.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
	const chosen: Peak[] = [];
	for (const peak of found) {
		if (peak.votes < best * share || chosen.length === max) break;
		if (!chosen.some(({ bin }) => Math.abs(bin - peak.bin) <= 1)) chosen.push(peak);
	}
	return chosen;
}

/** The places of all bigrams, those of one hash together: a counting sort. That two bigrams may share a hash costs a vote at a wrong place. */
function readBigrams(text: string): { first: Int32Array; places: Int32Array } {
	const count = Math.max(0, text.length - 1);
	const keys = new Uint16Array(count);
	const first = new Int32Array((1 << HASH_BITS) + 1);
	for (let i = 0; i < count; i++) {
		keys[i] = hash(text.charCodeAt(i), text.charCodeAt(i + 1));
		first[keys[i]! + 1]!++;
	}
	for (let key = 0; key < 1 << HASH_BITS; key++) first[key + 1]! += first[key]!;
	const next = first.slice();
	const places = new Int32Array(count);
	for (let i = 0; i < count; i++) places[next[keys[i]!]!++] = i;
	return { first, places };
}

function hash(a: number, b: number): number {
	return Math.imul((a << 16) | b, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** 1 for each folded unit before which a line break stands in the source, for the first, and for the end. */
function lineOpenings(source: string, offsets: Uint32Array): Uint8Array {
	const opens = new Uint8Array(offsets.length);
	opens[0] = opens[offsets.length - 1] = 1;
	for (let i = 1; i < offsets.length - 1; i++)
		for (let at = offsets[i - 1]! + 1; at < offsets[i]!; at++) {
			const unit = source.charCodeAt(at);
			if (unit === 0x0a || unit === 0x0d) {
				opens[i] = 1;
				break;
			}
		}
	return opens;
}
