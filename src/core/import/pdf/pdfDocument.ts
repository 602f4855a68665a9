import { type ImportFailure, failed } from '../failure';
import { ParagraphBuilder } from '../paragraph';
import type { Removed, SourceBlock, SourceDocument } from '../source';
import { columnsOf } from './columns';
import { footNotes } from './footNotes';
import { joinLines } from './joinLines';
import { pageEdges } from './pageEdges';
import { type PdfLine, linesOf, mostOf } from './pdfLine';
import type { PdfPiece, PdfText } from './pdfText';

/** A page of a report has 400 to 900 letters; pages with fewer are pictures with a stamp or a number on them. */
const LETTERS_MIN = 25;
/** Letters whose font does not say what they are come as signs of no alphabet. */
const UNTOLD_MAX = 0.1;
/** What is written from the top down in some place is a seal; as so much of all it is the text. */
const VERTICAL_MAX = 0.3;

/** A PDF whose letters can be copied, as paragraphs; a failure where there are none, or their order is not sure. */
export function pdfDocument({ pages, title }: PdfText): SourceDocument | ImportFailure {
	const all = pages.flatMap(({ pieces }) => pieces);
	const letters = count(all);
	if (pages.length === 0) return failed('empty');
	if (letters < pages.length * LETTERS_MIN && letters < LETTERS_MIN * 8) return failed('scanned');
	const text = all.map(piece => piece.text).join('');
	if (text.replace(/[^\ufffd\p{Co}\p{Cc}]/gu, '').length > text.length * UNTOLD_MAX) return failed('scanned');
	if (count(all.filter(({ vertical }) => vertical)) > letters * VERTICAL_MAX) return failed('vertical');
	const size = mostOf(all.map(piece => [piece.size, piece.text.length] as const));
	const removed: Removed[] = [];
	const columns: { readonly lines: PdfLine[]; readonly height: number; readonly width: number | undefined }[] = [];
	for (const page of pages) {
		const upright = page.pieces.filter(({ turned, vertical }) => !turned && !vertical);
		const parts = columnsOf({ ...page, pieces: upright }, size);
		if (!parts) return failed('columns');
		for (const part of parts)
			columns.push({
				lines: linesOf(part, columns.length),
				height: page.height,
				width: parts.length > 1 ? undefined : page.width,
			});
	}
	const edges = pageEdges(
		columns.map(each => each.lines),
		columns.map(each => each.height),
	);
	const inside = columns.map(each => each.lines.filter(line => !edges.has(line)));
	const { marked, notes, taken } = footNotes(inside, size);
	const lines = inside
		.flat()
		.filter(line => !taken.has(line))
		.map(line => marked.get(line) ?? line);
	const paragraphs = joinLines(lines, part => columns[part]!.width);
	const heavy = isMostlyBold(lines);
	const blocks: SourceBlock[] = [];
	const first = new Map<PdfLine, number>();
	for (const paragraph of paragraphs) {
		for (const line of paragraph) first.set(line, blocks.length);
		const block = blockOf(paragraph, heavy);
		if (block) blocks.push(block);
	}
	let at = 0;
	for (const line of columns.flatMap(each => each.lines)) {
		const rule = edges.get(line);
		if (rule) removed.push({ rule, text: line.text.trim(), at });
		else if (!taken.has(line)) at = (first.get(marked.get(line) ?? line) ?? at) + 1;
	}
	for (const text of watermarks(all)) removed.push({ rule: 'watermark', text, at: blocks.length });
	return {
		blocks,
		removed,
		notes: notes.map(({ label, lines: own }) => ({ label, blocks: [blockOf(own, heavy) ?? []].flat() })),
		...(title === undefined ? {} : { title }),
	};
}

const count = (pieces: readonly PdfPiece[]): number =>
	pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

function blockOf(lines: readonly PdfLine[], heavy: boolean): SourceBlock | undefined {
	const builder = new ParagraphBuilder();
	let before = '';
	for (const { runs, text } of lines) {
		// Between two Latin words the end of a line was a space.
		if (/[A-Za-z0-9,;]$/.test(before) && /^[A-Za-z]/.test(text)) builder.add(' ', false);
		for (const run of runs) builder.add(run.text, run.bold && !heavy);
		before = text;
	}
	return builder.take();
}

/** A text that is all in a heavy font has no bold words. */
function isMostlyBold(lines: readonly PdfLine[]): boolean {
	let bold = 0;
	let all = 0;
	for (const run of lines.flatMap(({ runs }) => runs)) {
		all += run.text.length;
		if (run.bold) bold += run.text.length;
	}
	return bold > all / 2;
}

/** Each once, though it is on every page. */
function watermarks(pieces: readonly PdfPiece[]): ReadonlySet<string> {
	return new Set(pieces.filter(({ turned, vertical }) => turned || vertical).map(({ text }) => text.trim()));
}
