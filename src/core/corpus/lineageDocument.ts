import {
	HEADING_MARK,
	NOTE_MARK,
	type RedlineLine,
	blankLine,
	openingLines,
	plainLine,
	toLines,
	withMore,
} from '../compare/redlineLines';
import type { Passage } from '../report/passage';
import { type WordRules, redline } from '../compare/words/redline';
import type { Steps } from '../util/steps';
import type { LineageYear } from './lineage';

/** The words that the document needs from the interface. */
export interface LineageLabels {
	/** The lines before the first year. */
	readonly opening: readonly string[];
	/** The passage asked from: where they lead. */
	readonly asked?: Passage;
	heading(year: LineageYear): string;
	/** Where a year's passage stands, and how far it is to be trusted. */
	notes(year: LineageYear): readonly string[];
}

/** A passage's years one below the other, each as a redline against the last that had it. */
export function* lineageDocument(
	years: readonly LineageYear[],
	rules: WordRules,
	labels: LineageLabels,
): Steps<RedlineLine[]> {
	const lines = openingLines(labels.opening, labels.asked);
	for (const year of years) {
		const about = year.places[0]?.passage;
		lines.push(
			blankLine,
			plainLine('heading', HEADING_MARK + labels.heading(year), { level: 1, ...(about ? { about } : {}) }),
			...labels.notes(year).map((text, i) => {
				const passage = year.places[i]?.passage ?? about;
				return plainLine('note', NOTE_MARK + text, passage ? { about: passage } : {});
			}),
			...yearLines(years, year, rules),
		);
		yield;
	}
	return lines;
}

/** The wording of a year, with what changed since the last that had it. */
export function yearLines(
	years: readonly LineageYear[],
	{ places, earlier }: LineageYear,
	rules?: WordRules,
): RedlineLine[] {
	if (places.length === 0) return [];
	const before = earlier === undefined ? places : years[earlier]!.places;
	return withMore(toLines(redline(before, places, rules)), places);
}
