import type { PdfLine, PdfRun } from './pdfLine';

/** Letters of notes are smaller than the report's by at least this share: 小四 beside 三号, and less. */
const SMALLER = 0.15;

/** `[1]`, `①`, `*`, and a number that something sets apart from the words. */
const MARK =
	/^[\s\u3000]*(?:[[［〔【(（](\d{1,3})[\]］〕】)）]|([①-⑳])|([*＊]{1,3})|(\d{1,3})(?:[\s\u3000、]|[.．](?!\d)))[\s\u3000]*/;
/** A note that ends so does not go on on the next page. */
const ENDS = /[。！？][”’」』）)]*$/;
const CIRCLED_ONE = '①'.charCodeAt(0);

/** Of one page, or one of its columns. */
interface Found {
	readonly key: string;
	readonly lines: PdfLine[];
}

export interface FootNotes {
	/** Lines of the text with their marks as `[^1]`, by the lines that they were. */
	readonly marked: ReadonlyMap<PdfLine, PdfLine>;
	/** In the order of their marks, without what each begins with. */
	readonly notes: readonly { readonly label: string; readonly lines: readonly PdfLine[] }[];
	/** The lines that are theirs. */
	readonly taken: ReadonlySet<PdfLine>;
}

/**
 * Notes at the foot of pages: lines in smaller letters down to its end, each note begun by a mark that the page has once in its text. Where a mark is not found, what
 * stands there is left where it is: a table, a list of signatures.
 */
export function footNotes(pages: readonly (readonly PdfLine[])[], size: number): FootNotes {
	const marked = new Map<PdfLine, PdfLine>();
	const notes: { label: string; lines: PdfLine[] }[] = [];
	const taken = new Set<PdfLine>();
	for (const [i, lines] of pages.entries()) {
		let start = lines.length;
		while (start > 0 && lines[start - 1]!.size <= size * (1 - SMALLER)) start--;
		if (start === 0 || start === lines.length) continue;
		const [body, foot] = [lines.slice(0, start), lines.slice(start)];
		// A note that had no room goes on at the foot of the next page, before its own.
		const first = foot.findIndex(line => markOf(line) !== undefined);
		const rest = foot.slice(0, first < 0 ? foot.length : first);
		const last = pages[i - 1]?.some(line => taken.has(line)) ? notes.at(-1) : undefined;
		if (rest.length > 0 && (!last || ENDS.test(last.lines.at(-1)!.text))) continue;
		const found: Found[] = [];
		for (const line of foot.slice(rest.length)) {
			const mark = markOf(line);
			if (mark) found.push({ key: mark.key, lines: [withoutMark(line, mark.length)] });
			else found.at(-1)!.lines.push(line);
		}
		const places = found.map(({ key }) => placeOf(body, key));
		if (places.some(place => place === undefined) || new Set(found.map(({ key }) => key)).size < found.length) continue;
		last?.lines.push(...rest);
		for (const line of foot) taken.add(line);
		const inOrder = found
			.map((note, j) => ({ note, place: places[j]! }))
			.sort((a, b) => a.place.line - b.place.line || a.place.run - b.place.run || a.place.at - b.place.at);
		const edits = new Map<PdfLine, (Place & { readonly label: string })[]>();
		for (const { note, place } of inOrder) {
			const label = String(notes.push({ label: String(notes.length + 1), lines: note.lines }));
			const line = body[place.line]!;
			edits.set(line, [...(edits.get(line) ?? []), { ...place, label }]);
		}
		for (const [line, all] of edits) marked.set(line, withMarks(line, all));
	}
	return { marked, notes, taken };
}

/** The mark that a line begins with, and how many characters it takes. */
function markOf({ runs, text }: PdfLine): { readonly key: string; readonly length: number } | undefined {
	const [run] = runs;
	const raised = run?.raised && keyOf(run.text);
	if (raised) return { key: raised, length: run.text.length };
	const match = MARK.exec(text);
	return match ? { key: keyOf(match[0])!, length: match[0].length } : undefined;
}

/** What a mark is known by, however it is written; `undefined` where it is none. */
function keyOf(mark: string): string | undefined {
	const bare = mark.replace(/[\s\u3000[\]［］〔〕【】()（）.．、]/g, '').replaceAll('＊', '*');
	if (/^(?:\d{1,3}|\*{1,3})$/.test(bare)) return bare;
	return /^[①-⑳]$/.test(bare) ? String(bare.charCodeAt(0) - CIRCLED_ONE + 1) : undefined;
}

interface Place {
	/** Their numbers. */
	readonly line: number;
	readonly run: number;
	/** From here on in the run, so many characters. */
	readonly at: number;
	readonly length: number;
}

/** Where a page has a mark: raised, or in a circle or brackets, which nothing else there is. */
function placeOf(body: readonly PdfLine[], key: string): Place | undefined {
	const raised: Place[] = [];
	const set: Place[] = [];
	body.forEach(({ runs }, line) =>
		runs.forEach((each, run) => {
			if (each.raised && keyOf(each.text) === key) raised.push({ line, run, at: 0, length: each.text.length });
			for (const { 0: mark, index } of each.text.matchAll(/[①-⑳]|[[［〔]\d{1,3}[\]］〕]/g))
				if (keyOf(mark) === key) set.push({ line, run, at: index, length: mark.length });
		}),
	);
	const places = raised.length > 0 ? raised : set;
	return places.length === 1 ? places[0] : undefined;
}

function withMarks(line: PdfLine, marks: readonly (Place & { readonly label: string })[]): PdfLine {
	return withRuns(
		line,
		line.runs.map((run, i) => {
			let text = run.text;
			for (const { at, length, label } of marks.filter(mark => mark.run === i).reverse())
				text = `${text.slice(0, at)}[^${label}]${text.slice(at + length)}`;
			return { ...run, text };
		}),
	);
}

function withoutMark(line: PdfLine, length: number): PdfLine {
	let left = length;
	return withRuns(
		line,
		line.runs.map(run => {
			const text = run.text.slice(left);
			left = Math.max(0, left - run.text.length);
			return { ...run, text };
		}),
	);
}

function withRuns(line: PdfLine, runs: readonly PdfRun[]): PdfLine {
	return { ...line, runs, text: runs.map(({ text }) => text).join('') };
}
