import type { IRunOptions } from 'docx';
import { printable } from '../printable';
import { stableDocx } from '../stableDocx';
import type { LoadWriters } from '../writers';
import {
	type ExportedWording,
	type ExportedYearCell,
	type ExportedYears,
	aboutText,
	toldText,
	verbSign,
} from './exportedYears';

const FONT = { ascii: 'Calibri', eastAsia: 'SimSun' };
const AUTHOR = 'Duidu';
const QUIET = '595959';
const CAME = '1A7F37';
const GONE = 'B3261E';
/** Half-points. */
const SIZE = 18;
const SMALL = 15;
/** Twentieths of a point: the width of a landscape page of A4 between its margins. */
const WIDTH = 15400;

/** A document of Word: a table with a column a year, on landscape pages. Rejects where `writers` does. */
export async function yearsDocx(
	{ title, about, legend, years, rows }: ExportedYears,
	writers: LoadWriters,
): Promise<Uint8Array> {
	const { docx } = await writers();
	const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
	const run = ({ text, ...marks }: IRunOptions & { readonly text: string }): InstanceType<typeof TextRun> =>
		new TextRun({ text: printable(text), ...marks });
	const small = (text: string, bold = false): InstanceType<typeof Paragraph> =>
		new Paragraph({ children: [run({ text, size: SMALL, color: QUIET, bold })] });
	const wording = (shown: ExportedWording, bold: boolean): InstanceType<typeof Paragraph>[] => [
		small(aboutText(shown)),
		new Paragraph({
			children: shown.stretches.map(stretch => {
				const text = stretch.text + verbSign(stretch);
				if (stretch.op === 'delete') return run({ text, strike: true, color: GONE });
				if (stretch.op === 'insert') return run({ text, bold, underline: { type: 'single' }, color: CAME });
				return run({ text, bold });
			}),
		}),
	];
	const cell = (children: InstanceType<typeof Paragraph>[], isShaded = false): InstanceType<typeof TableCell> =>
		new TableCell({
			children: children.length > 0 ? children : [new Paragraph('')],
			margins: { top: 60, bottom: 60, left: 80, right: 80 },
			...(isShaded && { shading: { fill: 'F3F3F1' } }),
		});
	const yearCell = (own: ExportedYearCell, isHeading: boolean): InstanceType<typeof TableCell> => {
		const told = toldText(own);
		return cell(
			[...(told === '' ? [] : [small(told, true)]), ...own.wordings.flatMap(each => wording(each, isHeading))],
			own.wordings.length === 0,
		);
	};
	const table = new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		columnWidths: years.map(() => Math.floor(WIDTH / years.length)),
		layout: docx.TableLayoutType.FIXED,
		rows: [
			new TableRow({
				children: years.map(({ name, section }) =>
					cell([
						new Paragraph({ children: [run({ text: name, bold: true })] }),
						...(section === undefined ? [] : [small(section)]),
					]),
				),
				tableHeader: true,
			}),
			...rows.map(
				({ cells, isHeading = false }) => new TableRow({ children: cells.map(each => yearCell(each, isHeading)) }),
			),
		],
	});
	const document = new Document({
		title: printable(title),
		creator: AUTHOR,
		lastModifiedBy: AUTHOR,
		styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
		sections: [
			{
				properties: {
					page: {
						size: { orientation: docx.PageOrientation.LANDSCAPE },
						margin: { top: 700, bottom: 700, left: 700, right: 700 },
					},
				},
				children: [
					new Paragraph({ children: [run({ text: title })], heading: docx.HeadingLevel.HEADING_1 }),
					new Paragraph({ children: [run({ text: about })] }),
					small(legend),
					table,
				],
			},
		],
	});
	return stableDocx(await Packer.pack(document, 'uint8array'));
}
