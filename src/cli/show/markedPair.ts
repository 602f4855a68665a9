import { type Passage, plain, wordChanges } from '../../core';
import { t } from '../messages';
import type { WordRules } from '../wordRules';

/** How what went and what came is marked inside a sentence. */
export interface Marks {
	readonly gone: (text: string) => string;
	readonly came: (text: string) => string;
}

/** As `git diff --word-diff` marks them. */
export const terminalMarks: Marks = { gone: text => `[-${text}-]`, came: text => `{+${text}+}` };
export const markdownMarks: Marks = { gone: text => `~~${text}~~`, came: text => `**${text}**` };

/** Two passages as one text with its changes marked, and below it the verbs that grew stronger or weaker. */
export function markedPair(
	from: Passage,
	to: Passage,
	{ lexicon, ladders }: WordRules,
	{ gone, came }: Marks,
): string[] {
	const { changes, verbs } = wordChanges(from, to, lexicon, ladders);
	const text = changes
		.map(change => {
			const [passage, range] = change.op === 'delete' ? [from, change.old] : [to, change.new];
			const words = plain(passage.text.slice(range.start, range.end));
			if (words === '' || change.op === 'same') return words;
			return change.op === 'delete' ? gone(words) : came(words);
		})
		.join('');
	const steps = verbs.map(verb => `${verb.from} ${verb.step > 0 ? '↗' : '↘'} ${verb.to}`);
	return [text, ...(steps.length > 0 ? [`${t('verbs')}: ${steps.join('; ')}`] : [])];
}
