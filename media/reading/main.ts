import type { Fate, FromReading, Reading, ReadingRow, ToReading } from '../../src/protocol/reading';
import { element, filled } from '../elements';
import { keyHelpButton } from '../keyHelp';
import { keyName } from '../keyName';
import { roving } from '../roving';
import { RowList } from '../rowList';
import { Search } from '../search';
import { vsCodeApi } from '../vscodeApi';
import { drawMap, markHere } from './map';
import { drawRow } from './row';
import './style.css';
import { type Shown, type View, countShown, isChange, isWhole, rowText, visibleRows, wholeView } from './view';

interface State {
	/** See {@link Reading.key}: VS Code hands it back when the window comes back. */
	readonly key: string;
	readonly view: View;
	/** Absent where the room decides. */
	readonly showsMap?: boolean;
	/** The row that the reader was at. */
	readonly row: string | undefined;
}

const vscode = vsCodeApi<FromReading, State>();
const root = document.body;
/** In less room, pixels, the map takes too much of the reports': the reader may open it all the same. */
const MAP_MIN = 1000;

let reading: Reading | undefined;
let view = wholeView;
let showsMap: boolean | undefined;
/** Where each row stands in the order of a report, by its id. */
let order: Readonly<Record<'old' | 'new', ReadonlyMap<string, number>>> = { old: new Map(), new: new Map() };

const scroller = element('main', { class: 'scroller' });
const list = new RowList<ReadingRow>(scroller, {
	length: row => rowText(row).length / 2,
	isStop: ({ kind, isUnsure }) => kind !== 'heading' || isUnsure === true,
	draw: row => drawRow(row, reading!, view.search),
	at: row => {
		vscode.postMessage({ kind: 'at', row: row.id });
		keep();
		tell();
		here();
	},
});
const search = new Search({
	look: typed => set({ search: typed }),
	toFirst: () => list.toFirst(),
	back: () => list.toCurrent(),
});
const heads = element('div', { class: 'heads' });
const empty = element('p', { class: 'empty', role: 'status' });
const status = element('p', { class: 'unseen', role: 'status' });
const header = element('header');
const aside = element('aside');
scroller.append(heads, empty, list.root);
root.append(header, element('div', { class: 'body' }, aside, scroller), status);

window.addEventListener('message', ({ data }: MessageEvent<ToReading | undefined>) => {
	if (!data) return;
	switch (data.kind) {
		case 'reading': {
			show(data.reading);
			return;
		}
		case 'message':
			empty.textContent = data.text;
			return;
		case 'at':
			list.reveal(data.row, true);
	}
});
vscode.postMessage({ kind: 'ready' });

function show(next: Reading): void {
	const isSame = reading?.key === next.key;
	const state = vscode.getState();
	const known = !isSame && state?.key === next.key ? state : undefined;
	reading = next;
	if (!isSame) {
		view = known?.view ?? wholeView;
		showsMap = known?.showsMap;
		search.set(view.search);
	}
	document.title = next.title;
	const placed = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, i) => [id, i]));
	order = { old: placed(next.oldOrder), new: placed(next.rows.map(({ id }) => id)) };
	drawHeader(next);
	draw(isSame ? list.at?.id : known?.row);
	list.takeFocus();
}

window.addEventListener('focus', () => list.takeFocus());

function keep(): void {
	if (reading)
		vscode.setState({ key: reading.key, view, row: list.at?.id, ...(showsMap !== undefined && { showsMap }) });
}

function hasMap(): boolean {
	return showsMap ?? window.innerWidth >= MAP_MIN;
}

window.addEventListener('resize', () => {
	if (aside.hidden === hasMap()) drawMapOf();
});

function set(change: Partial<View>): void {
	view = { ...view, ...change };
	draw(list.at?.id);
}

