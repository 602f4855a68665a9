import type { LinkTarget, Note, NoteLink } from './note';
import type { Quote } from './quote';

/** What a link says; readers add their own. 支持: bears it out; 对比: to be held against it; 疑问: calls it into question; 承接: goes on from it. */
export const linkTypes = ['支持', '对比', '疑问', '承接'] as const;

/** A note that is found with what `T` says of it: its file, its place. */
export interface Located {
	readonly note: Note;
}

/** A link, and the note that it is written in. */
export interface LinkFrom<T extends Located> {
	readonly from: T;
	readonly link: NoteLink;
}

/** A link into a passage of a report. */
export interface PassageLink<T extends Located> extends LinkFrom<T> {
	readonly quote: Quote;
}

/** The links of many notes, from both their ends. */
export interface LinkIndex<T extends Located> {
	readonly notes: ReadonlyMap<string, T>;
	/** By the id of the note that they lead to. */
	readonly toNote: ReadonlyMap<string, readonly LinkFrom<T>[]>;
	/** By the term that they lead to. */
	readonly toTerm: ReadonlyMap<string, readonly LinkFrom<T>[]>;
	/** By the report that they lead into, as the annotation names it. */
	readonly toSource: ReadonlyMap<string, readonly PassageLink<T>[]>;
}

/** Indexes the links of notes; of two notes with one id the first counts. */
export function linkIndex<T extends Located>(located: readonly T[]): LinkIndex<T> {
	const notes = new Map<string, T>();
	const toNote = new Map<string, LinkFrom<T>[]>();
	const toTerm = new Map<string, LinkFrom<T>[]>();
	const toSource = new Map<string, PassageLink<T>[]>();
	for (const from of located) {
		if (notes.has(from.note.id)) continue;
		notes.set(from.note.id, from);
		for (const link of from.note.links) {
			const { target } = link;
			if (target.kind === 'note') add(toNote, target.id, { from, link });
			else if (target.kind === 'term') add(toTerm, target.term, { from, link });
			else add(toSource, target.source, { from, link, quote: target.quote });
		}
	}
	return { notes, toNote, toTerm, toSource };
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

/** A note with one link more; the same link is there once. */
export function withLink(note: Note, link: NoteLink): Note {
	return note.links.some(other => isSame(other, link)) ? note : { ...note, links: [...note.links, link] };
}

/** A note without a link. */
export function withoutLink(note: Note, { type, target }: NoteLink): Note {
	return { ...note, links: note.links.filter(link => link.type !== type || !isSameTarget(link.target, target)) };
}

/** A note whose links into a report lead to the report's new path. */
export function retargeted(note: Note, from: string, to: string): Note {
	const links = note.links.map((link): NoteLink => {
		const { target } = link;
		return target.kind === 'passage' && target.source === from ? { ...link, target: { ...target, source: to } } : link;
	});
	return { ...note, links };
}

/** A note whose links to a term lead to the name that the term has now. */
export function renamedTerm(note: Note, from: string, to: string): Note {
	const links = note.links.map((link): NoteLink =>
		link.target.kind === 'term' && link.target.term === from ? { ...link, target: { kind: 'term', term: to } } : link,
	);
	return { ...note, links: links.filter((link, i) => links.findIndex(other => isSame(other, link)) === i) };
}

function isSame(a: NoteLink, b: NoteLink): boolean {
	return a.type === b.type && isSameTarget(a.target, b.target);
}

function isSameTarget(a: LinkTarget, b: LinkTarget): boolean {
	if (a.kind === 'note') return b.kind === 'note' && a.id === b.id;
	if (a.kind === 'term') return b.kind === 'term' && a.term === b.term;
	return (
		b.kind === 'passage' && a.source === b.source && a.quote.exact === b.quote.exact && a.quote.start === b.quote.start
	);
}
