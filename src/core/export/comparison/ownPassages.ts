import type { ProjectionRow } from '../../compare/projection';

/** Which passages are the reader's own, and by what names: tags, mostly. */
export interface OwnPassages {
	/** In the reader's order. */
	readonly names: readonly string[];
	/** The names of a passage by its index, on each side. */
	readonly old: ReadonlyMap<number, readonly string[]>;
	readonly new: ReadonlyMap<number, readonly string[]>;
	/** The names that do not stand in the report itself, with what gives them. */
	readonly given?: Readonly<Record<'old' | 'new', ReadonlyMap<number, readonly GivenName[]>>>;
}

export interface GivenName {
	readonly name: string;
	/** A digest, by its name; `undefined`: a note on words of the report. */
	readonly digest: string | undefined;
}

export const noOwnPassages: OwnPassages = { names: [], old: new Map(), new: new Map() };

/** One of the reader's names in a report. */
export interface OwnName {
	readonly name: string;
	/** The passages that have it in the report itself, by index. */
	readonly written: ReadonlySet<number>;
	readonly givers: readonly { readonly digest: string | undefined; readonly passages: Iterable<number> }[];
}

/** Both reports' own passages, from what is found of each name in them. */
export function ownPassages(found: Readonly<Record<'old' | 'new', readonly OwnName[]>>): OwnPassages {
	const [old, fresh] = [ofSide(found.old), ofSide(found.new)];
	return {
		names: found.new.map(({ name }) => name),
		old: old.names,
		new: fresh.names,
		given: { old: old.given, new: fresh.given },
	};
}

function ofSide(own: readonly OwnName[]) {
	const names = new Map<number, string[]>();
	const given = new Map<number, GivenName[]>();
	const add = <T>(map: Map<number, T[]>, index: number, value: T): void => {
		map.set(index, [...(map.get(index) ?? []), value]);
	};
	for (const { name, written, givers } of own) {
		const all = new Set(written);
		for (const { digest, passages } of givers)
			for (const index of passages) {
				all.add(index);
				if (!written.has(index)) add(given, index, { name, digest });
			}
		for (const index of all) add(names, index, name);
	}
	return { names, given };
}

/** A name that one of the passages has in its text needs no other to give it. */
export function givenTo(row: ProjectionRow, own: OwnPassages): GivenName[] {
	const all: GivenName[] = [];
	const written = new Set<string>();
	for (const side of ['new', 'old'] as const)
		for (const { index } of row[side]) {
			const given = own.given?.[side].get(index) ?? [];
			all.push(...given);
			for (const name of own[side].get(index) ?? []) if (!given.some(each => each.name === name)) written.add(name);
		}
	const needed = all.filter(({ name }) => !written.has(name));
	return needed.filter(
		({ name, digest }, i) => needed.findIndex(each => each.name === name && each.digest === digest) === i,
	);
}
