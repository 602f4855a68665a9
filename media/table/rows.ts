import type { Cell, Row, Table } from '../../src/protocol/table';

/** What the reader has chosen to see. */
export interface View {
	readonly filter: string;
	/** The id of one group, or `''` for all. */
	readonly group: string;
	/** The name of the column that it is in order of. */
	readonly column?: string | undefined;
	readonly down?: boolean | undefined;
	/** The table's other face; `undefined` is the table itself. */
	readonly face?: 'chart' | undefined;
	/** Of the chart: each row to its own scale. */
	readonly isOwn?: boolean;
	/** Of the chart: the ids of the rows that are drawn together. */
	readonly joined?: readonly string[];
}

/** The numbers of the rows that are seen, in the order in which they are seen. */
export function visibleRows(
	{ rows, columns }: Pick<Table, 'rows' | 'columns'>,
	{ filter, group, column, down }: View,
): number[] {
	const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
	const seen = rows
		.map((_, i) => i)
		.filter(i => {
			const row = rows[i]!;
			if (group !== '' && row.group !== group) return false;
			if (wanted.length === 0) return true;
			const text = rowText(row);
			return wanted.every(word => text.includes(word));
		});
	const at = columns.findIndex(({ name }) => name === column);
	if (at < 0) return seen;
	return seen.sort((a, b) => {
		const order = compareCells(rows[a]!.cells[at]!, rows[b]!.cells[at]!);
		return (down ? -order : order) || a - b;
	});
}

/** The stretches of a sentence run on. */
export function cellText({ parts, run }: Cell): string {
	return parts.map(({ text }) => text).join(run ? '' : ' ');
}

function rowText({ cells }: Row): string {
	return cells.map(cellText).join('\n').toLowerCase();
}

function compareCells(a: Cell, b: Cell): number {
	const [x, y] = [a.order ?? cellText(a), b.order ?? cellText(b)];
	if (typeof x === 'number' && typeof y === 'number') return x - y;
	const [left, right] = [String(x), String(y)];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Rows as they are now, in the order in which they were; one that is new stands behind what it is behind now. */
export function inFormerOrder(rows: readonly Row[], former: readonly Row[]): Row[] {
	const now = new Map(rows.map(row => [row.id, row]));
	const ordered = former.flatMap(({ id }) => now.get(id) ?? []);
	const known = new Set(ordered.map(({ id }) => id));
	let before: string | undefined;
	for (const row of rows) {
		if (!known.has(row.id)) {
			const at = ordered.findIndex(({ id }) => id === before);
			ordered.splice(at + 1, 0, row);
		}
		before = row.id;
	}
	return ordered;
}
