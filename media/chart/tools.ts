import type { ChartFrame } from '../../src/protocol/chart';
import type { Column } from '../../src/protocol/table';
import { element } from '../elements';
import type { View } from '../table/rows';

/** The tools of a table that can be drawn. */
export interface FaceTools {
	/** By which column panels are in order: they have no heads to click. */
	readonly order: HTMLElement;
	readonly buttons: readonly HTMLElement[];
	/** As they are pressed, and whether they are there. */
	readonly update: (view: View, isOwn: boolean) => void;
}

interface Events {
	readonly set: (change: Partial<View>) => void;
	readonly isOwn: () => boolean;
	readonly save: () => void;
}

export function faceTools({ words }: ChartFrame, columns: readonly Column[], { set, isOwn, save }: Events): FaceTools {
	const button = (name: string, id: string, press: () => void): HTMLButtonElement => {
		const made = element('button', { class: 'action', 'data-tool': id }, name);
		made.addEventListener('click', press);
		return made;
	};
	const table = button(words.table, 'table', () => set({ face: undefined }));
	const chart = button(words.chart, 'chart', () => set({ face: 'chart' }));
	const own = button(words.ownScale, 'own', () => set({ isOwn: !isOwn() }));
	const saved = button(words.save, 'save', save);
	const order = element(
		'select',
		{ 'aria-label': words.order, title: words.order, id: 'order' },
		element('option', { value: '' }, words.asGiven),
		...columns
			.filter(({ sortable }) => sortable)
			.flatMap(({ name }) => [
				element('option', { value: orderValue(name, false) }, `${name} ↑`),
				element('option', { value: orderValue(name, true) }, `${name} ↓`),
			]),
	);
	order.addEventListener('change', () => {
		const [column, down] = order.value === '' ? [] : (JSON.parse(order.value) as [string, boolean]);
		set({ column, down });
	});
	return {
		order,
		buttons: [table, chart, own, saved],
		update: ({ face, column, down }, isOwnScale) => {
			const isChart = face === 'chart';
			table.setAttribute('aria-pressed', String(!isChart));
			chart.setAttribute('aria-pressed', String(isChart));
			own.setAttribute('aria-pressed', String(isOwnScale));
			for (const each of [own, saved, order]) each.hidden = !isChart;
			order.value = column === undefined ? '' : orderValue(column, down === true);
			if (order.selectedIndex < 0) order.value = '';
		},
	};
}

function orderValue(column: string, down: boolean): string {
	return JSON.stringify([column, down]);
}
