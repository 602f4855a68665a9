import { Comparer, type Comparison, type Lexicon, type Report, parseReport, runToEnd } from '../../src/core';
import { type FullComparison, compareFully, faultOf, ownLexicon, wordsOf } from './fullComparison';
import { type Judged, verdict } from './gates';
import { inTurn } from './measure';
import { shownMs, table } from './table';
import type { TextPair } from './texts';

/** What is done to one line of the new report, again and again; each time its text is another. */
const edits: readonly { readonly name: string; readonly edit: (line: string, count: number) => string }[] = [
	{ name: 'words that the report is full of, typed', edit: (line, n) => `${line}高质量发展${n}` },
	{
		name: 'a name that it has nowhere, typed',
		edit: (line, n) => `${line}${'鲸鹭鸢鸾鹳'[n % 5]}${'湾峪坳塬堰'[n % 7]}${n}`,
	},
	{ name: 'a sentence cut away, and put back', edit: (line, n) => (n % 2 ? line : line.slice(line.indexOf('。') + 1)) },
	{ name: 'a paragraph parted in two, and joined', edit: (line, n) => (n % 2 ? line : line.replace('。', '。\n')) },
];

/** A comparison again after each edit in one passage, beside a comparison anew. Both parse the edited text, link, and compare the words of every pair. */
export function comparedAgain(pair: TextPair): Judged[] {
	const old = parseReport(pair.old);
	const [anew, ...again] = inTurn<FullComparison>([
		editing(
			pair.new,
			(line, n) => `${line}${n}`,
			text => compareFully(pair.old, text),
		),
		...edits.map(({ edit }) => editing(pair.new, edit, comparing(old, new Comparer(), ownLexicon()))),
	]);
	const judged = edits.map(({ name }, i): Judged => {
		const { ms, result } = again[i]!;
		return { name: `after an edit: ${name}`, gate: 'again', ratio: ms / anew!.ms, fault: faultOf(result) };
	});
	console.log(
		table(
			['', 'time', 'share', 'gate', ''],
			[
				['anew', shownMs(anew!.ms), '', '', ''],
				...judged.map((one, i) => [
					`  ${edits[i]!.name}`,
					shownMs(again[i]!.ms),
					`${(one.ratio * 100).toFixed(0)} %`,
					...verdict(one),
				]),
			],
		),
	);
	console.log();
	return judged;
}

function comparing(old: Report, comparer: Comparer, terms: Lexicon): (text: string) => FullComparison {
	return text => {
		const comparison: Comparison = runToEnd(comparer.compare(old, parseReport(text)));
		return { comparison, words: wordsOf(comparison.links, terms) };
	};
}

/** Calls `run` with a text whose longest line is another each time. */
function editing<T>(text: string, edit: (line: string, count: number) => string, run: (text: string) => T): () => T {
	const lines = text.split('\n');
	const longest = lines.reduce((best, line, i) => (line.length > lines[best]!.length ? i : best), 0);
	const line = lines[longest]!;
	let count = 0;
	return () => {
		lines[longest] = edit(line, count++);
		return run(lines.join('\n'));
	};
}
