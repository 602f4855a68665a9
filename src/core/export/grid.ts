import { stringify } from 'csv-stringify/browser/esm/sync';

/** A table of words, as it is taken away. */
export interface Grid {
	readonly columns: readonly string[];
	/** A cell for each column. */
	readonly rows: readonly (readonly string[])[];
}

/** With a byte order mark, or Excel takes it for another encoding; a cell that begins as a formula does is text. */
export function gridCsv({ columns, rows }: Grid): string {
	return stringify([columns, ...rows] as string[][], {
		bom: true,
		record_delimiter: 'windows',
		quoted_match: /[\r\n]/,
		escape_formulas: true,
	});
}

/** As a Markdown table: a bar or a line break in a cell is none of the table's. */
export function gridMarkdown({ columns, rows }: Grid): string {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map(cell => cell.replace(/\r\n|\n|\r/g, '<br>').replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line), ''].join('\n');
}
