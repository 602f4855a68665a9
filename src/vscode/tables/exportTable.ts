import { Uri, l10n, window, workspace } from 'vscode';
import { type Grid, gridCsv, gridMarkdown } from '../../core';
import { writeOut } from '../files/writeOut';
import { baseName } from '../positions';
import type { BuiltTable } from './built';

/** Writes a table where the reader says: CSV, or Markdown by the name's ending. */
export async function exportTable({ table, grid }: BuiltTable, near: Uri): Promise<void> {
	const folder = workspace.getWorkspaceFolder(near)?.uri ?? Uri.joinPath(near, '..');
	const name = table.title.replace(/[\\/:*?"<>|“”\s]+/g, '-').replace(/^-|-$/g, '');
	const target = await window.showSaveDialog({
		title: l10n.t('Export Table'),
		defaultUri: Uri.joinPath(folder, `${name}.csv`),
		filters: { [l10n.t('CSV table')]: ['csv'], Markdown: ['md'] },
	});
	if (!target) return;
	const rows = grid ?? asGrid(table);
	const text = target.path.endsWith('.md') ? gridMarkdown(rows) : gridCsv(rows);
	await writeOut(target, text);
	void window.showInformationMessage(l10n.t('{0} rows were written to {1}.', rows.rows.length, baseName(target)));
}

function asGrid({ columns, rows }: BuiltTable['table']): Grid {
	return {
		columns: columns.map(({ name }) => name),
		rows: rows.map(({ cells }) =>
			cells.map(({ parts, lines, run }) => parts.map(({ text }) => text).join(lines ? '\n' : run ? '' : ' ')),
		),
	};
}
