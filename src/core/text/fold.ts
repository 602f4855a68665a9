import { lowerBound } from '../util/lowerBound';
import type { Range } from './range';

/**
 * A text as it is compared: without what differs between two printings of one sentence (width, quotation marks, white space,
 * `<u>`, `**`, `==`), each unit knowing where it came from.
 */
export interface Folded {
	readonly text: string;
	/** `offsets[i]` is the offset in the source of `text[i]`; one more entry closes the last unit. */
	readonly offsets: Uint32Array;
}

const DROP = 0xffff;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** For each UTF-16 unit the unit it is compared as, or DROP. Built with the first text: loading the extension waits for nothing. */
let unitTable: Uint16Array | undefined;

function buildUnitTable(): Uint16Array {
	const table = new Uint16Array(0x10000);
	for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
	const map = (from: string, to: string): void => {
		for (let i = 0; i < from.length; i++)
			table[from.charCodeAt(i)] = to === '' ? DROP : to.charCodeAt(Math.min(i, to.length - 1));
	};
	for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
	map('—―–‒─－﹣−', '-');
	map('〜～∼', '~');
	map('•・‧∙⋅●', '·');
	map('〔〕【】［］', '()()[]');
	for (let unit = 0x41; unit <= 0x5a; unit++) {
		table[unit] = unit + 0x20;
		table[0xff21 + unit - 0x41] = unit + 0x20;
	}
	map('“”„‟"＂『』「」‘’‚‛\'＇《》〈〉', '');
	map(' \t\n\r\f\v\u00a0\u2002\u2003\u2009\u200b\u200c\u200d\u2028\u2029\u202f\u2060\u3000\ufeff\u00ad', '');
	return table;
}

/** A reader's tag inside or behind a sentence, ` #专业相关`, whatever its name. `1#机组`, `#1机组` and a heading's `#` are text or none of ours. */
const HASH_TAG = /(?<=[ \t\u3000。；！？，”）])#[A-Za-z\u3400-\u9fff][\w\u3400-\u9fff-]{0,30}/;
/** Marks that a reader or a converter puts around words, those of footnotes, `[^1]`, and tags. A lone `=`, `<`, `_` or `[` is text. */
const MARKUP = new RegExp(
	`\\*+|={2,}|_{2,}|~{2,}|<\\/?[a-zA-Z][^<>\\n]{0,80}>|&nbsp;|\\[\\^\\w{1,8}\\](?::[ \\t])?|${HASH_TAG.source}`,
	'gy',
);
const MAY_START_MARKUP = new Set(Array.from('*=_~<&[#', c => c.charCodeAt(0)));

const LESS_THAN = 0x3c;

/** One unit may become so many: Ⅷ. */
const LONGEST_ROMAN = 4;
/** Filled for one text after the other; what is kept is a copy of its length. */
let columns = newColumns(0);

function newColumns(size: number): { readonly units: Uint16Array; readonly offsets: Uint32Array } {
	return { units: new Uint16Array(size), offsets: new Uint32Array(size + 1) };
}

function columnsFor(length: number): typeof columns {
	if (columns.units.length < LONGEST_ROMAN * length) columns = newColumns(2 * LONGEST_ROMAN * length);
	return columns;
}

/** Folds `text[start, end)`. Linear; offsets are those of the whole `text`. */
export function fold(text: string, { start, end }: Range = { start: 0, end: text.length }): Folded {
	const { units, offsets } = columnsFor(end - start);
	const table = (unitTable ??= buildUnitTable());
	let length = 0;
	/** Where the last comment closes: looked for once, so that a thousand openings without a close are not a thousand searches. */
	let lastClose: number | undefined;
	let i = start;
	while (i < end) {
		const unit = text.charCodeAt(i);
		if (unit === LESS_THAN && text.startsWith('<!--', i)) {
			lastClose ??= i + text.slice(i, end).lastIndexOf('-->');
			if (i + 4 <= lastClose) {
				i = text.indexOf('-->', i + 4) + 3;
				continue;
			}
		}
		if (MAY_START_MARKUP.has(unit)) {
			MARKUP.lastIndex = i;
			const mark = MARKUP.exec(text);
			if (mark && MARKUP.lastIndex <= end) {
				i = MARKUP.lastIndex;
				continue;
			}
		}
		const roman = romanNumeral(unit);
		if (roman !== undefined) {
			for (const letter of roman) {
				units[length] = table[letter.charCodeAt(0)]!;
				offsets[length++] = i;
			}
		} else {
			const folded = table[unit]!;
			if (folded !== DROP) {
				units[length] = folded;
				offsets[length++] = i;
			}
		}
		i++;
	}
	offsets[length] = end;
	return { text: toText(units.subarray(0, length)), offsets: offsets.slice(0, length + 1) };
}

