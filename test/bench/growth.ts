import {
	Lines,
	TagNames,
	TermLines,
	blocks,
	buildLexicon,
	compare,
	defaultTags,
	matchBlocks,
	parseReport,
	recognise,
	starterTerms,
	taggedPassages,
} from '../../src/core';
import { type FullComparison, compareFully, compareSentences, faultOf } from './fullComparison';
import { type Gate, type Judged, verdict } from './gates';
import { inTurn } from './measure';
import { shownMs, table } from './table';
import type { TextPair } from './texts';

const lexicon = buildLexicon([{ source: 'starter', terms: starterTerms }]);
const names = new TagNames(defaultTags);
const typed = '高质量发展';

/** A text in which one line changes with every call, as in typing. */
function typing(text: string): { readonly cache: TermLines; readonly type: () => void } {
	const cache = new TermLines(lexicon);
	const lines = text.split('\n');
	const middle = lines.length >> 1;
	let count = 0;
	const type = (): void => {
		lines[middle] = typed + String(count++);
		const now = lines.join('\n');
		cache.update(now, blocks(new Lines(now)));
	};
	type();
	type();
	return { cache, type };
}

interface Row {
	readonly name: string;
	readonly gate: Gate;
	/** The work on one pair, or what is counted there instead of time. */
	readonly of: (pair: TextPair) => (() => unknown) | number;
	readonly faultOf?: (result: unknown) => string | undefined;
}

const whole = (result: unknown): string | undefined => faultOf(result as FullComparison);

const rows: readonly Row[] = [
	{ name: 'parse', gate: 'linear', of: pair => () => parseReport(pair.new) },
	{
		name: 'links',
		gate: 'part',
		of: pair => {
			const [old, fresh] = [parseReport(pair.old), parseReport(pair.new)];
			return () => compare(old, fresh);
		},
	},
	{
		name: 'parse both, links, words',
		gate: 'linear',
		of: pair => () => compareFully(pair.old, pair.new),
		faultOf: whole,
	},
	{
		name: 'and sentence by sentence',
		gate: 'part',
		of: pair => () => compareSentences(pair.old, pair.new),
		faultOf: whole,
	},
	{
		name: 'tags',
		gate: 'part',
		of: pair => {
			const report = parseReport(pair.new);
			return () => taggedPassages(report, names);
		},
	},
	{ name: 'recognise (its head)', gate: 'part', of: pair => () => recognise(pair.new, '', names) },
	{
		name: 'terms, whole',
		gate: 'part',
		of: pair => () => matchBlocks(pair.new, blocks(new Lines(pair.new)), lexicon),
	},
	{ name: 'terms, after a keystroke', gate: 'part', of: pair => typing(pair.new).type },
	{ name: 'lines matched per keystroke', gate: 'flat', of: pair => typing(pair.new).cache.matched },
];

/** How the cost of each piece of work grows from one pair to one that is `times` as long. */
export function growth(short: TextPair, long: TextPair, times: number): Judged[] {
	const all = rows.map(row => {
		const [once, often] = [row.of(short), row.of(long)];
		const counted = typeof once === 'number' && typeof often === 'number';
		const [a, b] = counted
			? [once, often].map(ms => ({ ms, result: undefined }))
			: inTurn([once, often].map(work => work as () => unknown));
		const judged: Judged = { name: row.name, gate: row.gate, ratio: b!.ms / a!.ms, fault: row.faultOf?.(b!.result) };
		const shown = ({ ms }: { readonly ms: number }): string => (counted ? String(ms) : shownMs(ms));
		return { judged, cells: [row.name, shown(a!), shown(b!), `${judged.ratio.toFixed(1)}×`, ...verdict(judged)] };
	});
	const header = ['', '1×', `${times}×`, 'growth', 'gate', ''];
	console.log(
		table(
			header,
			all.map(({ cells }) => cells),
		),
	);
	console.log();
	return all.map(({ judged }) => judged);
}
