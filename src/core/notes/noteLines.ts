import { WAS, fromAnnotation, toAnnotation } from './annotation';
import type { Note } from './note';

/** A line of a note file that cannot be read as a note: it is kept as it is. */
export interface NoteLineProblem {
	/** 0-based. */
	readonly line: number;
	readonly kind: 'syntax' | 'notANote';
}

/** Two versions of one note, neither of which was made of the other: the reader chooses. */
export interface NoteConflict {
	readonly id: string;
	readonly versions: readonly Note[];
}

export interface NoteFile {
	/** Of a note in conflict, its latest version. */
	readonly notes: readonly Note[];
	readonly conflicts: readonly NoteConflict[];
	readonly problems: readonly NoteLineProblem[];
}

/** One change to a note file. What `was` names is replaced, or taken away; what someone else made of the note meanwhile stays beside it. */
export type NoteChange =
	| { readonly kind: 'put'; readonly id: string; readonly line: string }
	| { readonly kind: 'drop'; readonly id: string; readonly was: readonly string[] };

interface Line {
	readonly text: string;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly id?: string;
}

/** A version that was edited more often since than this is nobody's any more. */
const WAS_MAX = 40;

export function parseNotes(text: string): NoteFile {
	const problems: NoteLineProblem[] = [];
	const versions = new Map<string, { readonly line: Line; readonly note: Note }[]>();
	linesOf(text).forEach((line, number) => {
		if (line.text.trim() === '') return;
		const note = line.data && fromAnnotation(line.data);
		if (!note) problems.push({ line: number, kind: line.data ? 'notANote' : 'syntax' });
		else versions.set(note.id, [...(versions.get(note.id) ?? []), { line, note }]);
	});
	const notes: Note[] = [];
	const conflicts: NoteConflict[] = [];
	for (const [id, list] of versions) {
		const standing = list.filter(
			({ line }, i) =>
				!list.some(({ line: other }) => other !== line && wasOf(other).includes(versionOf(line))) &&
				list.findIndex(each => versionOf(each.line) === versionOf(line)) === i,
		);
		const latest = [...standing].sort((a, b) => (a.note.modified < b.note.modified ? 1 : -1));
		if (!latest[0]) continue;
		notes.push(latest[0].note);
		if (latest.length > 1) conflicts.push({ id, versions: latest.map(({ note }) => note) });
	}
	return { notes, conflicts, problems };
}

/** Puts a note into a file, in the place of what `text`, the file as the reader knows it, has of it: of a conflict that is decided, of all versions. */
export function putNote(note: Note, text: string): NoteChange {
	const old = linesOf(text).filter(line => line.id === note.id);
	const was = [...new Set(old.flatMap(line => [...wasOf(line), versionOf(line)]))].slice(-WAS_MAX);
	const data = { ...toAnnotation(note), ...(was.length > 0 && { [WAS]: was }) };
	return { kind: 'put', id: note.id, line: JSON.stringify(data) };
}

/** Takes a note out of a file, as it stands in `text`. */
export function dropNote(id: string, text: string): NoteChange {
	const old = linesOf(text).filter(line => line.id === id);
	return { kind: 'drop', id, was: old.flatMap(line => [...wasOf(line), versionOf(line)]) };
}

/**
 * A file's text after changes. A change that is in it already, or that was made further since, changes nothing, so that it may be made again after a crash.
 * Lines are in the order of their ids: notes that two readers add stand in different places, where git merges them.
 */
export function changeNotes(text: string, changes: readonly NoteChange[]): string {
	let lines = linesOf(text).filter(line => line.text.trim() !== '');
	for (const change of changes) {
		const isOwn = (line: Line): boolean => line.id === change.id;
		if (change.kind === 'drop') {
			lines = lines.filter(line => !isOwn(line) || !change.was.includes(versionOf(line)));
			continue;
		}
		const fresh = lineOf(change.line);
		const version = versionOf(fresh);
		if (lines.some(line => isOwn(line) && (versionOf(line) === version || wasOf(line).includes(version)))) continue;
		const was = new Set(wasOf(fresh));
		lines = lines.filter(line => !isOwn(line) || !was.has(versionOf(line)));
		const at = lines.findIndex(line => line.id !== undefined && line.id >= change.id);
		lines.splice(at < 0 ? lines.length : at, 0, fresh);
	}
	return lines.map(line => `${line.text}\n`).join('');
}

function linesOf(text: string): Line[] {
	return text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/)
		.map(lineOf);
}

function lineOf(text: string): Line {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return { text };
	}
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return { text };
	const json = data as Readonly<Record<string, unknown>>;
	return { text, data: json, ...(typeof json.id === 'string' && { id: json.id }) };
}

function wasOf({ data }: Line): readonly string[] {
	const was = data?.[WAS];
	return Array.isArray(was) ? was.filter(version => typeof version === 'string') : [];
}

/** What a line says, its history left out: the same content is the same version, and what was changed by hand is another one. */
function versionOf({ text, data }: Line): string {
	return hash(data ? JSON.stringify({ ...data, [WAS]: undefined }) : text);
}

/** 53 bits, as two rows of 32 multiplied and mixed (MurmurHash3's finaliser): no cryptography, two versions of one note never meet by chance. */
function hash(text: string): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 2654435761);
		b = Math.imul(b ^ unit, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return ((b & 0x1fffff) * 0x100000000 + (a >>> 0)).toString(36);
}
