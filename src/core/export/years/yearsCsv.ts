import { gridCsv } from '../grid';
import { type ExportedYearCell, type ExportedYears, aboutText, toldText, written } from './exportedYears';

/** A column a year; in a cell what became of it, where it stands and its wording, without the words that went. */
export function yearsCsv({ years, rows }: ExportedYears): string {
	return gridCsv({
		columns: years.map(({ name, section }) => (section === undefined ? name : `${name}\n${section}`)),
		rows: rows.map(({ cells }) => cells.map(cellText)),
	});
}

function cellText(cell: ExportedYearCell): string {
	const wordings = cell.wordings.flatMap(wording => [
		aboutText(wording),
		written(wording, ({ op, text }) => (op === 'delete' ? '' : text)),
	]);
	return [toldText(cell), ...wordings].filter(line => line !== '').join('\n');
}
