const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A part of a drawing with what it holds. All text is set as text. */
export function drawn<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | number | undefined>> = {},
	...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
	const made = document.createElementNS(NAMESPACE, name);
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined) made.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
	made.append(...children);
	return made;
}

/** Tenths of a pixel are seen, hundredths are only written. */
function round(value: number): number {
	return Math.round(value * 10) / 10;
}
