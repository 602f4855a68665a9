import { Comparer, parseReport, runToEnd } from '../../src/core';
import { compareFully, ownLexicon, wordsOf } from './fullComparison';
import { inTurn } from './measure';
import { shownMs, table } from './table';
import type { TextPair } from './texts';

const typed = '高质量发展';

/** A comparison again after each edit in one passage, beside a comparison anew. Both parse the edited text, link, and compare the words of every pair. */
export function comparedAgain(pair: TextPair): void {
	const lines = pair.new.split('\n');
	const middle = lines.reduce((best, line, i) => (line.length > lines[best]!.length ? i : best), 0);
	const sentence = lines[middle]!;
	let edits = 0;
	const edited = (): string => {
		lines[middle] = `${sentence}${typed}${edits++}`;
		return lines.join('\n');
	};
	const comparer = new Comparer();
	const old = parseReport(pair.old);
	const terms = ownLexicon();
	const [again, anew] = inTurn<unknown>([
		() => wordsOf(runToEnd(comparer.compare(old, parseReport(edited()))).links, terms),
		() => compareFully(pair.old, edited()),
	]);
	console.log(
		table(
			['', 'time', 'share'],
			[
				['anew', shownMs(anew!.ms), ''],
				['after an edit in one passage', shownMs(again!.ms), `${((again!.ms / anew!.ms) * 100).toFixed(0)} %`],
			],
		),
	);
	console.log();
}
