import { markdownText } from '../markdownText';
import {
	type ExportedStretch,
	type ExportedYearCell,
	type ExportedYears,
	aboutText,
	toldText,
	verbSign,
	written,
} from './exportedYears';

/** Row by row, in each the years one below the other: cells as long as passages are no table in Markdown. */
export function yearsMarkdown({ title, about, legend, years, rows }: ExportedYears): string {
	const blocks = [
		`# ${markdownText(title)}`,
		markdownText(about),
		`*${markdownText(legend)}*`,
		...rows.flatMap(({ name, cells }) => [
			...(rows.length > 1 ? [`## ${markdownText(name)}`] : []),
			...cells.flatMap((cell, i) => cellBlocks(cell, years[i]!.name)),
		]),
	];
	return `${blocks.join('\n\n')}\n`;
}

function cellBlocks(cell: ExportedYearCell, year: string): string[] {
	const told = [`**${markdownText(year)}**`, markdownText(toldText(cell), false)].filter(part => part !== '').join(' ');
	return [
		told,
		...cell.wordings.flatMap(wording => [
			`*${markdownText(aboutText(wording), false)}*`,
			`> ${written(wording, stretchMarkdown)}`,
		]),
	];
}

function stretchMarkdown(stretch: ExportedStretch): string {
	const text = markdownText(stretch.text, false) + verbSign(stretch);
	return stretch.op === 'insert' ? `<ins>${text}</ins>` : stretch.op === 'delete' ? `<del>${text}</del>` : text;
}
