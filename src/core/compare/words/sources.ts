import type { Passage } from '../../report/passage';
import { bigramsOf } from '../../text/bigrams';
import { fold } from '../../text/fold';
import { sentences } from '../../text/sentences';
import type { Comparison } from '../comparison';
import { linksOf } from '../counterparts';
import { type PassagePart, whole } from './redline';

/**
 * What of the old report a new passage is to be read against: its main counterparts, in the old order. Of one that was split only the sentences that came here:
 * else each of its parts would show the words of all the others as gone.
 */
export function sourceParts(comparison: Comparison, passage: Passage): PassagePart[] {
	const links = linksOf(comparison, 'new', passage);
	const main = links.filter(link => link.role === 'main');
	const olds = (main.length > 0 ? main : links.slice(0, 1)).map(link => link.old).sort((a, b) => a.index - b.index);
	return olds.flatMap(old => {
		const heirs = linksOf(comparison, 'old', old)
			.filter(link => link.role === 'main')
			.map(link => link.new);
		return heirs.length > 1 && heirs.includes(passage) ? shareOf(old, passage, heirs) : [whole(old)];
	});
}

/** The sentences of a passage that went to `heir` rather than to the others; runs of them are one part. */
function shareOf(old: Passage, heir: Passage, heirs: readonly Passage[]): PassagePart[] {
	const bigrams = heirs.map(each => new Set(bigramsOf(each.folded.text)));
	const parts: PassagePart[] = [];
	let isOwn = false;
	let wasOwn = false;
	for (const sentence of sentences(old.text, old.range)) {
		const own = bigramsOf(fold(old.text, sentence).text);
		const shared = bigrams.map(set => own.filter(bigram => set.has(bigram)).length);
		const most = Math.max(...shared);
		// A sentence that is found nowhere went the way of the one before it.
		if (most > 0) isOwn = shared[heirs.indexOf(heir)] === most && shared.indexOf(most) === heirs.indexOf(heir);
		const last = parts.at(-1);
		if (isOwn && wasOwn && last)
			parts[parts.length - 1] = { passage: old, part: { start: last.part.start, end: sentence.end } };
		else if (isOwn) parts.push({ passage: old, part: sentence });
		wasOwn = isOwn;
	}
	return parts;
}
