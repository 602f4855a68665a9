import type { FromYears, ToYears, YearRow, Years } from '../../src/protocol/years';
import { element, filled } from '../elements';
import { keyHelpButton } from '../keyHelp';
import { keyName } from '../keyName';
import { roving } from '../roving';
import { RowList } from '../rowList';
import { Search } from '../search';
import { vsCodeApi } from '../vscodeApi';
import { drawRow, rowLength } from './row';
import './style.css';
import { type View, visibleRows, wholeView } from './view';

interface State {
	/** See {@link Years.key}: VS Code hands it back when the window comes back. */
	readonly key: string;
	readonly view: View;
	/** Where the reader was. */
	readonly row: string | undefined;
	readonly year: number;
}

const vscode = vsCodeApi<FromYears, State>();
const root = document.body;

let years: Years | undefined;
let view = wholeView;
let shown: readonly YearRow[] = [];
/** The year that the reader is at, oldest first. */
let at = 0;

const scroller = element('main', { class: 'scroller' });
const list = new RowList<YearRow>(
	scroller,
	{
		draw: row => drawRow(row, years!, { order: order(), search: view.search }),
		at: moved,
		length: rowLength,
		isStop: ({ isHeading }) => isHeading !== true,
		target: row => cellOf(row, at),
	},
	'rowgroup',
);
const search = new Search({ look: lookFor, toFirst: () => list.toFirst(), back: () => list.toCurrent() });
const heads = element('div', { class: 'heads', role: 'row', 'aria-rowindex': '1' });
const grid = element('div', { class: 'grid', role: 'grid' }, element('div', { role: 'rowgroup', class: 'top' }, heads));
const empty = element('p', { class: 'empty', role: 'status' });
const status = element('p', { class: 'unseen', role: 'status' });
const header = element('header');
grid.append(list.root);
scroller.append(empty);
root.append(header, scroller, status);

window.addEventListener('message', ({ data }: MessageEvent<ToYears | undefined>) => {
	if (data?.kind === 'years') show(data.years);
	else if (data?.kind === 'message') empty.textContent = data.text;
});
vscode.postMessage({ kind: 'ready' });

/** A panel follows one thing all its life: what comes is that made anew, or, when the window came back, what it was. */
function show(next: Years): void {
	const isFirst = years === undefined;
	const state = isFirst ? vscode.getState() : undefined;
	const known = state?.key === next.key ? state : undefined;
	years = next;
	if (isFirst) {
		view = { ...view, ...known?.view };
		at = known?.year ?? asked();
		search.set(view.search);
	}
	at = Math.min(at, next.years.length - 1);
	document.title = next.title;
	empty.textContent = '';
	if (!grid.isConnected) scroller.append(grid);
	drawHeader(next);
	draw(isFirst ? (known?.row ?? next.rows[0]?.id) : list.at?.id);
	if (isFirst) scrollToStart(known !== undefined);
	list.takeFocus();
}

window.addEventListener('focus', () => list.takeFocus());

function asked(): number {
	return years!.years.findIndex(({ isAsked }) => isAsked);
}

/** The numbers of the years from left to right. */
function order(): number[] {
	const all = years!.years.map((_, i) => i);
	return view.newestFirst ? all.reverse() : all;
}

function draw(row: string | undefined): void {
	if (!years) return;
	const { title, years: columns, words } = years;
	shown = visibleRows(years.rows, view);
	root.classList.toggle('without-went', !view.went);
	grid.style.setProperty('--years', String(columns.length));
	grid.setAttribute('aria-label', title);
	grid.setAttribute('aria-rowcount', String(shown.length + 1));
	grid.setAttribute('aria-colcount', String(columns.length));
	heads.replaceChildren(
		...order().map((year, i) => {
			const { name, section, gap, isAsked } = columns[year]!;
			return element(
				'div',
				{ role: 'columnheader', 'aria-colindex': String(i + 1), 'data-year': String(year), class: isAsked && 'asked' },
				element('span', { class: 'year' }, name),
				...(isAsked ? [' ', element('span', { class: 'mark' }, words.asked)] : []),
				...(gap === undefined ? [] : [' ', element('span', { class: 'gapped' }, gap)]),
				...(section === undefined ? [] : [element('span', { class: 'section', title: section }, section)]),
			);
		}),
	);
	empty.textContent = shown.length === 0 ? words.nothing : '';
	list.show(shown, title, row);
	for (const button of header.querySelectorAll<HTMLElement>('[data-pressed]'))
		button.setAttribute('aria-pressed', String(view[button.dataset.pressed as keyof View]));
	keep();
}

function keep(): void {
	if (years) vscode.setState({ key: years.key, view, row: list.at?.id, year: at });
}

function cellOf(row: HTMLElement, year: number): HTMLElement {
	return row.querySelector<HTMLElement>(`[data-year="${year}"]`) ?? row;
}

/** The newest year is seen, and the year asked from; if there is no room for both, that one. Then the year that the reader was at. */
function scrollToStart(isBack: boolean): void {
	const wanted = isBack ? at : asked();
	scroller.scrollLeft = view.newestFirst ? 0 : scroller.scrollWidth;
	reveal(wanted);
}

/** Brings a year's column into sight. */
function reveal(year: number): void {
	const head = cellOf(heads, year);
	const left = head.offsetLeft;
	const right = left + head.offsetWidth;
	if (left < scroller.scrollLeft) scroller.scrollLeft = left;
	else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}

/** In less room, too, where the reader is is seen. */
window.addEventListener('resize', () => {
	if (years) reveal(at);
});

