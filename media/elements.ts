/** An element with what it holds. All text is set as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | boolean | undefined>> = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
	made.append(...children);
	return made;
}

/** `{0} of {1}` with its values. */
export function filled(template: string, ...values: readonly (string | number)[]): string {
	return template.replace(/\{(\d)\}/g, (whole, i: string) => String(values[Number(i)] ?? whole));
}
