import type { ChartFrame } from '../../src/protocol/chart';
import type { FromTable, Table, ToTable } from '../../src/protocol/table';
import { Charts, type MarkFocus } from '../chart/charts';
import { drawingOf } from '../chart/drawing';
import { type FaceTools, faceTools } from '../chart/tools';
import '../chart/style.css';
import { element, filled } from '../elements';
import { keyHelpButton } from '../keyHelp';
import { roving } from '../roving';
import { Search } from '../search';
import { vsCodeApi } from '../vscodeApi';
import { type Focus, Grid } from './grid';
import { type View, inFormerOrder, visibleRows } from './rows';
import './style.css';

interface State {
	/** See {@link Table.key}: VS Code hands it back when the window comes back. */
	readonly key: string;
	readonly view: View;
}

const vscode = vsCodeApi<FromTable, State>();
const root = document.body;

let table: Table | undefined;
let grid: Grid | undefined;
/** The table's other face, while it is that which is seen. */
let charts: Charts | undefined;
let tools: FaceTools | undefined;
const nothing: View = { filter: '', group: '' };
let view = nothing;
/** Where the focus is, or was when it was last in the table. */
let focus: Partial<Focus> = {};
let markFocus: Partial<MarkFocus> = {};
const search = new Search({
	look: typed => set({ filter: typed }),
	toFirst: () => (charts ? charts.focusMark({}) : grid?.focusCell({})),
	back: () => (charts ? charts.focusMark(markFocus) : grid?.focusCell(focus)),
});

/** The heads of the columns stay below the header. */
const heights = new ResizeObserver(([entry]) =>
	root.style.setProperty('--header', `${(entry!.target as HTMLElement).offsetHeight}px`),
);

/** What goes by under the first column is cut at its edge, which is seen then. */
document.addEventListener('scroll', () => root.classList.toggle('aside', document.documentElement.scrollLeft > 0), {
	passive: true,
});

window.addEventListener('message', ({ data }: MessageEvent<ToTable | undefined>) => {
	if (data?.kind === 'table') show(data.table);
});
vscode.postMessage({ kind: 'ready' });

/** What the reader was at, in the table or typing in the filter, goes on in the new one. */
function show(made: Table): void {
	const isSame = table?.key === made.key;
	const next = isSame && made.keepsOrder ? { ...made, rows: inFormerOrder(made.rows, table!.rows) } : made;
	const active = document.activeElement;
	const isInTable = active?.closest('table, .plots') !== null && active !== document.body && active !== null;
	const scroller = document.documentElement;
	const { scrollTop: top, scrollLeft: left } = scroller;
	table = next;
	// Of other places or tags it is the same face that is looked at.
	if (!isSame) {
		view = kept(next.key) ?? { ...nothing, face: view.face };
		search.set(view.filter);
	}
	document.title = next.title;
	const status = document.getElementById('status') ?? element('p', { id: 'status', role: 'status' });
	search.within(next.words.filter, () => root.replaceChildren(header(next), element('main', { id: 'grid' }), status));
	draw();
	heights.observe(root.querySelector('header')!);
	if (!isSame) {
		if (next.endsWithNewest && view.face !== 'chart') scroller.scrollTo({ left: scroller.scrollWidth });
		return;
	}
	if (isInTable) focusAgain(next);
	scroller.scrollTo({ top, left });
}

/** By the id of a row that was acted upon, the one that takes its place. */
const following = new Map<string, string>();