/** `Ⅲ` and `ⅲ` are compared as `iii`. */
function romanNumeral(unit: number): string | undefined {
	if (unit >= 0x2160 && unit <= 0x216b) return ROMAN[unit - 0x2160];
	if (unit >= 0x2170 && unit <= 0x217b) return ROMAN[unit - 0x2170];
	return undefined;
}

const CHUNK = 8192;

function toText(units: Uint16Array): string {
	let text = '';
	for (let i = 0; i < units.length; i += CHUNK)
		text += String.fromCharCode.apply(undefined, units.subarray(i, i + CHUNK) as unknown as number[]);
	return text;
}

/** The place in a folded text of the first unit at or behind a source offset; its end where there is none. */
export function foldedPlace({ offsets }: Folded, offset: number): number {
	return lowerBound(offsets.length - 1, i => offsets[i]! < offset);
}

/** What of a folded text stands in a range of its source. */
export function foldedPart(folded: Folded, { start, end }: Range): Folded {
	const [from, to] = [foldedPlace(folded, start), foldedPlace(folded, end)];
	return { text: folded.text.slice(from, to), offsets: folded.offsets.subarray(from, to + 1) };
}

/**
 * The source range of `folded.text[start, end)`: from the first unit's place to just behind the last unit, so that a mark or a
 * closing quote behind the last unit stays outside: `⟦“415X⟧”` gives `415X`.
 */
export function sourceRange(folded: Folded, start: number, end: number): Range {
	const first = folded.offsets[start]!;
	return { start: first, end: end > start ? folded.offsets[end - 1]! + 1 : first };
}

const OPENING = '“"‘《「『';
const CLOSING = '”"’》」』';

/** A range with the quotation marks right around it, which folding drops and which belong to the words between, up to `within`: `⟦“十五五”时期⟧` of `十五五”时期`. */
export function withQuotes(text: string, range: Range, within: Range): Range {
	let { start, end } = range;
	while (start > within.start && OPENING.includes(text[start - 1]!)) start--;
	while (end < within.end && CLOSING.includes(text[end]!)) end++;
	return { start, end };
}

/** The words of a text as shown in a list: marks gone, quotation marks and width kept, white space collapsed. */
export function plain(text: string): string {
	return (
		withoutMarks(text)
			// Chinese sets no space: one between two characters is left from a mark, or spaced type. An ideographic space is the writer's.
			.replace(/(?<=[\u3001-\u9fff\uff01-\uff5e“”])[ \t]+(?=[\u3001-\u9fff\uff01-\uff5e“”])/g, '')
			.replace(/[\s\u3000]+/g, ' ')
			.trim()
	);
}

const ALL_HASH_TAGS = new RegExp(`[ \\t\\u3000]*${HASH_TAG.source}`, 'g');

/** A text without the marks that Markdown or a reader put around its words. Chinese sets no space: one behind a mark was the mark's. */
export function withoutMarks(text: string): string {
	return withoutComments(text)
		.replace(/(\*{1,3}|={2,}|~{2,}|_{2,}|<\/[a-zA-Z]+>)[ \t]+(?=[\u3001-\u9fff“])/g, '$1')
		.replace(/<\/?[a-zA-Z][^<>\n]{0,80}>|\[\^\w{1,8}\](?::[ \t])?/g, '')
		.replace(/\*{1,3}|={2,}|~{2,}|_{2,}/g, '')
		.replace(ALL_HASH_TAGS, '');
}

/** Only up to the last close, so that openings without one are not each searched to the end. */
function withoutComments(text: string): string {
	const lastClose = text.lastIndexOf('-->') + 3;
	return lastClose < 3 ? text : text.slice(0, lastClose).replace(/<!--.*?-->/gs, '') + text.slice(lastClose);
}
