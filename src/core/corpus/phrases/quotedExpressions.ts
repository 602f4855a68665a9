import type { Report } from '../../report/report';
import type { Lexicon } from '../../terms/lexicon';
import { passageWords, writtenPhrase } from './passageWords';
import { quoted } from './sources';

/** What a report sets in quotation marks, what it does so most often first: terms to be. */
export function quotedExpressions(
	{ passages }: Report,
	lexicon: Lexicon,
): { readonly words: string; readonly count: number }[] {
	const found = new Map<string, { words: string; count: number }>();
	for (const passage of passages) {
		if (passage.kind !== 'body' && passage.kind !== 'heading') continue;
		const words = passageWords(passage, lexicon);
		for (const mention of quoted(words)) {
			if (mention.source !== 'quoted') continue;
			const key = words.row.text.slice(mention.start, mention.end);
			const known = found.get(key);
			if (known) known.count++;
			else found.set(key, { words: writtenPhrase(passage, mention), count: 1 });
		}
	}
	return [...found.values()].sort((a, b) => b.count - a.count);
}
