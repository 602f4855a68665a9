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
const GAP = 12;
/** Where letters stand, of the height of their line. */
const BASELINE = 0.8;

/** Blocks one below the other as one drawing that stands alone: the words and drawings of each as they stand on the screen. */
export function drawingOf(blocks: readonly (readonly Element[])[]): string {
	const shown = blocks
		.map(block => block.map(element => ({ element, box: element.getBoundingClientRect() })))
		.filter(block => block.length > 0);
	const boxes = shown.flat().map(({ box }) => box);
	const left = Math.min(...boxes.map(box => box.left)) - MARGIN;
	const width = Math.ceil(Math.max(...boxes.map(box => box.right)) - left + MARGIN);
	let y = MARGIN;
	const parts = shown.flatMap(block => {
		const top = Math.min(...block.map(({ box }) => box.top)) - y;
		y = Math.max(...block.map(({ box }) => box.bottom)) - top + GAP;
		return block.flatMap(({ element, box }) =>
			element instanceof SVGElement
				? [placed(alone(element), box.left - left, box.top - top)]
				: words(element, left, top),
		);
	});
	const height = Math.ceil(y - GAP + MARGIN);
	return new XMLSerializer().serializeToString(
		drawn(
			'svg',
			{ width, height, viewBox: `0 0 ${width} ${height}` },
			drawn('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
			...parts,
		),
	);
}

function placed<E extends SVGElement>(svg: E, x: number, y: number): E {
	svg.setAttribute('x', x.toFixed(1));
	svg.setAttribute('y', y.toFixed(1));
	return svg;
}

/** The words of an element, line by line as the screen breaks them. */
function words(element: Element, left: number, top: number): SVGTextElement[] {
	const { color, fontSize, fontWeight, fontFamily } = getComputedStyle(element);
	const look = { fill: color, 'font-size': fontSize, 'font-weight': fontWeight, 'font-family': fontFamily };
	const lines: { text: string; readonly box: DOMRect }[] = [];
	const range = document.createRange();
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		let at = 0;
		for (const letter of node.nodeValue!) {
			range.setStart(node, at);
			range.setEnd(node, (at += letter.length));
			const box = range.getBoundingClientRect();
			const last = lines.at(-1);
			if (last && Math.abs(box.top - last.box.top) < last.box.height / 2) last.text += letter;
			else if (box.width > 0) lines.push({ text: letter, box });
		}
	}
	return lines.map(({ text, box }) =>
		drawn('text', { x: box.left - left, y: box.top - top + BASELINE * box.height, ...look }, text),
	);
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
