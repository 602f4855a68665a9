import { fold } from '../text/fold';
import type { Term } from './glossary';

/** A term of a glossary that has another name now. */
export interface NewName {
	readonly from: string;
	readonly to: string;
}

/**
 * The names that a glossary has lost, each with the name that its entry has now as far as that is plain: the same words written otherwise; the entry that lists
 * the lost name as an alias; or a new name between the same neighbours, the entry being otherwise as it was.
 */
export function renamedByHand(before: readonly Term[], after: readonly Term[]): NewName[] {
	const old = new Set(before.map(({ term }) => term));
	const now = new Set(after.map(({ term }) => term));
	const lost = before.filter(({ term }) => !now.has(term));
	if (lost.length === 0) return [];
	const named = new Map(after.map(({ term }) => [fold(term).text, term]));
	const listing = new Map(
		after.flatMap(({ term, aliases }) => aliases.map(alias => [fold(alias).text, term] as const)),
	);
	const atPlace = new Map(places(after, old).map(({ place, entry }) => [place, entry]));
	const placeOf = new Map(places(before, now).map(({ place, entry }) => [entry, place]));
	return lost.flatMap(entry => {
		const words = fold(entry.term).text;
		const other = atPlace.get(placeOf.get(entry)!);
		const to =
			named.get(words) ?? listing.get(words) ?? (other && restOf(other) === restOf(entry) ? other.term : undefined);
		return to === undefined ? [] : [{ from: entry.term, to }];
	});
}

/** Where the entries stand that are not `kept`: behind and before which ones that are, as which of how many. */
function places(terms: readonly Term[], kept: ReadonlySet<string>): { place: string; entry: Term }[] {
	const found: { place: string; entry: Term }[] = [];
	let run: Term[] = [];
	let behind: string | undefined;
	const close = (before: string | undefined): void => {
		run.forEach((entry, i) => found.push({ place: JSON.stringify([behind, before, i, run.length]), entry }));
		run = [];
		behind = before;
	};
	for (const entry of terms) {
		if (kept.has(entry.term)) close(entry.term);
		else run.push(entry);
	}
	close(undefined);
	return found;
}

/** All but the name. */
function restOf({ category, aliases, definition, note, colour }: Term): string {
	return JSON.stringify([category, aliases, definition, note, colour]);
}