/** The reader is at another row or year. */
function moved(): void {
	keep();
	const row = list.at;
	if (!row || !years) return;
	const number = shown.findIndex(({ id }) => id === row.id) + 1;
	const { fate } = row.cells[at]!;
	status.textContent = filled(years.words.at, years.years[at]!.name, fate, number, shown.length);
}

/** To another year of the row. */
function toYear(year: number): void {
	const row = grid.querySelector<HTMLElement>('.row.current');
	if (!row) return;
	cellOf(row, at).tabIndex = -1;
	at = year;
	const cell = cellOf(row, at);
	cell.tabIndex = 0;
	reveal(year);
	cell.focus({ preventScroll: true });
	moved();
}

/** To the next year on the screen. */
function stepYear(by: 1 | -1): void {
	const shown = order();
	const next = shown[shown.indexOf(at) + by];
	if (next !== undefined) toYear(next);
}

function lookFor(typed: string): void {
	view = { ...view, search: typed };
	draw(list.at?.id);
	const found = shown.filter(({ isHeading }) => !isHeading).length;
	status.textContent = years && typed !== '' && found > 0 ? filled(years.words.found, found) : '';
}

function drawHeader({ title, about, legend, words, actions, help }: Years): void {
	const toggle = (id: 'newestFirst' | 'went', text: string): HTMLElement => {
		const button = element('button', { class: 'choice', 'data-pressed': id }, text);
		button.addEventListener('click', () => {
			view = { ...view, [id]: !view[id] };
			draw(list.at?.id);
			if (id === 'newestFirst') scrollToStart(true);
		});
		return button;
	};
	const button = (sign: string, name: string, run: () => void): HTMLElement => {
		const made = element('button', sign === name ? {} : { title: name, 'aria-label': name }, sign);
		made.addEventListener('click', run);
		return made;
	};
	const tools = element(
		'div',
		{ class: 'buttons', role: 'toolbar', 'aria-label': words.tools },
		toggle('newestFirst', words.newestFirst),
		toggle('went', words.went),
		button('↑', filled(words.keys, words.previous, 'P'), () => step(-1)),
		button('↓', filled(words.keys, words.next, 'N'), () => step(1)),
		button(words.export, words.export, () => vscode.postMessage({ kind: 'export' })),
		keyHelpButton(help),
	);
	roving(tools);
	const keys = actions.map(({ name, key }) => filled(words.keys, name, key.toUpperCase())).join(' · ');
	search.within(words.search, () =>
		header.replaceChildren(
			element(
				'div',
				{ class: 'title' },
				element('h1', {}, title),
				element('span', { class: 'count' }, about),
				element('div', { class: 'ways' }, search.field, tools),
			),
			element('p', { class: 'legend' }, `${legend} ${keys}`),
		),
	);
}

/** To the next change of the year that the reader is at. */
function step(by: 1 | -1): void {
	list.step(by, ({ cells }) => cells[at]?.isChange === true);
}

scroller.addEventListener('focusin', ({ target }) => {
	const cell = (target as HTMLElement).closest<HTMLElement>('.cell');
	const year = Number(cell?.dataset.year);
	if (!cell || year === at) return;
	const row = cell.closest<HTMLElement>('.row')!;
	cellOf(row, at).tabIndex = -1;
	at = year;
	cell.tabIndex = 0;
	moved();
});
scroller.addEventListener('click', event => {
	const target = event.target as HTMLElement;
	const isSelecting = (window.getSelection()?.toString() ?? '') !== '';
	if (isSelecting) return;
	const place = target.closest<HTMLElement>('[data-place]')?.dataset.place;
	target.closest<HTMLElement>('.cell')?.focus({ preventScroll: true });
	if (place !== undefined && (event.ctrlKey || event.metaKey))
		vscode.postMessage({ kind: 'open', place: Number(place), beside: true });
});
scroller.addEventListener('dblclick', ({ target }) => {
	const place = (target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place;
	if (place !== undefined) vscode.postMessage({ kind: 'open', place: Number(place), beside: false });
});

/** Opens what is said in the year that the reader is at. */
function openCell(beside: boolean): void {
	const place = list.at?.cells[at]?.wordings[0]?.stretches.find(({ op }) => op !== 'delete')?.place;
	if (place !== undefined) vscode.postMessage({ kind: 'open', place, beside });
}

const keys: Readonly<Record<string, () => unknown>> = {
	ArrowDown: () => list.step(1),
	ArrowUp: () => list.step(-1),
	ArrowRight: () => stepYear(1),
	ArrowLeft: () => stepYear(-1),
	Home: () => toYear(order()[0]!),
	End: () => toYear(order().at(-1)!),
	'Ctrl+Home': () => list.toEnd(false),
	'Ctrl+End': () => list.toEnd(true),
	n: () => step(1),
	p: () => step(-1),
	Enter: () => openCell(false),
	'Ctrl+Enter': () => openCell(true),
};

document.addEventListener('keydown', event => {
	if (event.isComposing || event.altKey || !(event.target as HTMLElement).closest('.cell')) return;
	if (onCell(event)) event.preventDefault();
});

/** Keys on a cell; answers whether it is one. */
function onCell(event: KeyboardEvent): boolean {
	const name = keyName(event);
	const run = keys[name];
	const action = years?.actions.find(({ key }) => key === name);
	if (run) run();
	else if (action && list.at) vscode.postMessage({ kind: 'act', action: action.id, row: list.at.id, year: at });
	else return false;
	return true;
}
