import type { FromTable, Table, ToTable } from '../../src/protocol/table';
import { element, filled } from './elements';
import { Grid } from './grid';
import { type View, visibleRows } from './rows';
import './style.css';

/** What VS Code gives a webview. */
declare function acquireVsCodeApi(): {
	postMessage(message: FromTable): void;
	getState(): unknown;
	setState(state: State): void;
};

interface State {
	/** See {@link Table.key}: VS Code hands it back when the window comes back. */
	readonly key: string;
	readonly view: View;
}

const vscode = acquireVsCodeApi();
const root = document.body;
const FILTER_MS = 120;

let table: Table | undefined;
let grid: Grid | undefined;
const nothing: View = { filter: '', group: '' };
let view = nothing;
let focused: number | undefined;

/** The heads of the columns stay below the header. */
const heights = new ResizeObserver(([entry]) =>
	root.style.setProperty('--header', `${(entry!.target as HTMLElement).offsetHeight}px`),
);

window.addEventListener('message', ({ data }: MessageEvent<ToTable | undefined>) => {
	if (data?.kind === 'table') show(data.table);
	else if (data?.kind === 'message') showMessage(data.text);
});
vscode.postMessage({ kind: 'ready' });

function show(next: Table): void {
	const isSame = table?.key === next.key;
	const hadFocus = root.contains(document.activeElement) && document.activeElement?.closest('table') !== null;
	const scroll = document.scrollingElement?.scrollTop ?? 0;
	table = next;
	if (!isSame) view = kept(next.key) ?? nothing;
	document.title = next.title;
	root.replaceChildren(header(next), element('div', { id: 'grid' }), element('p', { id: 'status', role: 'status' }));
	draw();
	heights.observe(root.querySelector('header')!);
	if (!isSame) return;
	document.scrollingElement?.scrollTo({ top: scroll });
	if (hadFocus) grid?.focusRow(focused);
}

function showMessage(text: string): void {
	table = undefined;
	root.replaceChildren(element('p', { role: 'status', class: 'message' }, text));
}

function kept(key: string): View | undefined {
	const state = vscode.getState() as State | undefined;
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
	grid = new Grid(table, visible, view, {
		open: (place, beside) => vscode.postMessage({ kind: 'open', place, beside }),
		act: (action, row) => {
			focused = visible[visible.indexOf(row) + 1] ?? visible[visible.indexOf(row) - 1];
			vscode.postMessage({ kind: 'row', action, row });
		},
		sort: column => set({ column, down: view.column === column ? !view.down : false }),
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
	let timer: ReturnType<typeof setTimeout> | undefined;
	filter.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => set({ filter: filter.value }), FILTER_MS);
	});
	filter.addEventListener('keydown', event => {
		if (event.key === 'ArrowDown') {
			grid?.focusRow(undefined);
			event.preventDefault();
		}
	});
	const count = (id: string): number => rows.filter(({ group }) => group === id).length;
	const choices = groups.length === 0 ? [] : [{ id: '', name: words.all }, ...groups];
	return element(
		'header',
		{},
		element('h1', {}, title),
		...about.map(line => element('p', { class: 'about' }, line)),
		element(
			'div',
			{ class: 'tools', role: 'toolbar', 'aria-label': title },
			filter,
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
		),
	);
}

document.addEventListener('keydown', event => {
	const filter = document.getElementById('filter') as HTMLInputElement | null;
	const isTyping = document.activeElement === filter;
	if (event.key === '/' && !isTyping) filter?.focus();
	else if (event.key === 'Escape' && isTyping && filter?.value) {
		filter.value = '';
		set({ filter: '' });
	} else return;
	event.preventDefault();
});
