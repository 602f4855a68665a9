import type { Candidate } from './candidates';
import type { PhraseSource } from './sources';

/**
 * How much each source says for a phrase. Chosen by what readers called a phrase in the first hundred of four series, and looked at on others: a term is one
 * for sure; marks of quotation are set around figures of speech too; a name has a verb of policy before it; what is only enumerated, or repeated, is mostly none.
 */
const worth: Readonly<Record<PhraseSource, number>> = {
	term: 2,
	quoted: 1.1,
	numbered: 1,
	named: 1.2,
	institution: 0.4,
	headed: 0.4,
	listed: 0,
	recurring: 0,
};
/** … and how much more, if its words are found with it and seldom elsewhere: 瞪羚企业 against 国内产业. */
const worthOfRare: Readonly<Partial<Record<PhraseSource, number>>> = {
	institution: 0.4,
	headed: 0.4,
	listed: 0.3,
	recurring: 0.3,
};
/** “名片”, “面子”: a word of every day in quotation marks. */
const FIGURE_OF_SPEECH = -0.8;
const CARRIED = 0.9;
/** “三去一降一补”, “互联网+”, “1650”. */
const NUMERAL = 0.4;
const NUMERALS = /[一二两三四五六七八九十\d+a-z]/;
/** Each doubling of its places. */
const OFTEN = 0.5;
/** Its rarest word is this much more often elsewhere, in doublings, and its being rare says nothing any more. */
const COMMON = 6;

/** How surely a candidate is a phrase. `count`: in the reports that matter; `total`: in all. */
export function evidenceFor(
	{ sources, isCarried, isOneWord, rarest, spellings }: Candidate,
	count: number,
	total: number,
): number {
	const special = Math.max(0, 1 - Math.log2(Math.max(1, rarest / total)) / COMMON);
	let sum = OFTEN * Math.log2(1 + count);
	for (const source of sources) sum += worth[source] + special * (worthOfRare[source] ?? 0);
	if (sources.has('quoted') || sources.has('numbered')) {
		if (isCarried) sum += CARRIED;
		if (isOneWord && !sources.has('term')) sum += FIGURE_OF_SPEECH;
		if (NUMERALS.test(spellings[0]!)) sum += NUMERAL;
	}
	return sum;
}
