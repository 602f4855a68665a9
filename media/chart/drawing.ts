import { drawn } from '../svg';

/** What of its look a drawing takes with it: where it goes there is no theme. */
const LOOKS = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-opacity',
	'stroke-linejoin',
	'opacity',
	'font-size',
	'font-weight',
	'font-family',
] as const;

const MARGIN = 16;
const TITLE = 30;

/** Panels as one drawing that stands alone, as they stand on the screen. */
export function drawingOf(sections: readonly HTMLElement[], title: string): string {
	const boxes = sections.map(section => section.getBoundingClientRect());
	const left = Math.min(...boxes.map(box => box.left));
	const top = Math.min(...boxes.map(box => box.top));
	const width = Math.max(...boxes.map(box => box.right)) - left + 2 * MARGIN;
	const height = Math.max(...boxes.map(box => box.bottom)) - top + 2 * MARGIN + TITLE;
	const { color, backgroundColor, fontFamily } = getComputedStyle(document.body);
	const text = (words: string, x: number, y: number, size: number): SVGTextElement =>
		drawn('text', { x, y, fill: color, 'font-size': size, 'font-weight': 600, 'font-family': fontFamily }, words);
	const all = drawn(
		'svg',
		{ width, height, viewBox: `0 0 ${width} ${height}` },
		drawn('rect', { width, height, fill: backgroundColor }),
		text(title, MARGIN, MARGIN + 14, 16),
		...sections.flatMap((section, i) => {
			const [x, y] = [boxes[i]!.left - left + MARGIN, boxes[i]!.top - top + MARGIN + TITLE];
			const svg = section.querySelector('svg')!;
			const at = svg.getBoundingClientRect();
			const copy = alone(svg);
			copy.setAttribute('x', String(x + at.left - boxes[i]!.left));
			copy.setAttribute('y', String(y + at.top - boxes[i]!.top));
			return [text(section.querySelector('h2')!.textContent, x + at.left - boxes[i]!.left, y + 20, 13), copy];
		}),
	);
	return new XMLSerializer().serializeToString(all);
}

/** A copy with its look inside it; what a mark says is its title. */
function alone<E extends SVGElement>(original: E): E {
	const copy = original.cloneNode(true) as E;
	const originals = [original, ...original.querySelectorAll<SVGElement>('*')];
	const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
	copies.forEach((each, i) => {
		const look = getComputedStyle(originals[i]!);
		for (const name of LOOKS) each.setAttribute(name, look.getPropertyValue(name));
		const label = each.getAttribute('aria-label');
		for (const name of ['class', 'role', 'tabindex', 'aria-label', 'aria-hidden']) each.removeAttribute(name);
		if (label !== null) each.prepend(drawn('title', {}, label));
	});
	return copy;
}
