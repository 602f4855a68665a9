/** About as wide as a text is, in pixels: a Chinese character is as wide as high. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? size : size * NARROW;
	return width;
}

const NARROW = 0.58;

/** Places for labels `gap` apart and inside [low, high], each as near to where it would be as the others let it; the order stays. */
export function spread(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
	const placed = [...wanted];
	// More than fit are as far apart as they can be.
	const step = Math.min(gap, order.length > 1 ? (high - low) / (order.length - 1) : gap);
	let floor = low;
	for (const i of order) {
		placed[i] = Math.max(placed[i]!, floor);
		floor = placed[i] + step;
	}
	let ceiling = high;
	for (const i of order.reverse()) {
		placed[i] = Math.min(placed[i]!, ceiling);
		ceiling = placed[i] - step;
	}
	return placed;
}

/** A name in lines of at most `width`, never cut. */
export function wrapped(name: string, width: number, size: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of name.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+|\s+/g) ?? []) {
		if (line !== '' && textWidth(line + word, size) > width) {
			lines.push(line.trim());
			line = '';
		}
		line += word;
	}
	return [...lines, line.trim()].filter(part => part !== '');
}
