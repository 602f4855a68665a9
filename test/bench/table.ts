/** Rows as aligned text: the first column to the left, the others to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const width = header.map((_, column) => Math.max(...[header, ...rows].map(row => columns(row[column] ?? ''))));
	const pad = (cell: string, column: number): string => ' '.repeat(width[column]! - columns(cell));
	const line = (row: readonly string[]): string =>
		row
			.map((cell, column) => (column === 0 ? cell + pad(cell, column) : pad(cell, column) + cell))
			.join('  ')
			.trimEnd();
	return [line(header), ...rows.map(line)].join('\n');
}

/** A Chinese character takes two columns of a terminal. */
function columns(text: string): number {
	return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}

export function shownMs(ms: number): string {
	return ms < 100 ? `${ms.toFixed(1)} ms` : ms < 10_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
