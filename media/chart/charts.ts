import type { ChartFrame } from '../../src/protocol/chart';
import type { RowAction, Table } from '../../src/protocol/table';
import { element, filled } from '../elements';
import { formatsFor } from './formats';
import { JOIN_KEY, legend, section } from './heads';
import { type DrawnPanel, drawPanel } from './panel';
import { type ChartChoices, type Panel, panelsOf } from './panels';
import { type DatedMark, loadedYears } from './sound';
import { Tip } from './tip';
import { entry, panelsOn, walk } from './walk';
import { areNamed } from './together';

/** So many panels are drawn at once; scrolling to the last draws more. */
const PAGE = 48;
const HEIGHT = 150;
const JOINED_HEIGHT = 300;
/** A mark is pointed at from as far as this. */
const NEAR = 40;

/** A mark by what stays when the chart is made anew. */
export interface MarkFocus {
	/** Of its row; of none where several rows are drawn together. */
	readonly id?: string;
	/** The number of its panel among those of the row. */
	readonly part: number;
	readonly line: number;
	readonly year: number;
}

export interface ChartEvents {
	readonly open: (place: number, beside: boolean) => void;
	readonly act: (action: string, row: number) => void;
	readonly join: (id: string) => void;
	readonly focus: (at: MarkFocus) => void;
}

/** A table's rows as small multiples: a panel for each, one way in by Tab, and the arrow keys from mark to mark. */
export class Charts {
	readonly root: HTMLElement;
	/** How many rows have nothing to be drawn. */
	readonly notDrawn: number;
	private readonly grid: HTMLElement;
	private readonly tip = new Tip();
	private readonly panels: readonly Panel[];
	private readonly shown: (DrawnPanel & { readonly section: HTMLElement })[] = [];
	private readonly years: readonly number[];
	private readonly more: IntersectionObserver;
	private readonly resized: ResizeObserver;
	private width = 0;
	private active: SVGGElement | undefined;

