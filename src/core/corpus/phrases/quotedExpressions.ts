import type { Report } from '../../report/report';
import type { Lexicon } from '../../terms/lexicon';
import type { Steps } from '../../util/steps';
import { passageWords, quotesIn, writtenPhrase } from './passageWords';
import { quoted } from './sources';

/** What a report sets in quotation marks, what it does so most often first: terms to be. */
export function* quotedExpressions(
	{ passages }: Report,
	lexicon: Lexicon,
): Steps<readonly { readonly words: string; readonly count: number }[]> {
	const found = new Map<string, { words: string; count: number }>();
	for (const passage of passages) {
		if (passage.kind !== 'body' && passage.kind !== 'heading') continue;
		// To cut a passage into words is most of the work.
		if (quotesIn(passage).length === 0) continue;
		const words = passageWords(passage, lexicon);
		for (const mention of quoted(words)) {
			if (mention.source !== 'quoted') continue;
			const key = words.row.text.slice(mention.start, mention.end);
			const known = found.get(key);
			if (known) known.count++;
			else found.set(key, { words: writtenPhrase(passage, mention), count: 1 });
		}
		yield;
	}
	return [...found.values()].sort((a, b) => b.count - a.count);
}
