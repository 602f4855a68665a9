import {
	Lines,
	TermLines,
	blocks,
	buildLexicon,
	compare,
	matchBlocks,
	parseReport,
	recognise,
	starterTerms,
	TagNames,
	defaultTags,
	taggedPassages,
} from '../../src/core';
import { type Measured, growth, holds, ratio, table } from './gates';
import { measure } from './measure';
import { longer, twoYears } from './texts';

const TIMES = 10;
const years = twoYears();
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

type Row = Omit<Measured, 'short' | 'long'> & { readonly of: (text: string, older: string) => number };

const rows: readonly Row[] = [
	{ name: 'parse', unit: 'ms', gate: 'linear', of: text => measure(() => parseReport(text)) },
	{
		name: 'compare',
		unit: 'ms',
		gate: 'linear',
		of: (text, older) => {
			const [old, newer] = [parseReport(older), parseReport(text)];
			return measure(() => compare(old, newer));
		},
	},
	{
		name: 'parse both and compare',
		unit: 'ms',
		gate: 'linear',
		of: (text, older) => measure(() => compare(parseReport(older), parseReport(text))),
	},
	{
		name: 'tags',
		unit: 'ms',
		gate: 'linear',
		of: text => {
			const report = parseReport(text);
			return measure(() => taggedPassages(report, names));
		},
	},
	{ name: 'recognise (its head)', unit: 'ms', gate: 'linear', of: text => measure(() => recognise(text, '', names)) },
	{
		name: 'terms, whole',
		unit: 'ms',
		gate: 'linear',
		of: text => measure(() => matchBlocks(text, blocks(new Lines(text)), lexicon)),
	},
	{ name: 'terms, after a keystroke', unit: 'ms', gate: 'linear', of: text => measure(typing(text).type) },
	{ name: 'lines matched per keystroke', unit: 'lines', gate: 'flat', of: text => typing(text).cache.matched },
];

const [longOld, longNew] = [longer(years.old, TIMES), longer(years.new, TIMES)];
const measured = rows.map(({ of, ...row }): Measured => ({
	...row,
	short: of(years.new, years.old),
	long: of(longNew, longOld),
}));

const shown = (value: number, unit: Measured['unit']): string =>
	unit === 'ms' ? `${value.toFixed(1)} ms` : `${value}`;
console.log(`${years.name}: ${years.old.length} and ${years.new.length} characters, and ${TIMES} times as many\n`);
console.log(
	table(
		['', '1×', `${TIMES}×`, 'growth', 'gate', ''],
		measured.map(row => [
			row.name,
			shown(row.short, row.unit),
			shown(row.long, row.unit),
			ratio(row).toFixed(1),
			`[${row.gate}] ≤ ${growth[row.gate]}`,
			holds(row) ? 'holds' : 'BROKEN',
		]),
	),
);

const broken = measured.filter(row => !holds(row));
if (broken.length > 0)
	console.log(`\n${broken.length} of ${measured.length} gates are broken: ${broken.map(row => row.name).join(', ')}.`);
process.exitCode = broken.length > 0 ? 1 : 0;
