import { passageAtLine } from '../../compare/counterparts';
import type { Passage } from '../../report/passage';
import type { Report } from '../../report/report';
import { type Lexicon, buildLexicon } from '../../terms/lexicon';
import { matchBlocks } from '../../terms/match';
import { plain } from '../../text/fold';
import type { Range } from '../../text/range';
import { sentenceAt } from '../../text/sentences';

/** Where words stand in a report; the range is that of the source. */
export interface WordPlace extends Range {
	readonly passage: Passage;
}

/** Some words in all their spellings as something to look for: of spellings that overlap the longest counts, so 三个“一号工程” is one place. */
export function wordsAsLexicon([word = '', ...others]: readonly string[]): Lexicon {
	return buildLexicon([{ source: 'workspace', terms: [{ term: word, category: '', aliases: others }] }]);
}

/** Where the words of {@link wordsAsLexicon} stand, in order. `isWanted` leaves passages out: those under other tags. */
export function wordPlaces(
	report: Report,
	words: Lexicon,
	isWanted: (passage: Passage) => boolean = () => true,
): WordPlace[] {
	return matchBlocks(report.text, report.blocks, words).flatMap(({ start, end }): WordPlace[] => {
		const passage = passageAtLine(report, report.lines.lineAt(start));
		return passage && isWanted(passage) ? [{ passage, start, end }] : [];
	});
}

/** The sentence that words stand in, as it is listed. */
export function sentenceOf({ passage, start: offset }: WordPlace): string {
	const { start, end } = sentenceAt(passage.text, passage.range, offset);
	return plain(passage.text.slice(start, end));
}
