import type { Passage } from '../../report/passage';
import type { Comparison } from '../comparison';
import { type Sentence, inPassages } from './sentence';
import type { SentenceLinks } from './sentenceLinks';

/** Sentences of two paragraphs that are read beside each other; one side may be empty. */
export interface Band {
	readonly old: readonly Sentence[];
	readonly new: readonly Sentence[];
	/** Whose old sentences stand in another place too: `again` in this row, `elsewhere` under a paragraph that is no counterpart. */
	readonly origin?: 'again' | 'elsewhere';
}

/** A band that is being filled. */
interface Open {
	readonly old: Sentence[];
	readonly new: Sentence[];
	origin?: NonNullable<Band['origin']>;
}

/** A row of a projection: the paragraphs of both sides that stand beside each other. */
interface Row {
	readonly old: readonly Passage[];
	readonly new: readonly Passage[];
}

/** Between the places that one old sentence went to, as many others may stand: past that it stands beside the nearest of its best. */
const GAP_MAX = 1;

/**
 * Lays the sentences of paragraphs beside each other. The new side keeps its order: this year's report is read straight on; the old sentences go where
 * they were taken up. What was taken up nowhere stands behind what it followed; what another paragraph took up is left to that paragraph's row.
 */
export function bandsOf(rows: readonly Row[], comparison: Comparison, links: SentenceLinks): Band[][] {
	const oldSentences = inPassages(links.old);
	const newSentences = inPassages(links.new);
	return rows.map(row => {
		const old = row.old.flatMap(passage => oldSentences.get(passage.index) ?? []);
		const fresh = row.new.flatMap(passage => newSentences.get(passage.index) ?? []);
		const isHere = inRow(row, comparison, links);
		return bands(old.filter(isHere), fresh, links);
	});
}

/** Whether a row shows an old sentence: it was taken up here, or nowhere and its paragraph has its best counterpart here. */
function inRow({ new: fresh }: Row, { ofOld }: Comparison, links: SentenceLinks): (sentence: Sentence) => boolean {
	const here = new Set(fresh);
	return ({ index, passage }) => {
		const found = links.ofOld.get(index) ?? [];
		if (found.some(link => here.has(link.new.passage))) return true;
		const counterparts = ofOld.get(passage.index) ?? [];
		const isElsewhere = found.some(link => counterparts.some(other => other.new === link.new.passage));
		return !isElsewhere && (counterparts.length === 0 || here.has(counterparts[0]!.new));
	};
}

function bands(old: readonly Sentence[], fresh: readonly Sentence[], links: SentenceLinks): Band[] {
	const placeOf = new Map(fresh.map((sentence, at) => [sentence, at]));
	/** How far the band that starts at a new sentence reaches at least: what one old sentence became stays together. */
	const reach = fresh.map((_, at) => at);
	const places = new Map<Sentence, number>();
	for (const sentence of old) {
		const targets = (links.ofOld.get(sentence.index) ?? []).flatMap(link => placeOf.get(link.new) ?? []);
		if (targets.length === 0) continue;
		places.set(sentence, targets[0]!);
		const [first, last] = stretch(targets, targets[0]!);
		reach[first] = Math.max(reach[first]!, last);
	}
	const found: Open[] = [];
	const bandAt: Open[] = [];
	let end = -1;
	fresh.forEach((sentence, at) => {
		if (at > end) found.push({ old: [], new: [] });
		end = Math.max(end, reach[at]!);
		bandAt.push(found.at(-1)!);
		found.at(-1)!.new.push(sentence);
	});
	/** What was taken up nowhere, by the band of the sentence before it. */
	const lost = new Map<Open | undefined, Open>();
	let before: Open | undefined;
	for (const sentence of old) {
		const place = places.get(sentence);
		if (place !== undefined) {
			before = bandAt[place]!;
			before.old.push(sentence);
		} else if (lost.has(before)) lost.get(before)!.old.push(sentence);
		else lost.set(before, { old: [sentence], new: [] });
	}
	for (const band of found) if (band.old.length === 0) addOrigin(band, old, links);
	return [undefined, ...joinFresh(found)].flatMap(band => [band, lost.get(band)].filter(one => one !== undefined));
}

/** What is new in one stretch is one band. */
function joinFresh(found: readonly Open[]): Open[] {
	const joined: Open[] = [];
	for (const band of found) {
		const last = joined.at(-1);
		if (last?.old.length === 0 && band.old.length === 0) last.new.push(...band.new);
		else joined.push(band);
	}
	return joined;
}

/** The run of places around the best one with no more than {@link GAP_MAX} others between two of them. */
function stretch(places: readonly number[], best: number): [first: number, last: number] {
	const sorted = [...places].sort((a, b) => a - b);
	let first = sorted.indexOf(best);
	let last = first;
	while (first > 0 && sorted[first]! - sorted[first - 1]! <= GAP_MAX + 1) first--;
	while (last + 1 < sorted.length && sorted[last + 1]! - sorted[last]! <= GAP_MAX + 1) last++;
	return [sorted[first]!, sorted[last]!];
}

/** A new sentence whose source has its place elsewhere is read beside that source all the same; in one row only when it is sure. */
function addOrigin(band: Open, old: readonly Sentence[], links: SentenceLinks): void {
	const origin = band.new.flatMap(sentence => links.ofNew.get(sentence.index)?.[0] ?? [])[0];
	if (!origin) return;
	const isHere = old.includes(origin.old);
	if (isHere && !origin.certain) return;
	band.old.push(origin.old);
	band.origin = isHere ? 'again' : 'elsewhere';
}