function draw(row: string | undefined): void {
	if (!reading) return;
	const { names, words } = reading;
	const rows = visibleRows(reading, view);
	heads.replaceChildren(element('span', {}, names[0]), element('span', {}), element('span', {}, names[1]));
	empty.textContent = rows.length === 0 ? words.nothing : '';
	list.show(rows, filled(words.rows, ...names), row);
	drawMapOf();
	const { passages, headings } = countShown(reading, view);
	header.querySelector('.count')!.textContent = [
		filled(words.count, passages),
		...(headings > 0 ? [filled(words.headings, headings)] : []),
	].join(' · ');
	keep();
}

/** The map, and which buttons are down. */
function drawMapOf(): void {
	if (!reading) return;
	const go = (id: string): void => {
		if (list.reveal(id)) return;
		// Filtered away: all is shown again.
		press(ALL);
		list.reveal(id);
	};
	aside.hidden = !hasMap();
	aside.replaceChildren(...(hasMap() ? [drawMap(reading, go)] : []));
	here();
	for (const button of header.querySelectorAll<HTMLElement>('[data-pressed]'))
		button.setAttribute('aria-pressed', String(isPressed(button.dataset.pressed!)));
}

/** Marks in the map where the reader is. */
function here(): void {
	const row = list.inSight ?? list.at;
	if (reading && row && !aside.hidden) markHere(aside, reading, row.id, order);
}

let willLook = false;
scroller.addEventListener('scroll', () => {
	if (willLook) return;
	willLook = true;
	requestAnimationFrame(() => {
		willLook = false;
		here();
	});
});

/** What became of the row that the reader came to, for the ear. */
function tell(): void {
	status.textContent = list.at?.fate ?? '';
}

const [ALL, SAME, ORDER, MAP] = ['all', 'same', 'order', 'map'];

function isPressed(id: string): boolean {
	if (id === ALL) return isWhole(view);
	if (id === SAME) return view.hidesSame;
	if (id === ORDER) return view.order === 'old';
	if (id === MAP) return hasMap();
	return id.startsWith('kind ') ? view.kinds.includes(id.slice(5) as Fate) : view.filters.includes(id.slice(7));
}

function press(id: string): void {
	const toggled = <T>(items: readonly T[], item: T): T[] =>
		items.includes(item) ? items.filter(each => each !== item) : [...items, item];
	if (id === ALL) {
		search.set('');
		set({ ...wholeView, order: view.order });
	} else if (id === SAME) set({ hidesSame: !view.hidesSame });
	else if (id === ORDER) set({ order: view.order === 'old' ? 'new' : 'old' });
	else if (id === MAP) {
		showsMap = !hasMap();
		set({});
	} else if (id.startsWith('kind ')) set({ kinds: toggled(view.kinds, id.slice(5) as Fate) });
	else set({ filters: toggled(view.filters, id.slice(7)) });
}

function drawHeader(shown: Reading): void {
	const { title, words, filters, names, help } = shown;
	const toggle = (id: string, text: string): HTMLElement =>
		element('button', { class: 'choice', 'data-pressed': id }, text);
	/** With as much as is shown once it is the only choice. */
	const counted = (id: string, name: string, { passages, headings }: Shown): HTMLElement =>
		toggle(id, passages + headings > 0 ? `${name} ${passages + headings}` : name);
	const only = (choice: Partial<View>): Shown => countShown(shown, { ...wholeView, ...choice });
	const kinds = (Object.keys(words.fates) as Fate[])
		.map(kind => ({ kind, much: only({ kinds: [kind] }) }))
		.filter(({ kind, much }) => kind !== 'same' && much.passages > 0);
	const step = (by: 1 | -1, sign: string, name: string): HTMLElement => {
		const button = element('button', { title: name, 'aria-label': name }, sign);
		button.addEventListener('click', () => list.step(by, isChange));
		return button;
	};
	const tools = element(
		'div',
		{ class: 'buttons', role: 'toolbar', 'aria-label': words.filters },
		toggle(ALL, words.all),
		...kinds.map(({ kind, much }) => counted(`kind ${kind}`, words.fates[kind], much)),
		...filters.map(({ id, name }) => counted(`filter ${id}`, name, only({ filters: [id] }))),
		toggle(SAME, words.hideSame),
	);
	const ways = element(
		'div',
		{ class: 'buttons', role: 'toolbar', 'aria-label': title },
		toggle(ORDER, filled(words.order, names[0])),
		toggle(MAP, words.map),
		step(-1, '↑', filled(words.keys, words.previous, 'P')),
		step(1, '↓', filled(words.keys, words.next, 'N')),
		keyHelpButton(help),
	);
	for (const buttons of [tools, ways]) {
		roving(buttons);
		buttons.addEventListener('click', ({ target }) => {
			const id = (target as HTMLElement).closest<HTMLElement>('[data-pressed]')?.dataset.pressed;
			if (id !== undefined) press(id);
		});
	}
	search.within(words.search, () =>
		header.replaceChildren(
			element('div', { class: 'title' }, element('h1', {}, title), element('span', { class: 'count' }), ways),
			element('div', { class: 'tools' }, search.field, tools),
		),
	);
}

