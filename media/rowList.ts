import {
	Virtualizer,
	elementScroll,
	measureElement,
	observeElementOffset,
	observeElementRect,
} from '@tanstack/virtual-core';
import { element } from './elements';

const OVERSCAN = 6;
/** Before a row is measured: so many characters go on a line of a side, and so high is a line, in pixels. */
const PER_LINE = 30;
const LINE = 24;
const ROW_LEAST = 40;

export interface ListEvents<Row> {
	readonly draw: (row: Row) => HTMLElement;
	/** The reader is at another row. */
	readonly at: (row: Row) => void;
	/** How many characters stand below each other in a column of it. */
	readonly length: (row: Row) => number;
	/** A row for its own sake, not for those below it: where the reader's is gone, he is at the next of these. */
	readonly isStop: (row: Row) => boolean;
	/** What of a row has the focus; the row itself where this is absent. */
	readonly target?: (drawn: HTMLElement) => HTMLElement;
}

/** Rows of which only those that can be seen are in the page. One of them is the reader's: it has the focus, or had it last. */
export class RowList<Row extends { readonly id: string }> {
	readonly root: HTMLElement;
	private readonly drawn = new Map<string, HTMLElement>();
	private rows: readonly Row[] = [];
	private virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
	private unmount: (() => void) | undefined;
	private current = 0;

