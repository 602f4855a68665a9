import type { MapSection, Reading, SectionMap } from '../../src/protocol/reading';
import { element, filled } from '../elements';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 100;
/** Of the two columns of titles and the links between them, percent. */
const [LEFT_END, RIGHT_START] = [43, 57];
/** A section has at least a line for its title, pixels. */
const LEAST = 22;
/** Pixels for a thousand characters. */
const SCALE = 14;

/** The outlines of both reports beside each other, with what became of each section flowing between them. */
export function drawMap({ map, names, words }: Reading, go: (row: string) => void): HTMLElement {
	const tops = { old: topsOf(map.old), new: topsOf(map.new) };
	const height = Math.max(tops.old.end, tops.new.end);
	const root = element(
		'nav',
		{ class: 'map', 'aria-label': words.map },
		drawLinks(map, tops, height),
		drawColumn(map, 'old', tops.old.tops, filled(words.section, names[0])),
		drawColumn(map, 'new', tops.new.tops, filled(words.section, names[1])),
	);
	root.style.height = `${height}px`;
	root.addEventListener('click', ({ target }) => {
		const row = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
		if (row !== undefined) go(row);
	});
	return root;
}

/** Marks in both columns the section that a row stands in. `order`: of the rows, by id, in the order of a report. */
export function markHere(
	root: HTMLElement,
	{ map }: Reading,
	row: string,
	order: Readonly<Record<'old' | 'new', ReadonlyMap<string, number>>>,
): void {
	for (const side of ['old', 'new'] as const) {
		const at = order[side].get(row) ?? -1;
		const here = map[side].findLastIndex(section => (order[side].get(section.row ?? '') ?? Infinity) <= at);
		root.querySelectorAll<HTMLElement>(`.${side} button`).forEach((button, i) => {
			if (i !== here) button.removeAttribute('aria-current');
			else if (button.getAttribute('aria-current') === null) {
				button.setAttribute('aria-current', 'location');
				button.scrollIntoView({ block: 'nearest' });
			}
		});
	}
}

interface Tops {
	readonly tops: readonly { readonly top: number; readonly height: number }[];
	readonly end: number;
}

/** A chapter has the line of its title, its sections stand below it. */
function topsOf(sections: readonly MapSection[]): Tops {
	let top = 0;
	const tops = sections.map(({ level, size }, i) => {
		const isParent = (sections[i + 1]?.level ?? 0) > level;
		const height = isParent ? LEAST : Math.max(LEAST, (size / 1000) * SCALE);
		const own = { top, height };
		top += height + 2;
		return own;
	});
	return { tops, end: top };
}

function drawColumn(map: SectionMap, side: 'old' | 'new', tops: Tops['tops'], label: string): HTMLElement {
	const items = map[side].map(({ title, level, row }, i) => {
		const fates = new Set(map.links.filter(link => link[side] === i).map(({ fate }) => fate));
		const name = [title, ...fates].join(' · ');
		const button = element(
			'button',
			{ 'data-row': row, title: name, 'aria-label': name, disabled: row === undefined },
			title,
		);
		const item = element('li', { class: `level-${level}` }, button);
		item.style.top = `${tops[i]!.top}px`;
		item.style.height = `${tops[i]!.height}px`;
		return item;
	});
	return element('ul', { class: side, 'aria-label': label }, ...items);
}

function drawLinks(
	{ links }: SectionMap,
	tops: { readonly old: Tops; readonly new: Tops },
	height: number,
): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
	svg.setAttribute('preserveAspectRatio', 'none');
	svg.setAttribute('aria-hidden', 'true');
	for (const { old, new: fresh, kind } of links) {
		if (old === undefined || fresh === undefined) continue;
		const [a, b] = [tops.old.tops[old]!, tops.new.tops[fresh]!];
		const path = document.createElementNS(SVG, 'path');
		const middle = (LEFT_END + RIGHT_START) / 2;
		path.setAttribute(
			'd',
			`M${LEFT_END} ${a.top} C${middle} ${a.top} ${middle} ${b.top} ${RIGHT_START} ${b.top} V${b.top + b.height} C${middle} ${b.top + b.height} ${middle} ${a.top + a.height} ${LEFT_END} ${a.top + a.height} Z`,
		);
		path.setAttribute('class', kind);
		svg.append(path);
	}
	return svg;
}
