import type { ChartFrame } from '../../src/protocol/chart';
import type { Table } from '../../src/protocol/table';
import { filled } from '../elements';
import { type Domain, domains } from './domains';
import { type DatedPlot, dated } from './sound';
import { LINES_MAX, together } from './together';

export interface ChartChoices {
	/** The numbers of the rows that are seen, in order. */
	readonly visible: readonly number[];
	readonly isOwn: boolean;
	/** The ids of the rows that are drawn together. */
	readonly joined: readonly string[];
}

/** A plot and what is written around it. */
export interface Panel {
	readonly row?: number;
	readonly id?: string;
	readonly part: number;
	readonly title: string;
	/** Of a panel of several rows, how many of its lines are drawn. */
	readonly note?: string;
	readonly plot: DatedPlot;
	readonly domain: Domain;
}

/** A panel for each plot of the rows that are seen; above them one for those that are drawn together. */
export function panelsOf(
	{ rows }: Table,
	frame: ChartFrame,
	{ visible, isOwn, joined }: ChartChoices,
): { readonly panels: Panel[]; readonly notDrawn: number } {
	const found = visible.map(row => {
		const { id, cells, plots = [] } = rows[row]!;
		const name = cells[0]?.parts[0]?.text ?? '';
		return plots.flatMap((given, part) => {
			const plot = dated(given, frame);
			return plot ? [{ row, id, part, name, plot }] : [];
		});
	});
	const all = found.flat();
	const scales = domains(
		all.map(({ id, plot }) => ({ row: id, plot })),
		isOwn,
	);
	const panels = all.map(({ row, id, part, name, plot }, i): Panel => ({
		row,
		id,
		part,
		plot,
		title: [name, plot.name].filter(text => text !== undefined).join(' · '),
		domain: scales[i]!,
	}));
	const top = joined.length > 0 ? joinedPanel(joined, rows, frame) : undefined;
	return { panels: [...(top ? [top] : []), ...panels], notDrawn: found.filter(({ length }) => length === 0).length };
}

/** Rows stay together also when they are not among those that are seen. */
function joinedPanel(joined: readonly string[], rows: Table['rows'], frame: ChartFrame): Panel | undefined {
	const { words } = frame;
	const all = joined.flatMap(id => {
		const row = rows.find(each => each.id === id);
		const plot = row?.plots?.[0] && dated(row.plots[0], frame);
		return plot ? [{ name: row.cells[0]?.parts[0]?.text ?? '', plot }] : [];
	});
	const drawing = together(all);
	if (!drawing) return undefined;
	const { plot, all: count } = drawing;
	const [domain] = domains([{ row: '', plot }], true);
	return {
		part: 0,
		plot,
		domain: domain!,
		// One line alone has no name at its end.
		title: plot.lines.length === 1 ? plot.lines[0]!.name : words.joined,
		...(count > LINES_MAX && { note: filled(words.tooMany, LINES_MAX, count) }),
	};
}
