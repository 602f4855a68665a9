import { type Uri, l10n, window } from 'vscode';
import { type Grid, gridCsv, gridMarkdown } from '../../core';
import { documentName } from '../files/documentName';
import { fileNear } from '../files/fileNear';
import { writeOut } from '../files/writeOut';
import { baseName } from '../positions';
import type { BuiltTable } from './built';

/** Writes a table where the reader says: CSV, or Markdown by the name's ending. */
export async function exportTable({ table, grid }: BuiltTable, near: Uri): Promise<void> {
	const target = await window.showSaveDialog({
		title: l10n.t('Export Table'),
		defaultUri: fileNear(near, table.title, 'csv'),
		filters: { [documentName('csv')]: ['csv'], Markdown: ['md'] },
	});
	if (!target) return;
	const rows = grid ?? asGrid(table);
	const text = target.path.endsWith('.md') ? gridMarkdown(rows) : gridCsv(rows);
	await writeOut(target, text);
	void window.showInformationMessage(l10n.t('{0} rows were written to {1}.', rows.rows.length, baseName(target)));
}

/** Writes a chart, as it was drawn, where the reader says. */
export async function saveDrawing(svg: string, title: string, near: Uri): Promise<void> {
	const target = await window.showSaveDialog({
		title: l10n.t('Save Chart'),
		defaultUri: fileNear(near, title, 'svg'),
		filters: { SVG: ['svg'] },
	});
	if (!target) return;
	await writeOut(target, svg);
	void window.showInformationMessage(l10n.t('The chart was written to {0}.', baseName(target)));
}

function asGrid({ columns, rows }: BuiltTable['table']): Grid {
	return {
		columns: columns.map(({ name }) => name),
		rows: rows.map(({ cells }) =>
			cells.map(({ parts, lines, run }) => parts.map(({ text }) => text).join(lines ? '\n' : run ? '' : ' ')),
		),
	};
}
