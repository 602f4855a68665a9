import type { ChartFrame } from '../../src/protocol/chart';
import type { RowAction, Table } from '../../src/protocol/table';
import { element, filled } from '../elements';
import { drawShape } from './panel';
import type { Panel } from './panels';

/** Draws a row together with others. */
export const JOIN_KEY = 't';

interface SectionQuestion {
	readonly number: number;
	readonly table: Table;
	/** The name of what draws rows together, where they may be. */
	readonly join: string | undefined;
	readonly joined: readonly string[];
	readonly actions: readonly RowAction[];
}

/** A panel without its drawing: its name, and what can be done with its row. */
export function section({ row, title, note, id }: Panel, question: SectionQuestion): HTMLElement {
	const { number, table, join, joined, actions } = question;
	const keyed = (name: string, key: string, attributes: Readonly<Record<string, string>>): HTMLElement =>
		element(
			'button',
			{ tabindex: '-1', title: filled(table.words.keys, name, key), 'aria-keyshortcuts': key, ...attributes },
			name,
		);
	const buttons = [
		...(join === undefined || id === undefined
			? []
			: [keyed(join, JOIN_KEY, { 'data-join': id, 'aria-pressed': String(joined.includes(id)) })]),
		...actions.map(({ id: action, name, key }) => keyed(name, key, { 'data-action': action })),
	];
	return element(
		'section',
		{
			class: row === undefined ? 'plot joined' : 'plot',
			'data-panel': String(number),
		},
		element(
			'div',
			{ class: 'head' },
			element('h2', {}, title),
			...(note === undefined ? [] : [element('span', { class: 'weak' }, note)]),
			...(buttons.length > 0 ? [element('span', { class: 'row-actions' }, ...buttons)] : []),
		),
	);
}

/** What is to be known to read the panels. */
export function legend({ about, legend: shapes, words }: ChartFrame, isOwn: boolean): HTMLElement {
	return element(
		'div',
		{ class: 'legend' },
		...[isOwn ? words.ownScales : words.oneScale, ...about].map(line => element('p', {}, line)),
		...(shapes.length > 0
			? [element('ul', {}, ...shapes.map(({ shape, name }) => element('li', {}, drawShape(shape), name)))]
			: []),
	);
}
