import { type Json, isJson, parsedJson } from '../util/json';
import { REVISION, WAS, fromAnnotation, toAnnotation, withSource } from './annotation';
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

/**
 * One change to a note file. What `was` names is replaced, or taken away; what someone else made of the note meanwhile stays beside it. `keep` brings a line that is
 * no note, from another file.
 */
export type NoteChange =
	| { readonly kind: 'put'; readonly id: string; readonly line: string }
	| { readonly kind: 'drop'; readonly id: string; readonly was: readonly string[] }
	| { readonly kind: 'keep'; readonly line: string };

interface Line {
	readonly text: string;
	readonly data?: Json;
	readonly id?: string;
}

/** A version that was edited more often since than this is nobody's any more. */
const WAS_MAX = 40;

interface Version {
	readonly line: Line;
	readonly note: Note;
}

export function parseNotes(text: string): NoteFile {
	const problems: NoteLineProblem[] = [];
	const all = new Map<string, Version[]>();
	linesOf(text).forEach((line, number) => {
		if (line.text.trim() === '') return;
		const note = line.data && fromAnnotation(line.data);
		if (!note) problems.push({ line: number, kind: line.data ? 'notANote' : 'syntax' });
		else all.set(note.id, [...(all.get(note.id) ?? []), { line, note }]);
	});
	const notes: Note[] = [];
	const conflicts: NoteConflict[] = [];
	for (const [id, list] of all) {
		const versions = standing(list).map(({ note }) => note);
		if (!versions[0]) continue;
		notes.push(versions[0]);
		if (versions.length > 1) conflicts.push({ id, versions });
	}
	return { notes, conflicts, problems };
}

/** The versions that no other was made of, the latest first. */
function standing(list: readonly Version[]): Version[] {
	return list
		.filter(
			({ line }, i) =>
				!list.some(({ line: other }) => other !== line && wasOf(other).includes(versionOf(line))) &&
				list.findIndex(each => versionOf(each.line) === versionOf(line)) === i,
		)
		.sort((a, b) => (a.note.modified < b.note.modified ? 1 : a.note.modified > b.note.modified ? -1 : 0));
}

function versionsIn(text: string, id: string): Version[] {
	return standing(
		linesOf(text).flatMap(line => {
			const note = line.id === id && line.data ? fromAnnotation(line.data) : undefined;
			return note ? [{ line, note }] : [];
		}),
	);
}

/**
 * Puts a note into a file: in the place of the latest version in `text`, the file as the reader knows it; other versions stay beside it. `revision` is chance that
 * no other version has.
 */
export function putNote(note: Note, text: string, revision: string): NoteChange {
	return put(note, versionsIn(text, note.id).slice(0, 1), revision);
}

/** A note that the reader made of some of its versions, and what these were when they were shown. */
export interface Decision {
	readonly note: Note;
	readonly shown: readonly Note[];
}

/** Puts a decided note into a file, in the place of the versions that the reader saw: what came meanwhile stays beside it. */
export function decideNote({ note, shown }: Decision, text: string, revision: string): NoteChange {
	const seen = new Set(shown.map(each => JSON.stringify(each)));
	return put(
		note,
		versionsIn(text, note.id).filter(each => seen.has(JSON.stringify(each.note))),
		revision,
	);
}

/** Puts a note beside whatever a file has of it. */
export function putBeside(note: Note, revision: string): NoteChange {
	return put(note, [], revision);
}

function put(note: Note, replaced: readonly Version[], revision: string): NoteChange {
	const data = { ...toAnnotation(note), [REVISION]: revision };
	return {
		kind: 'put',
		id: note.id,
		line: JSON.stringify(
			withWas(
				data,
				replaced.map(({ line }) => line),
			),
		),
	};
}

/** What a line was made of, behind all else. */
function withWas(data: Json, replaced: readonly Line[]): Json {
	const was = [...new Set(replaced.flatMap(line => [...wasOf(line), versionOf(line)]))].slice(-WAS_MAX);
	return { ...data, ...(was.length > 0 && { [WAS]: was }) };
}

/** Takes a note out of a file, as it stands in `text`. */
export function dropNote(id: string, text: string): NoteChange {
	const old = linesOf(text).filter(line => line.id === id);
	return { kind: 'drop', id, was: old.flatMap(line => [...wasOf(line), versionOf(line)]) };
}

/** All lines of a file for a file of another report: notes with their other versions, and what cannot be read. */
export function moveNotes(text: string, source: string): NoteChange[] {
	return linesOf(text)
		.filter(line => line.text.trim() !== '')
		.map((line): NoteChange => {
			const { data, id } = line;
			if (id === undefined || !data || !fromAnnotation(data)) return { kind: 'keep', line: line.text };
			return { kind: 'put', id, line: JSON.stringify(withWas(withSource(data, source), [line])) };
		});
}

/**
 * A file's text after changes. A change that is in it already, or that was made further since, changes nothing, so that it may be made again after a crash.
 * Lines are in the order of their ids: notes that two readers add stand in different places, where git merges them.
 */
export function changeNotes(text: string, changes: readonly NoteChange[]): string {
	let lines = linesOf(text).filter(line => line.text.trim() !== '');
	for (const change of changes) {
		if (change.kind === 'keep') {
			if (!lines.some(line => line.text === change.line)) lines.push(lineOf(change.line));
			continue;
		}
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
	const data = parsedJson(text);
	if (!isJson(data)) return { text };
	return { text, data, ...(typeof data.id === 'string' && { id: data.id }) };
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