	constructor(
		private readonly scroller: HTMLElement,
		private readonly events: ListEvents<Row>,
		/** `rowgroup`: below a row of heads. */
		private readonly role: 'feed' | 'rowgroup' = 'feed',
	) {
		this.root = element('div', { class: 'rows', role });
		this.root.addEventListener('focusin', ({ target }) => {
			const id = (target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
			const at = this.rows.findIndex(row => row.id === id);
			if (at >= 0) this.choose(at);
		});
	}

	get at(): Row | undefined {
		return this.rows[this.current];
	}

	/** The reader's row where it is in sight, else the uppermost that is. */
	get inSight(): Row | undefined {
		const { scrollTop, clientHeight } = this.scroller;
		const items = (this.virtualizer?.getVirtualItems() ?? []).filter(
			({ start, end }) => end > scrollTop + this.root.offsetTop && start < scrollTop + clientHeight,
		);
		const item = items.find(({ index }) => index === this.current) ?? items[0];
		return item && this.rows[item.index];
	}

	/** Shows other rows, or the same ones drawn anew; the reader stays where he is, or at what is nearest. */
	show(rows: readonly Row[], label: string, keep = this.at?.id): void {
		const hadFocus = this.root.contains(document.activeElement);
		const at = this.nearest(rows, keep);
		this.rows = rows;
		this.root.setAttribute('aria-label', label);
		this.current = Math.max(0, at);
		for (const node of this.drawn.values()) node.remove();
		this.drawn.clear();
		this.unmount?.();
		const virtualizer = (this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
			count: rows.length,
			getScrollElement: () => this.scroller,
			estimateSize: i => Math.max(ROW_LEAST, LINE * (1 + Math.ceil(this.events.length(rows[i]!) / PER_LINE))),
			getItemKey: i => rows[i]!.id,
			overscan: OVERSCAN,
			observeElementRect,
			observeElementOffset,
			scrollToFn: elementScroll,
			measureElement,
			scrollMargin: this.root.offsetTop,
			scrollPaddingStart: this.root.offsetTop,
			onChange: () => this.draw(),
		}));
		this.unmount = virtualizer._didMount();
		virtualizer._willUpdate();
		this.draw();
		if (at > 0) virtualizer.scrollToIndex(at, { align: 'auto' });
		else if (keep !== undefined || rows.length > 0) this.scroller.scrollTo({ top: 0 });
		if (hadFocus) void this.focus(this.current);
	}

	/** Where a row is among others, or the next that is left of those after it, else of those before it; -1 for none. */
	private nearest(rows: readonly Row[], id: string | undefined): number {
		const places = new Map(rows.map((row, i) => [row.id, i]));
		const was = this.rows.findIndex(row => row.id === id);
		const [before, after] = [this.rows.slice(0, Math.max(0, was)).reverse(), this.rows.slice(was + 1)];
		const near = was < 0 ? [] : [...after, ...before].filter(row => this.events.isStop(row)).map(row => row.id);
		return [id, ...near].map(each => places.get(each ?? '') ?? -1).find(at => at >= 0) ?? -1;
	}

	/** To another row, by so many rows, or to the next one of its kind. */
	step(by: 1 | -1, isWanted: (row: Row) => boolean = () => true): boolean {
		for (let at = this.current + by; at >= 0 && at < this.rows.length; at += by)
			if (isWanted(this.rows[at]!)) {
				void this.focus(at);
				return true;
			}
		return false;
	}

	toEnd(isLast: boolean): void {
		void this.focus(isLast ? this.rows.length - 1 : 0);
	}

	/** To the first row that is there for its own sake. */
	toFirst(): void {
		void this.focus(Math.max(0, this.rows.findIndex(this.events.isStop)));
	}

	/** The keyboard is at the reader's row where it was nowhere; nothing is scrolled, as it may be a click that brought the focus. */
	takeFocus(): void {
		const node = this.drawn.get(this.at?.id ?? '');
		if (node && document.hasFocus() && document.activeElement === document.body)
			this.targetOf(node).focus({ preventScroll: true });
	}

	/** To the reader's row. */
	toCurrent(): void {
		if (this.at) void this.focus(this.current);
	}

	/** `quietly`: the reader is elsewhere, in an editor. */
	reveal(id: string, quietly = false): boolean {
		const at = this.rows.findIndex(row => row.id === id);
		if (at < 0) return false;
		if (quietly) {
			this.choose(at, true);
			this.virtualizer?.scrollToIndex(at, { align: 'center' });
		} else void this.focus(at, 'center');
		return true;
	}

	private async focus(at: number, align: 'auto' | 'center' = 'auto'): Promise<void> {
		// Of a row that is higher than the room its beginning is seen.
		const isHigh =
			(this.virtualizer?.measurementsCache[at]?.size ?? 0) > this.scroller.clientHeight - this.root.offsetTop;
		this.virtualizer?.scrollToIndex(at, { align: isHigh ? 'start' : align });
		this.choose(at);
		// What has just been scrolled to is drawn with the next frame.
		for (let tries = 0; tries < 10 && !this.drawn.has(this.rows[at]?.id ?? ''); tries++)
			await new Promise(resolve => requestAnimationFrame(resolve));
		const node = this.drawn.get(this.rows[at]?.id ?? '');
		if (node) this.targetOf(node).focus({ preventScroll: true });
	}

	private choose(at: number, quietly = false): void {
		const isOther = at !== this.current;
		this.current = at;
		for (const [id, node] of this.drawn) this.markCurrent(id, node);
		if (isOther && !quietly) this.events.at(this.rows[at]!);
	}

	private markCurrent(id: string, node: HTMLElement): void {
		const isCurrent = this.rows[this.current]?.id === id;
		this.targetOf(node).tabIndex = isCurrent ? 0 : -1;
		node.classList.toggle('current', isCurrent);
	}

	private targetOf(node: HTMLElement): HTMLElement {
		return this.events.target?.(node) ?? node;
	}

	private number(node: HTMLElement, index: number): void {
		if (this.role === 'rowgroup') node.setAttribute('aria-rowindex', String(index + 2));
		else {
			node.setAttribute('aria-posinset', String(index + 1));
			node.setAttribute('aria-setsize', String(this.rows.length));
		}
	}

	private draw(): void {
		const { virtualizer } = this;
		if (!virtualizer) return;
		const items = virtualizer.getVirtualItems();
		this.root.style.height = `${virtualizer.getTotalSize()}px`;
		const wanted = new Set(items.map(({ key }) => String(key)));
		for (const [id, node] of this.drawn) {
			// The one with the focus stays, or the keyboard would be lost.
			if (wanted.has(id) || node.contains(document.activeElement)) continue;
			node.remove();
			this.drawn.delete(id);
		}
		for (const { key, index, start } of items) {
			const id = String(key);
			let node = this.drawn.get(id);
			if (!node) {
				node = this.events.draw(this.rows[index]!);
				node.dataset.index = String(index);
				this.number(node, index);
				this.drawn.set(id, node);
				this.markCurrent(id, node);
				this.insert(node, index);
			}
			node.style.transform = `translateY(${start - this.root.offsetTop}px)`;
			virtualizer.measureElement(node);
		}
	}

	/** In the order of reading, also for screen readers. */
	private insert(node: HTMLElement, index: number): void {
		const next = [...this.root.children].find(child => Number((child as HTMLElement).dataset.index) > index);
		this.root.insertBefore(node, next ?? null);
	}
}
