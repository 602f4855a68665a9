import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import {
	type ExportedLink,
	type ExportedNote,
	type Note,
	type NoteLink,
	type Report,
	type TaggedSpan,
	anchors,
	exportedNotes,
	notesPath,
	parseNotes,
	plain,
} from '../core';
import { Failure, readReport, readText } from './files';
import { t } from './messages';

/** The note file of a report, in the current folder. */
export function noteFileOf(report: string): string {
	return notesPath(relative('.', resolve(report)).replaceAll('\\', '/'));
}

/** The tags of the notes on a report, with the words that they are on. Throws {@link Failure} where a note cannot be read. */
export function taggedSpans(report: Report): TaggedSpan[] {
	const file = noteFileOf(report.path);
	if (!existsSync(file)) return [];
	const { notes } = notesIn(file);
	const tagged = notes.filter(({ tags }) => tags.length > 0);
	const found = anchors(
		report,
		tagged.map(({ quote }) => quote),
	);
	return tagged.map(({ tags }, i) => {
		const range = found[i]?.range;
		return { tags, ...(range && { range }) };
	});
}

function notesIn(file: string): ReturnType<typeof parseNotes> {
	const read = parseNotes(readText(file));
	const [problem] = read.problems;
	// An answer that silently lacks notes would pass for the whole.
	if (problem) throw new Failure(t('{0}, line {1}: {2}', file, problem.line + 1, t('no note can be read here')));
	return read;
}

/** The notes on some reports, each in the order of its text, those without a place behind. Of a report that has gone its notes are there all the same. */
export function readNotes(paths: readonly string[]): ExportedNote[] {
	const files = paths.map(path => {
		const file = noteFileOf(path);
		const hasNotes = existsSync(file);
		const report = hasNotes && !existsSync(path) ? undefined : readReport(path);
		return { path, report, ...(hasNotes ? notesIn(file) : parseNotes('')) };
	});
	const known = new Map(files.flatMap(({ notes }) => notes.map(note => [note.id, note] as const)));
	return files.flatMap(({ path, report, notes, conflicts }) => {
		const others = new Map(conflicts.map(({ id, versions }) => [id, versions.slice(1)]));
		const found = report
			? anchors(
					report,
					notes.map(({ quote }) => quote),
				)
			: [];
		return exportedNotes(
			notes.map((note, i) => ({
				note,
				anchor: found[i],
				others: others.get(note.id) ?? [],
				links: note.links.map(link => exportedLink(link, known)),
			})),
			report,
			report ? nameOf(report) : path,
		);
	});
}

function nameOf({ place, year, path }: Report): string {
	const name = [place, year].filter(part => part !== undefined).join(' ');
	return name === '' ? path : name;
}

function exportedLink({ type, target }: NoteLink, known: ReadonlyMap<string, Note>): ExportedLink {
	const arrow = `→ ${type}`.trim();
	switch (target.kind) {
		case 'note': {
			const note = known.get(target.id);
			return { type: arrow, to: note ? plain(note.quote.exact) : target.id };
		}
		case 'term':
			return { type: arrow, to: target.term };
		case 'passage':
			return { type: arrow, to: `${plain(target.quote.exact)}（${target.source}）` };
	}
}
