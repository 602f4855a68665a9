import { fold } from '../text/fold';
import { NO_CATEGORY } from './categories';
import { type Term, termKeys } from './glossary';

/** A term as a table gives it: what its row leaves empty is absent, or no alias. */
export interface GivenTerm extends Omit<Term, 'category'> {
	readonly category?: string;
}

/** A term of the glossary of which a table says something else. */
export interface DifferingTerm {
	/** As the glossary writes it. */
	readonly term: string;
	/** What the table gives another value; a field that it leaves empty is not among them. */
	readonly keys: readonly Exclude<(typeof termKeys)[number], 'term'>[];
	readonly given: GivenTerm;
}

/** What a table would bring to a glossary. Of rows with one name the first counts. */
export interface TermImport {
	readonly added: readonly Term[];
	readonly differing: readonly DifferingTerm[];
	/** How many rows bring nothing. */
	readonly known: number;
}

/** Holds the terms of a table against those of a glossary, by their names. */
export function termImport(own: readonly Term[], given: readonly GivenTerm[]): TermImport {
	const entries = new Map(own.map(entry => [fold(entry.term).text, entry]));
	const seen = new Set<string>();
	const added: Term[] = [];
	const differing: DifferingTerm[] = [];
	for (const row of given) {
		const key = fold(row.term).text;
		if (seen.has(key)) continue;
		seen.add(key);
		const entry = entries.get(key);
		if (!entry) {
			added.push({ ...row, category: row.category ?? NO_CATEGORY });
			continue;
		}
		const keys = differingKeys(entry, row);
		if (keys.length > 0) differing.push({ term: entry.term, keys, given: row });
	}
	return { added, differing, known: given.length - added.length - differing.length };
}

function differingKeys(own: Term, given: GivenTerm): DifferingTerm['keys'] {
	return termKeys.filter(key => {
		if (key === 'term') return false;
		if (key !== 'aliases') return given[key] !== undefined && given[key] !== own[key];
		return given.aliases.length > 0 && !isSameSet(given.aliases, own.aliases);
	}) as DifferingTerm['keys'];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
	const inB = new Set(b);
	return new Set(a).size === inB.size && a.every(each => inB.has(each));
}
