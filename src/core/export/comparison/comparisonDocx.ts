import type { IRunOptions } from 'docx';
import { type Passage, lead } from '../../report/passage';
import { printable } from '../printable';
import { stableDocx } from '../stableDocx';
import type { LoadWriters } from '../writers';
import type { ComparisonWords } from './comparisonWords';
import { type ExportedBand, type ExportedComparison, type ExportedEntry } from './exportedComparison';
import { type SideText, newSide, oldSide } from './runs';
import { contentsOf, countsText, headingText, linesText, originText, ownEntries, toldOf, verbMark } from './told';

const FONT = { ascii: 'Calibri', eastAsia: 'SimSun' };
const AUTHOR = 'Duidu';
const QUIET = '595959';
const CAME = '1A7F37';
const GONE = 'B3261E';
/** Half-points. */
const SIZE = 21;
const SMALL = 17;
/** Eighths of a point. */
const LINE = 4;
/** Twentieths of a point, for each step of the table of contents. Links in it: a field of Word's would be empty until someone asks for its pages. */
const INDENT = 360;
/** A report's headings stand below the document's own. */
const OWN_LEVEL = 2;

/** A document of Word: the reader's own passages first, then section by section tables with the two reports side by side. Rejects where `writers` does. */
export async function comparisonDocx(
	exported: ExportedComparison,
	words: ComparisonWords,
	writers: LoadWriters,
): Promise<Uint8Array> {
	const { docx } = await writers();
	const { Bookmark, Document, InternalHyperlink, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } =
		docx;
	const run = ({ text, ...marks }: IRunOptions & { readonly text: string }): InstanceType<typeof TextRun> =>
		new TextRun({ text: printable(text), ...marks });
	type Block = InstanceType<typeof Paragraph> | InstanceType<typeof Table>;
	const levels = [1, 2, 3, 4, 5, 6].map(
		level => docx.HeadingLevel[`HEADING_${level}` as keyof typeof docx.HeadingLevel],
	);
	/** `id`: links lead to it. */
	const heading = (text: string, level: number, id?: string): Block =>
		new Paragraph({
			children: id === undefined ? [run({ text })] : [new Bookmark({ id, children: [run({ text })] })],
			heading: levels[Math.min(level, levels.length) - 1]!,
			keepNext: true,
		});
	const small = (text: string, bold = false): InstanceType<typeof TextRun> =>
		run({ text, size: SMALL, color: QUIET, bold });
	const told = (entry: ExportedEntry): InstanceType<typeof Paragraph> => {
		const [first = '', ...more] = toldOf(entry, words);
		const rest = [...more, linesText(entry, words)].map(text => ` · ${text}`).join('');
		return new Paragraph({ children: [small(first, true), small(rest)], keepNext: true });
	};
	const side = ({ runs }: SideText, isWhole: boolean): InstanceType<typeof Paragraph> =>
		new Paragraph({
			children: runs.map(({ op, text, verb, isMoved }) => {
				const shown = verb ? text + verbMark(verb.step) : text;
				if (op === 'same' || isWhole) return run({ text: shown });
				if (isMoved) return run({ text: shown, border: { style: docx.BorderStyle.DASHED, size: LINE, color: QUIET } });
				return op === 'delete'
					? run({ text: shown, strike: true, color: GONE })
					: run({ text: shown, underline: { type: 'single' }, color: CAME });
			}),
		});
	const cell = (children: InstanceType<typeof Paragraph>[], columnSpan = 1): InstanceType<typeof TableCell> =>
		new TableCell({
			children: children.length > 0 ? children : [new Paragraph('')],
			columnSpan,
			margins: { top: 60, bottom: 60, left: 100, right: 100 },
			...(columnSpan > 1 && { shading: { fill: 'F3F3F1' } }),
		});
	const origin = (band: ExportedBand): InstanceType<typeof Paragraph>[] => {
		const text = originText(band, words);
		return text === undefined ? [] : [new Paragraph({ children: [small(text)] })];
	};
	const rows = (entry: ExportedEntry): InstanceType<typeof TableRow>[] => {
		const isWhole = entry.row.old.length === 0 || entry.row.new.length === 0;
		return [
			new TableRow({ children: [cell([told(entry)], 2)], cantSplit: true }),
			...entry.bands.map(
				band =>
					new TableRow({
						children: [
							cell([...origin(band), ...oldSide(band).map(text => side(text, isWhole))]),
							cell(newSide(band).map(text => side(text, isWhole))),
						],
						cantSplit: true,
					}),
			),
		];
	};
	const table = (entries: readonly InstanceType<typeof TableRow>[]): Block =>
		new Table({
			width: { size: 100, type: WidthType.PERCENTAGE },
			columnWidths: [4500, 4500],
			layout: docx.TableLayoutType.FIXED,
			rows: [
				new TableRow({
					children: [words.sides.old, words.sides.new].map(text =>
						cell([new Paragraph({ children: [small(text, true)] })]),
					),
					tableHeader: true,
				}),
				...entries,
			],
		});
	const ownId = (name: string): string => `own${exported.own.names.indexOf(name)}`;
	const pointer = (passage: Passage, name: string): InstanceType<typeof TableRow> =>
		new TableRow({
			children: [
				cell(
					[
						new Paragraph({
							children: [
								small(`${lead(passage)} `),
								new InternalHyperlink({ anchor: ownId(name), children: [small(words.above(name))] }),
							],
						}),
					],
					2,
				),
			],
			cantSplit: true,
		});
	const mine = ownEntries(exported, true).flatMap(({ name, entries }): Block[] => [
		heading(name, OWN_LEVEL + 1, ownId(name)),
		table(entries.flatMap(rows)),
	]);
	const body: Block[] = [];
	let open: InstanceType<typeof TableRow>[] = [];
	const close = (): void => {
		if (open.length > 0) body.push(table(open));
		open = [];
	};
	for (const part of exported.parts) {
		if (part.kind === 'heading') {
			close();
			body.push(heading(headingText(part, words), OWN_LEVEL + part.depth, part.id));
		}
		if (!part.entry) continue;
		const { row, names } = part.entry;
		open.push(...(names[0] === undefined ? rows(part.entry) : [pointer(row.new[0] ?? row.old[0]!, names[0])]));
	}
	close();
	const contents = contentsOf(exported).map(
		part =>
			new Paragraph({
				children: [
					new InternalHyperlink({
						anchor: part.id,
						children: [run({ text: headingText(part, words), style: 'Hyperlink' })],
					}),
				],
				indent: { left: (part.depth - 1) * INDENT },
			}),
	);
	const document = new Document({
		title: printable(words.title),
		creator: AUTHOR,
		lastModifiedBy: AUTHOR,
		styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
		sections: [
			{
				children: [
					heading(words.title, 1),
					...words.notes.map(note => new Paragraph({ children: [run({ text: note, bold: true })] })),
					new Paragraph({ children: [run({ text: countsText(exported, words) })] }),
					new Paragraph({ children: [small(words.legend)] }),
					...(contents.length > 1 ? [heading(words.contents, OWN_LEVEL), ...contents] : []),
					...(mine.length > 0 ? [heading(words.ownPassages, OWN_LEVEL), ...mine] : []),
					heading(words.passages, OWN_LEVEL),
					...(exported.parts.length === 0 ? [new Paragraph(words.nothing)] : body),
				],
			},
		],
	});
	return stableDocx(await Packer.pack(document, 'uint8array'));
}