scroller.addEventListener('click', event => {
	const target = event.target as HTMLElement;
	const to = target.closest<HTMLElement>('[data-to]')?.dataset.to;
	if (to !== undefined) {
		if (!list.reveal(to)) {
			press(ALL);
			list.reveal(to);
		}
		return;
	}
	const place = target.closest<HTMLElement>('[data-place]')?.dataset.place;
	const isSelecting = (window.getSelection()?.toString() ?? '') !== '';
	if (place !== undefined && !isSelecting && (event.ctrlKey || event.metaKey))
		vscode.postMessage({ kind: 'open', place: Number(place), beside: true });
	else if (!isSelecting) target.closest<HTMLElement>('article')?.focus({ preventScroll: true });
});
scroller.addEventListener('dblclick', ({ target }) => {
	const place = (target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place;
	if (place !== undefined) vscode.postMessage({ kind: 'open', place: Number(place), beside: false });
});

document.addEventListener('keydown', event => {
	const target = event.target as HTMLElement;
	if (event.isComposing || event.altKey || target.matches('input') || target.closest('dialog')) return;
	if (onPage(event) || (target.closest('.rows') && onRow(event))) event.preventDefault();
});

/** Keys wherever the reader is on the page but in the field. */
const pageKeys: Readonly<Record<string, () => unknown>> = {
	n: () => list.step(1, isChange),
	p: () => list.step(-1, isChange),
	'Ctrl+z': () => list.at && vscode.postMessage({ kind: 'act', action: 'undo', row: list.at.id }),
};

const rowKeys: Readonly<Record<string, (event: KeyboardEvent) => unknown>> = {
	ArrowDown: () => list.step(1),
	ArrowUp: () => list.step(-1),
	g: () => list.at?.to !== undefined && list.reveal(list.at.to),
	Enter: ({ shiftKey }) => openRow(shiftKey, false),
	'Ctrl+Enter': ({ shiftKey }) => openRow(shiftKey, true),
	'Ctrl+Home': () => list.toEnd(false),
	'Ctrl+End': () => list.toEnd(true),
};

/** Opens a passage of the new report, or of the old one; where a row has but one it is that. */
function openRow(isOld: boolean, beside: boolean): void {
	const { old = [], new: fresh = [] } = list.at ?? {};
	const passage = isOld ? (old[0] ?? fresh[0]) : (fresh[0] ?? old[0]);
	if (passage) vscode.postMessage({ kind: 'open', place: passage.place, beside });
}

/** Answers whether it is a key of the page. */
function onPage(event: KeyboardEvent): boolean {
	const run = pageKeys[keyName(event)];
	run?.();
	return run !== undefined;
}

/** Keys on a row; answers whether it is one. */
function onRow(event: KeyboardEvent): boolean {
	const row = list.at;
	if (!row || !reading || (event.key === 'Enter' && (event.target as HTMLElement).matches('button'))) return false;
	const name = keyName(event);
	const run = rowKeys[name];
	if (run) {
		run(event);
		return true;
	}
	const action = reading.actions.find(({ key }) => key === name);
	if (action) vscode.postMessage({ kind: 'act', action: action.id, row: row.id });
	return action !== undefined;
}
