import type { FromTable, Table, ToTable } from '../../src/protocol/table';
import { element, filled } from '../elements';
import { roving } from '../roving';
import { vsCodeApi } from '../vscodeApi';
import { type Focus, Grid } from './grid';
import { type View, visibleRows } from './rows';
import './style.css';

interface State {
	/** See {@link Table.key}: VS Code hands it back when the window comes back. */
	readonly key: string;
	readonly view: View;
}

const vscode = vsCodeApi<FromTable, State>();
const root = document.body;
const FILTER_MS = 120;

let table: Table | undefined;
let grid: Grid | undefined;
const nothing: View = { filter: '', group: '' };
let view = nothing;
/** Where the focus is, or was when it was last in the table. */
let focus: Partial<Focus> = {};
let typing: ReturnType<typeof setTimeout> | undefined;

/** The heads of the columns stay below the header. */
const heights = new ResizeObserver(([entry]) =>
	root.style.setProperty('--header', `${(entry!.target as HTMLElement).offsetHeight}px`),
);

window.addEventListener('message', ({ data }: MessageEvent<ToTable | undefined>) => {
	if (data?.kind === 'table') show(data.table);
});
vscode.postMessage({ kind: 'ready' });

/** What the reader was at, in the table or typing in the filter, goes on in the new one. */
function show(next: Table): void {
	const isSame = table?.key === next.key;
	const active = document.activeElement;
	const isInTable = active?.closest('table') !== null && active !== document.body && active !== null;
	const filter = filterField();
	const typed = filter && active === filter ? { value: filter.value, at: filter.selectionStart } : undefined;
	const scroll = document.scrollingElement?.scrollTop ?? 0;
	clearTimeout(typing);
	table = next;
	if (!isSame) view = kept(next.key) ?? nothing;
	else if (typed) view = { ...view, filter: typed.value };
	document.title = next.title;
	const status = document.getElementById('status') ?? element('p', { id: 'status', role: 'status' });
	root.replaceChildren(header(next), element('main', { id: 'grid' }), status);
	draw();
	heights.observe(root.querySelector('header')!);
	if (!isSame) return;
	if (isInTable) grid?.focusCell(stillThere(next));
	document.scrollingElement?.scrollTo({ top: scroll });
	if (!typed) return;
	const field = filterField();
	field?.focus();
	field?.setSelectionRange(typed.at, typed.at);
}

/** By the id of a row that was acted upon, the one that takes its place. */
const following = new Map<string, string>();

function stillThere({ rows }: Table): Partial<Focus> {
	let { id } = focus;
	while (id !== undefined && !rows.some(row => row.id === id)) id = following.get(id);
	following.clear();
	return id === undefined ? focus : { ...focus, id };
}

function filterField(): HTMLInputElement | null {
	return document.getElementById('filter') as HTMLInputElement | null;
}

function kept(key: string): View | undefined {
	const state = vscode.getState();
	return state?.key === key ? state.view : undefined;
}

function set(change: Partial<View>): void {
	view = { ...view, ...change };
	draw();
}

function draw(): void {
	if (!table) return;
	vscode.setState({ key: table.key, view });
	grid?.dispose();
	const visible = visibleRows(table, view);
	const { rows } = table;
	grid = new Grid(table, visible, view, {
		open: (place, beside) => vscode.postMessage({ kind: 'open', place, beside }),
		act: (action, row) => {
			// The row may go: the next one is at hand then.
			const at = visible.indexOf(row);
			const next = visible[at + 1] ?? visible[at - 1];
			if (next !== undefined) following.set(rows[row]!.id, rows[next]!.id);
			vscode.postMessage({ kind: 'row', action, id: rows[row]!.id });
		},
		sort: column => {
			set({ column, down: view.column === column ? !view.down : false });
			grid?.focusCell({ column: table!.columns.findIndex(({ name }) => name === column) });
		},
		focus: at => {
			focus = at;
		},
	});
	document.getElementById('grid')!.replaceChildren(grid.root);
	document.getElementById('status')!.textContent =
		table.rows.length === 0 || visible.length === 0
			? table.words.empty
			: filled(table.words.count, visible.length, table.rows.length);
	for (const button of document.querySelectorAll<HTMLElement>('[data-group]'))
		button.setAttribute('aria-pressed', String(view.group === button.dataset.group));
}

function header({ title, about, groups, actions, words, rows }: Table): HTMLElement {
	const filter = element('input', {
		type: 'search',
		placeholder: words.filter,
		'aria-label': words.filter,
		id: 'filter',
	});
	filter.value = view.filter;
	filter.addEventListener('input', () => {
		clearTimeout(typing);
		typing = setTimeout(() => set({ filter: filter.value }), FILTER_MS);
	});
	filter.addEventListener('keydown', event => {
		if (event.key === 'ArrowDown') {
			grid?.focusCell({});
			event.preventDefault();
		}
	});
	const count = (id: string): number => rows.filter(({ group }) => group === id).length;
	const choices = groups.length === 0 ? [] : [{ id: '', name: words.all }, ...groups];
	const tools = element(
		'div',
		{ class: 'buttons', role: 'toolbar', 'aria-label': title },
		...choices.map(({ id, name }) => {
			const text = `${name} ${id === '' ? rows.length : count(id)}`;
			const button = element('button', { class: 'choice', 'data-group': id }, text);
			button.addEventListener('click', () => {
				set({ group: id });
			});
			return button;
		}),
		element('span', { class: 'gap' }),
		...actions.map(({ id, name }) => {
			const button = element('button', { class: 'action', 'data-table-action': id }, name);
			button.addEventListener('click', () => vscode.postMessage({ kind: 'action', action: id }));
			return button;
		}),
	);
	roving(tools);
	return element(
		'header',
		{},
		element('h1', {}, title),
		...about.map(line => element('p', { class: 'about' }, line)),
		element('div', { class: 'tools' }, filter, tools),
	);
}

document.addEventListener('keydown', event => {
	const filter = filterField();
	const isTyping = document.activeElement === filter;
	if (event.key === '/' && !isTyping) filter?.focus();
	else if (event.key === 'Escape' && isTyping && filter?.value) {
		filter.value = '';
		set({ filter: '' });
	} else return;
	event.preventDefault();
});