	constructor(
		private readonly table: Table,
		private readonly frame: ChartFrame,
		private readonly choices: ChartChoices,
		private readonly events: ChartEvents,
	) {
		this.years = loadedYears(frame);
		const { panels, notDrawn } = panelsOf(table, frame, choices);
		this.panels = panels;
		this.notDrawn = notDrawn;
		const isWide = panels.some(({ plot }) => areNamed(plot.lines));
		this.grid = element('div', { class: isWide ? 'plots named' : 'plots', role: 'group', 'aria-label': table.title });
		this.root = element('div', { class: 'chart' }, legend(frame, choices.isOwn), this.grid, this.tip.root);
		this.more = new IntersectionObserver(entries => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) this.draw();
		});
		this.resized = new ResizeObserver(() => {
			if (this.shown.length === 0) this.draw();
			else if (this.widthOf(this.shown.at(-1)!.section) !== this.width) this.redraw();
		});
		this.resized.observe(this.grid);
		this.listen();
	}

	/** Puts the focus on a mark, or on the first where its row is not seen. */
	focusMark(at: Partial<MarkFocus>): void {
		const found = this.panels.findIndex(({ id, part }) => id === at.id && part === (at.part ?? 0));
		const panel = Math.max(0, found);
		const marks = this.marksOf(panel);
		const { line = 0, year = this.years.at(-1) ?? 0 } = at;
		this.focus(panel, entry(placesIn(marks), { line, year }));
	}

	/** Draws all that is left to be drawn. */
	drawAll(): void {
		while (this.shown.length < this.panels.length) this.draw();
	}

	private draw(): void {
		this.more.disconnect();
		const from = this.shown.length;
		const sections = this.panels.slice(from, from + PAGE).map((panel, i) =>
			section(panel, {
				number: from + i,
				table: this.table,
				join: this.frame.canJoin ? this.frame.words.join : undefined,
				joined: this.choices.joined,
				actions: panel.row === undefined ? [] : this.actionsOf(panel.row),
			}),
		);
		this.grid.append(...sections);
		// Measured once, when all of them stand where they stay.
		if (sections[0]) this.width = this.widthOf(sections.at(-1)!);
		sections.forEach((section, i) => {
			const panel = this.panels[from + i]!;
			const drawing = this.drawing(panel, panel.row === undefined ? this.widthOf(section) : this.width);
			section.append(drawing.svg);
			this.shown.push({ ...drawing, section });
		});
		if (this.shown.length < this.panels.length) this.more.observe(sections.at(-1)!);
		if (!this.active) this.activate(this.shown.find(({ marks }) => marks.length > 0)?.marks[0]?.element);
	}

	private redraw(): void {
		this.width = this.widthOf(this.shown.at(-1)!.section);
		const focused = this.shown.findIndex(({ section }) => section.contains(document.activeElement));
		const at = this.shown[focused]?.marks.findIndex(({ element: each }) => each === document.activeElement) ?? -1;
		this.active = undefined;
		this.shown.forEach(({ svg, section }, i) => {
			const panel = this.panels[i]!;
			const drawing = this.drawing(panel, panel.row === undefined ? this.widthOf(section) : this.width);
			svg.replaceWith(drawing.svg);
			this.shown[i] = { ...drawing, section };
		});
		if (at >= 0) this.focus(focused, at);
		else this.activate(this.shown[0]?.marks[0]?.element);
	}

	private widthOf(section: HTMLElement): number {
		const { paddingLeft, paddingRight } = getComputedStyle(section);
		return Math.floor(section.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
	}

	private drawing({ plot, domain, title, row }: Panel, width: number): DrawnPanel {
		const { words, reports } = this.frame;
		return drawPanel({
			plot,
			domain,
			years: this.years,
			width,
			height: row === undefined ? JOINED_HEIGHT : HEIGHT,
			label: [title, plot.unit].join(', '),
			nameOf: (mark: DatedMark, line) =>
				filled(words.mark, row === undefined ? plot.lines[line]!.name : title, reports[mark.report]!.name, mark.text),
			formats: formatsFor(domain, plot.decimals, document.documentElement.lang),
		});
	}

	private actionsOf(row: number): readonly RowAction[] {
		const { id } = this.table.rows[row]!;
		return this.table.rowActions.filter(({ rows }) => rows === undefined || rows.includes(id));
	}

	private activate(mark: SVGGElement | undefined): void {
		this.active?.setAttribute('tabindex', '-1');
		this.active = mark;
		mark?.setAttribute('tabindex', '0');
	}

	private marksOf(panel: number): DrawnPanel['marks'] {
		while (panel >= this.shown.length && this.shown.length < this.panels.length) this.draw();
		return this.shown[panel]?.marks ?? [];
	}

	private focus(panel: number, at: number): void {
		const mark = this.marksOf(panel)[at];
		if (!mark) return;
		this.shown[panel]!.section.scrollIntoView({ block: 'nearest' });
		mark.element.focus({ preventScroll: true });
	}

	private listen(): void {
		this.grid.addEventListener('focusin', ({ target }) => {
			const found = this.found(target as Element);
			if (!found) return;
			const { panel, at } = found;
			const {
				element: mark,
				line,
				mark: { year },
			} = this.shown[panel]!.marks[at]!;
			this.activate(mark);
			this.showTip(panel, at);
			const { id, part } = this.panels[panel]!;
			this.events.focus({ part, line, year, ...(id !== undefined && { id }) });
		});
		this.grid.addEventListener('focusout', () => this.tip.hide());
		this.grid.addEventListener('pointermove', event => {
			const near = this.near(event);
			this.grid.classList.toggle('pointing', near !== undefined);
			if (near) this.showTip(near.panel, near.at);
			else this.tip.hide();
		});
		this.grid.addEventListener('pointerleave', () => this.tip.hide());
		this.grid.addEventListener('click', event => this.onClick(event));
		this.grid.addEventListener('keydown', event => this.onKey(event));
	}

	private showTip(panel: number, at: number): void {
		const { element: mark } = this.shown[panel]!.marks[at]!;
		this.tip.show(mark.getAttribute('aria-label')!, mark.getBoundingClientRect());
	}

	/** The mark that an element is. */
	private found(target: Element): { readonly panel: number; readonly at: number } | undefined {
		const mark = target.closest('.mark');
		const panel = panelOf(target);
		const at =
			panel === undefined || !mark ? -1 : this.shown[panel]!.marks.findIndex(({ element: each }) => each === mark);
		return at < 0 ? undefined : { panel: panel!, at };
	}

	/** The mark that the pointer is nearest to, in the panel that it is in. */
	private near({ target, clientX, clientY }: MouseEvent): { readonly panel: number; readonly at: number } | undefined {
		const panel = panelOf(target as Element);
		if (panel === undefined || !(target as Element).closest('svg')) return undefined;
		const { svg, marks } = this.shown[panel]!;
		const { left, top } = svg.getBoundingClientRect();
		let best: { readonly at: number; readonly far: number } | undefined;
		marks.forEach(({ x, y }, at) => {
			const far = Math.hypot(x - (clientX - left), y - (clientY - top));
			if (far <= NEAR && (!best || far < best.far)) best = { at, far };
		});
		return best && { panel, at: best.at };
	}

	private onClick(event: MouseEvent): void {
		const target = event.target as HTMLElement;
		const { join } = target.closest<HTMLElement>('[data-join]')?.dataset ?? {};
		if (join !== undefined) this.events.join(join);
		const { action } = target.closest<HTMLElement>('[data-action]')?.dataset ?? {};
		if (action !== undefined) this.events.act(action, this.panels[panelOf(target)!]!.row!);
		const near = this.near(event);
		if (near) this.open(near.panel, near.at, event.ctrlKey || event.metaKey);
	}

	private open(panel: number, at: number, beside: boolean): void {
		const { opens } = this.shown[panel]!.marks[at]!.mark;
		if (opens !== undefined) this.events.open(opens, beside);
	}

	private onKey(event: KeyboardEvent): void {
		const found = this.found(event.target as Element);
		if (!found || event.altKey) return;
		const { panel, at } = found;
		const isMod = event.ctrlKey || event.metaKey;
		if (event.key === 'Enter' || event.key === ' ') this.open(panel, at, isMod);
		else if (event.key === 'Escape') this.tip.hide();
		else if (!this.move(panel, at, event.key, isMod) && (isMod || !this.actByKey(panel, event.key))) return;
		event.preventDefault();
	}

	private move(panel: number, at: number, key: string, isMod: boolean): boolean {
		const places = placesIn(this.shown[panel]!.marks);
		if (isMod) {
			if (key !== 'Home' && key !== 'End') return false;
			this.enter(key === 'Home' ? 0 : this.panels.length - 1, places[at]!);
			return true;
		}
		const next = walk(places, at, key);
		if (next !== undefined) {
			this.focus(panel, next);
			return true;
		}
		const on = panelsOn(key, this.columns());
		if (on === undefined) return false;
		const year = { ArrowRight: -Infinity, ArrowLeft: Infinity }[key] ?? places[at]!.year;
		this.enter(panel + on, { ...places[at]!, year: Math.min(Math.max(year, this.years[0]!), this.years.at(-1)!) });
		return true;
	}

	private enter(panel: number, from: { readonly line: number; readonly year: number }): void {
		if (panel < 0 || panel >= this.panels.length) return;
		this.focus(panel, entry(placesIn(this.marksOf(panel)), from));
	}

	private columns(): number {
		return getComputedStyle(this.grid).gridTemplateColumns.split(' ').length;
	}

	private actByKey(panel: number, pressed: string): boolean {
		const { row, id } = this.panels[panel]!;
		if (row === undefined) return false;
		const key = pressed.toLowerCase();
		if (key === JOIN_KEY && this.frame.canJoin) {
			this.events.join(id!);
			return true;
		}
		const action = this.actionsOf(row).find(each => each.key === key);
		if (action) this.events.act(action.id, row);
		return action !== undefined;
	}

	dispose(): void {
		this.more.disconnect();
		this.resized.disconnect();
	}
}

function panelOf(target: Element): number | undefined {
	const panel = target.closest<HTMLElement>('[data-panel]')?.dataset.panel;
	return panel === undefined ? undefined : Number(panel);
}

function placesIn(marks: DrawnPanel['marks']): { readonly line: number; readonly year: number; readonly y: number }[] {
	return marks.map(({ line, y, mark: { year } }) => ({ line, year, y }));
}
