import { plain } from '../../text/fold';
import { stableDocx } from '../stableDocx';
import type { LoadWriters } from '../writers';
import { type ExportedNote, type NoteLabels, linkText, noteRows, particulars, replyText } from './exportedNote';

const FONT = { ascii: 'Calibri', eastAsia: 'SimSun' };
const GREY = '666666';
/** Twentieths of a point. */
const INDENT = 400;
const GAP = 120;

/** A document of Word. Rejects where `writers` does. */
export async function notesDocx(
	notes: readonly ExportedNote[],
	labels: NoteLabels,
	writers: LoadWriters,
): Promise<Uint8Array> {
	const { Document, HeadingLevel, Packer, Paragraph, TextRun } = (await writers()).docx;
	const heading = (
		text: string,
		level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
	): InstanceType<typeof Paragraph> => new Paragraph({ text, heading: level });
	const lines = (text: string, indent = 0): InstanceType<typeof Paragraph>[] =>
		text
			.split(/\n+/)
			.filter(line => line.trim() !== '')
			.map(line => new Paragraph({ text: plain(line), indent: { left: indent } }));
	const noteParagraphs = (each: ExportedNote): InstanceType<typeof Paragraph>[] => [
		new Paragraph({
			children: [new TextRun({ text: plain(each.note.quote.exact) })],
			indent: { left: INDENT },
			spacing: { before: 2 * GAP },
			border: { left: { style: 'single', size: 12, space: 8, color: 'B5482E' } },
			keepNext: true,
		}),
		...lines(each.note.body),
		...each.note.replies.flatMap(reply => lines(`↳ ${replyText(reply)}`, INDENT)),
		...each.links.flatMap(link => lines(linkText(link), INDENT)),
		new Paragraph({
			children: [new TextRun({ text: particulars(each, labels).join(' · '), color: GREY, size: 18 })],
			spacing: { after: GAP },
		}),
	];
	const children = noteRows(notes).flatMap(row => {
		if (row.kind === 'note') return noteParagraphs(row.exported);
		return [heading(row.title, row.kind === 'report' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3)];
	});
	const document = new Document({
		title: labels.title,
		styles: { default: { document: { run: { font: FONT, size: 21 } } } },
		sections: [{ children: [heading(labels.title, HeadingLevel.HEADING_1), ...children] }],
	});
	return stableDocx(await Packer.pack(document, 'uint8array'));
}
