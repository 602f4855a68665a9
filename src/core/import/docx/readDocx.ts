import { type ImportFailure, failed } from '../failure';
import type { SourceBlock, SourceDocument } from '../source';
import { DocxParagraphs } from './docxParagraphs';
import { readNumbering } from './numbering';
import { readStyles } from './styles';
import { unzip } from './zip';

const PARTS = ['document', 'styles', 'numbering', 'footnotes', 'endnotes'] as const;
const PART = new RegExp(`^/?word/(${PARTS.join('|')})\\d*\\.xml$`);

/**
 * A document of Word. Not by mammoth: it leaves out the numbers that Word sets itself, so that `一、` is lost where a list made it, takes
 * 322 kB instead of 60, and unpacks whatever it is given.
 */
export function readDocx(bytes: Uint8Array): SourceDocument | ImportFailure {
	const unpacked = unzip(bytes, name => PART.test(name));
	if (typeof unpacked === 'string') return failed(unpacked);
	const xml = Object.fromEntries(
		Object.entries(unpacked).map(([name, part]) => [PART.exec(name)![1]!, decodeXml(part)]),
	) as Partial<Record<(typeof PARTS)[number], string>>;
	if (xml.document === undefined) return failed('broken');
	const context = { styles: readStyles(xml.styles ?? ''), numbering: readNumbering(xml.numbering ?? '') };
	const main = new DocxParagraphs(context);
	main.read(xml.document);
	const marked = new Map<string, readonly SourceBlock[]>();
	for (const kind of ['footnote', 'endnote'] as const) {
		const notes = new DocxParagraphs(context);
		notes.read(xml[`${kind}s`] ?? '');
		for (const [id, blocks] of notes.notes) marked.set(`${kind} ${id}`, blocks);
	}
	return {
		blocks: main.blocks,
		removed: main.removed,
		notes: main.marks.map((mark, i) => ({ label: String(i + 1), blocks: marked.get(mark) ?? [] })),
	};
}

function decodeXml(bytes: Uint8Array): string {
	const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff;
	return new TextDecoder(utf16 === true ? 'utf-16be' : utf16 || 'utf-8').decode(bytes);
}
