import type { Fate, Reading, ReadingRow } from '../../src/protocol/reading';
import { searchWords } from '../searchWords';

/** What the reader has chosen to see. */
export interface View {
	readonly search: string;
	/** Only these, or all where there is none. */
	readonly kinds: readonly Fate[];
	/** The ids of filters that must hold, each of them. */
	readonly filters: readonly string[];
	readonly hidesSame: boolean;
	readonly order: 'new' | 'old';
}

export const wholeView: View = { search: '', kinds: [], filters: [], hidesSame: false, order: 'new' };

/** The rows that are seen, in the order in which they are seen: those that fit, and the headings above them. */
export function visibleRows(reading: Pick<Reading, 'rows' | 'oldOrder' | 'filters'>, view: View): ReadingRow[] {
	const rows = inOrder(reading, view.order);
	return isWhole(view) ? rows : withHeadings(rows, fitting(reading, view));
}

/** How much a view shows for its own sake: passages, and headings in doubt where not all is shown. What only says where something stood or stands is not counted. */
export interface Shown {
	readonly passages: number;
	readonly headings: number;
}

export function countShown(reading: Pick<Reading, 'rows' | 'filters'>, view: View): Shown {
	const fits = fitting(reading, view);
	const count = (isCounted: (row: ReadingRow) => boolean): number =>
		reading.rows.filter(row => isCounted(row) && fits(row)).length;
	return {
		passages: count(({ kind }) => kind === 'pair'),
		headings: isWhole(view) ? 0 : count(({ kind, isUnsure }) => kind === 'heading' && isUnsure === true),
	};
}

/** Nothing is looked for in particular. */
export function isWhole({ search, kinds, filters, hidesSame }: View): boolean {
	return search.trim() === '' && kinds.length === 0 && filters.length === 0 && !hidesSame;
}

function fitting(all: Pick<Reading, 'filters'>, view: View): (row: ReadingRow) => boolean {
	const { kinds, filters, hidesSame } = view;
	const words = searchWords(view.search);
	const wanted = all.filters.filter(({ id }) => filters.includes(id)).map(filter => new Set(filter.rows));
	return row => {
		// What is looked for in particular has no gaps: these only say where something was.
		if (row.kind === 'gap')
			return words.length === 0 && wanted.length === 0 && (kinds.length === 0 || kinds.includes('moved'));
		if (row.kind === 'title' && (hidesSame || kinds.length > 0)) return false;
		if (row.kind === 'heading' && kinds.length > 0) return false;
		if (hidesSame && row.kinds.every(kind => kind === 'same')) return false;
		if (kinds.length > 0 && !row.kinds.some(kind => kinds.includes(kind))) return false;
		if (!wanted.every(rows => rows.has(row.id))) return false;
		if (words.length === 0) return true;
		const text = rowText(row).toLowerCase();
		return words.every(word => text.includes(word));
	};
}

function inOrder({ rows, oldOrder }: Pick<Reading, 'rows' | 'oldOrder'>, order: View['order']): ReadingRow[] {
	if (order === 'new') return [...rows];
	const byId = new Map(rows.map(row => [row.id, row]));
	return oldOrder.flatMap(id => byId.get(id) ?? []);
}

/** A heading stays for what is left below it, up to the next one that is as high. */
function withHeadings(rows: readonly ReadingRow[], fits: (row: ReadingRow) => boolean): ReadingRow[] {
	const kept: ReadingRow[] = [];
	let above: ReadingRow[] = [];
	for (const row of rows) {
		if (row.kind === 'heading') {
			above = [...above.filter(({ level }) => level! < row.level!), row];
			// One that is itself in doubt is looked for like a passage.
			if (!row.isUnsure || !fits(row)) continue;
			kept.push(...above);
			above = [];
			continue;
		}
		if (!fits(row)) continue;
		kept.push(...above, row);
		above = [];
	}
	return kept;
}

export function rowText({ old, new: fresh }: ReadingRow): string {
	return [...old, ...fresh].map(({ stretches }) => stretches.map(({ text }) => text).join('')).join('\n');
}

/** Something became of it: what the reader goes from one to the next of. */
export function isChange({ kind, kinds }: ReadingRow): boolean {
	return kind === 'pair' && kinds.some(each => each !== 'same');
}