function focusAgain({ rows }: Table): void {
	const still = (given: string | undefined): { readonly id?: string } => {
		let id = given;
		while (id !== undefined && !rows.some(row => row.id === id)) id = following.get(id);
		return id === undefined ? {} : { id };
	};
	if (charts) charts.focusMark({ ...markFocus, ...still(markFocus.id) });
	else grid?.focusCell({ ...focus, ...still(focus.id) });
	following.clear();
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
	charts?.dispose();
	grid = charts = undefined;
	const visible = visibleRows(table, view);
	const isChart = view.face === 'chart' && table.chart !== undefined;
	if (isChart) charts = drawCharts(table, visible);
	else grid = drawGrid(table, visible);
	root.classList.toggle('drawn', isChart);
	document.getElementById('grid')!.replaceChildren((charts ?? grid)!.root);
	const lines =
		table.rows.length === 0 || visible.length === 0
			? [table.words.empty]
			: [
					filled(table.words.count, visible.length, table.rows.length),
					...(charts && charts.notDrawn > 0 ? [filled(table.chart!.words.notDrawn, charts.notDrawn)] : []),
				];
	document.getElementById('status')!.textContent = lines.join(' ');
	tools?.update(view, table.chart !== undefined && isOwn(table.chart));
	for (const button of document.querySelectorAll<HTMLElement>('[data-group]'))
		button.setAttribute('aria-pressed', String(view.group === button.dataset.group));
}

/** The row may go: the next one is at hand then. */
function act({ rows }: Table, visible: readonly number[]): (action: string, row: number) => void {
	return (action, row) => {
		const at = visible.indexOf(row);
		const next = visible[at + 1] ?? visible[at - 1];
		if (next !== undefined) following.set(rows[row]!.id, rows[next]!.id);
		vscode.postMessage({ kind: 'row', action, id: rows[row]!.id });
	};
}

function open(place: number, beside: boolean): void {
	vscode.postMessage({ kind: 'open', place, beside });
}

function drawGrid(of: Table, visible: readonly number[]): Grid {
	return new Grid(of, visible, view, {
		open,
		act: act(of, visible),
		sort: column => {
			set({ column, down: view.column === column ? !view.down : false });
			grid?.focusCell({ column: of.columns.findIndex(({ name }) => name === column) });
		},
		focus: at => {
			focus = at;
		},
	});
}

function drawCharts(of: Table, visible: readonly number[]): Charts {
	const joined = view.joined ?? [];
	const choices = { visible, isOwn: isOwn(of.chart!), joined };
	return new Charts(of, of.chart!, choices, {
		open,
		act: act(of, visible),
		join: id => {
			const at = markFocus;
			set({ joined: joined.includes(id) ? joined.filter(each => each !== id) : [...joined, id] });
			charts?.focusMark({ ...at, id });
		},
		focus: at => {
			markFocus = at;
		},
	});
}

function isOwn({ isShared }: ChartFrame): boolean {
	return view.isOwn ?? !isShared;
}

function save(): void {
	if (!table || !charts) return;
	const found = (selector: string): Element[] => [...document.querySelectorAll(selector)];
	charts.drawAll();
	const blocks = ['h1, p.about', '.legend p, .legend li, .legend svg', '.plot h2, .plot .weak, .plot > svg'].map(found);
	vscode.postMessage({ kind: 'drawing', svg: drawingOf(blocks) });
}

function header({ title, about, groups, actions, words, rows, columns, chart, help }: Table): HTMLElement {
	const count = (id: string): number => rows.filter(({ group }) => group === id).length;
	const choices = groups.length === 0 ? [] : [{ id: '', name: words.all }, ...groups];
	tools = chart && faceTools(chart, columns, { set, isOwn: () => isOwn(chart), save });
	const buttons = element(
		'div',
		{ class: 'buttons', role: 'toolbar', 'aria-label': title },
		element(
			'span',
			{ class: 'group' },
			...choices.map(({ id, name }) => {
				const text = `${name} ${id === '' ? rows.length : count(id)}`;
				const button = element('button', { class: 'choice', 'data-group': id }, text);
				button.addEventListener('click', () => {
					set({ group: id });
				});
				return button;
			}),
		),
		element(
			'span',
			{ class: 'group last' },
			...(tools?.buttons ?? []),
			...actions.map(({ id, name }) => {
				const button = element('button', { class: 'action', 'data-table-action': id }, name);
				button.addEventListener('click', () => vscode.postMessage({ kind: 'action', action: id }));
				return button;
			}),
			keyHelpButton(help),
		),
	);
	roving(buttons);
	return element(
		'header',
		{},
		element('h1', {}, title),
		...about.map(line => element('p', { class: 'about' }, line)),
		element('div', { class: 'tools' }, search.field, ...(tools ? [tools.order] : []), buttons),
	);
}
