import type { Cell, Column, Part, Table } from '../../src/protocol/table';
import { element, filled } from '../elements';
import { keyName } from '../keyName';
import type { View } from './rows';

/** So many rows are drawn at once; scrolling to the last draws more. */
const PAGE = 200;

const FAR = 1e6;
const PAGE_KEY = 10;
/** Rows down and columns to the right. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
	PageDown: [PAGE_KEY, 0],
	PageUp: [-PAGE_KEY, 0],
	Home: [0, -FAR],
	End: [0, FAR],
	'Ctrl+Home': [-FAR, -FAR],
	'Ctrl+End': [FAR, FAR],
};

/** A cell by what stays when the table is made anew; of the head where there is no id. */
export interface Focus {
	readonly id?: string;
	readonly column: number;
}

export interface GridEvents {
	readonly open: (place: number, beside: boolean) => void;
	readonly act: (action: string, row: number) => void;
	readonly sort: (column: string) => void;
	/** The focus is on a cell. */
	readonly focus: (at: Focus) => void;
}

/** The table itself: a grid in which the arrow keys move from cell to cell. */
export class Grid {
	readonly root: HTMLTableElement;
	private readonly body = element('tbody');
	private readonly more: IntersectionObserver;
	private drawn = 0;
	private active: HTMLElement | undefined;

	constructor(
		private readonly table: Table,
		private readonly visible: readonly number[],
		view: View,
		private readonly events: GridEvents,
	) {
		this.root = element(
			'table',
			{ role: 'grid', 'aria-label': table.title, 'aria-rowcount': String(visible.length + 1) },
			this.head(view),
			this.body,
		);
		this.more = new IntersectionObserver(entries => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) this.draw();
		});
		this.root.addEventListener('click', event => this.onClick(event));
		this.root.addEventListener('keydown', event => this.onKey(event));
		this.root.addEventListener('focusin', ({ target }) => {
			const cell = (target as HTMLElement).closest<HTMLElement>('[role=gridcell], [role=columnheader]');
			if (!cell) return;
			this.activate(cell);
			const { row } = cell.parentElement!.dataset;
			this.events.focus({
				column: (cell as HTMLTableCellElement).cellIndex,
				...(row !== undefined && { id: this.table.rows[Number(row)]!.id }),
			});
		});
		this.draw();
	}

	/** Puts the focus on a cell, or on the first where its row is not seen. */
	focusCell({ id, column }: Partial<Focus>): void {
		const at = id === undefined ? -1 : this.visible.findIndex(row => this.table.rows[row]!.id === id);
		while (at >= this.drawn) this.draw();
		const line = id === undefined && column !== undefined ? this.root.rows[0] : this.body.rows[Math.max(0, at)];
		line?.cells[inside(column ?? 0, line.cells.length)]?.focus();
	}

	private head(view: View): HTMLTableSectionElement {
		const { columns, rowActions } = this.table;
		const cells = columns.map(({ name, align, wide, sortable }) => {
			const sorted = view.column === name ? (view.down ? 'descending' : 'ascending') : 'none';
			const label = sortable ? element('button', { tabindex: '-1', 'data-sort': name }, name) : name;
			return element(
				'th',
				{
					role: 'columnheader',
					scope: 'col',
					tabindex: '-1',
					class: [align ?? '', wide ? 'wide' : ''].join(' '),
					'aria-sort': sortable ? sorted : undefined,
				},
				label,
			);
		});
		if (rowActions.length > 0)
			cells.push(
				element(
					'th',
					{ role: 'columnheader', class: 'actions', tabindex: '-1' },
					element('span', { class: 'unseen' }, this.table.words.actions),
				),
			);
		return element('thead', {}, element('tr', { role: 'row' }, ...cells));
	}

	private draw(): void {
		this.more.disconnect();
		for (const row of this.visible.slice(this.drawn, this.drawn + PAGE)) this.body.append(this.row(row));
		this.drawn = Math.min(this.visible.length, this.drawn + PAGE);
		if (this.drawn < this.visible.length) this.more.observe(this.body.lastElementChild!);
		if (!this.active) {
			this.active = this.body.querySelector<HTMLElement>('[role=gridcell]') ?? undefined;
			this.active?.setAttribute('tabindex', '0');
		}
	}

	private row(row: number): HTMLTableRowElement {
		const { rows, columns } = this.table;
		const cells = rows[row]!.cells.map((cell, i) => drawCell(cell, columns[i]!));
		const actions = this.actionsOf(row).map(({ id, name, key }) =>
			element(
				'button',
				{
					tabindex: '-1',
					title: filled(this.table.words.keys, name, key),
					'aria-keyshortcuts': key,
					'data-action': id,
				},
				name,
			),
		);
		if (this.table.rowActions.length > 0)
			cells.push(element('td', { role: 'gridcell', class: 'actions', tabindex: '-1' }, ...actions));
		return element(
			'tr',
			{ role: 'row', 'data-row': String(row), 'aria-rowindex': String(this.body.rows.length + 2) },
			...cells,
		);
	}

	private actionsOf(row: number): Table['rowActions'] {
		const { id } = this.table.rows[row]!;
		return this.table.rowActions.filter(({ rows }) => rows === undefined || rows.includes(id));
	}

	private activate(cell: HTMLElement): void {
		this.active?.setAttribute('tabindex', '-1');
		this.active = cell;
		cell.setAttribute('tabindex', '0');
	}

	private onClick(event: MouseEvent): void {
		const target = event.target as HTMLElement;
		const sort = target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
		if (sort !== undefined) this.events.sort(sort);
		const place = target.closest<HTMLElement>('[data-place]')?.dataset.place;
		if (place !== undefined) {
			event.preventDefault();
			this.events.open(Number(place), event.ctrlKey || event.metaKey);
		}
		const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
		if (action !== undefined) this.events.act(action, rowOf(target));
	}

	private onKey(event: KeyboardEvent): void {
		const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th');
		if (!cell || event.altKey) return;
		const line = cell.parentElement as HTMLTableRowElement;
		const isMod = event.ctrlKey || event.metaKey;
		const move = moves[keyName(event)];
		if (move) this.moveFrom(line, cell, move);
		else if (event.key === 'Enter' || event.key === ' ') {
			if ((event.target as HTMLElement).matches('button')) return;
			this.enter(line, cell, isMod, event.shiftKey);
		} else if (isMod || !this.actByKey(line, event.key)) return;
		event.preventDefault();
	}

	private moveFrom(
		line: HTMLTableRowElement,
		cell: HTMLTableCellElement,
		[down, right]: readonly [number, number],
	): void {
		const lines = this.root.rows;
		const next = lines[inside(line.rowIndex + down, lines.length)]!;
		next.cells[inside(cell.cellIndex + right, next.cells.length)]?.focus();
	}

	/** Opens what the cell opens, or with Shift the next thing that it opens; the first cell stands for its row. */
	private enter(line: HTMLTableRowElement, cell: HTMLTableCellElement, beside: boolean, isSecond: boolean): void {
		if (line.rowIndex === 0) {
			cell.querySelector('button')?.click();
			return;
		}
		const openers = [...cell.querySelectorAll<HTMLElement>('[data-place]')];
		const own = cell.cellIndex === 0 ? [...openers, ...line.querySelectorAll<HTMLElement>('[data-place]')] : openers;
		const places = [...new Set(own.map(({ dataset }) => dataset.place!))];
		const place = places[isSecond ? 1 : 0] ?? places[0];
		if (place !== undefined) this.events.open(Number(place), beside);
	}

	private actByKey(line: HTMLTableRowElement, pressed: string): boolean {
		const { row } = line.dataset;
		if (row === undefined) return false;
		const action = this.actionsOf(Number(row)).find(({ key }) => key === pressed.toLowerCase());
		if (action) this.events.act(action.id, Number(row));
		return action !== undefined;
	}

	dispose(): void {
		this.more.disconnect();
	}
}

function rowOf(target: HTMLElement): number {
	return Number(target.closest<HTMLElement>('[data-row]')!.dataset.row);
}

function drawCell({ parts, lines, run }: Cell, { align, wide, wrap }: Column): HTMLTableCellElement {
	const drawn = parts.map(drawPart);
	return element(
		'td',
		{
			role: 'gridcell',
			tabindex: '-1',
			class: [align ?? '', wide ? 'wide' : '', wrap ? 'wrap' : '', lines ? 'lines' : '', run ? 'run' : '']
				.join(' ')
				.trim(),
		},
		...drawn,
	);
}

function drawPart({ text, tone, title, opens }: Part): HTMLElement {
	const attributes = { class: tone, title, 'aria-label': title === undefined ? undefined : `${text} ${title}` };
	return opens === undefined
		? element('span', { ...attributes, role: title === undefined ? undefined : 'img' }, text)
		: element('a', { ...attributes, href: '#', tabindex: '-1', 'data-place': String(opens) }, text);
}

function inside(index: number, length: number): number {
	return Math.min(Math.max(0, index), length - 1);
}
