import { walkMarkup } from '../markup';

/** Names without their prefix: `w:val` is `val`, whatever the file calls the namespace. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
	readonly open?: (name: string, attributes: Attributes) => void;
	readonly close?: (name: string) => void;
	readonly text?: (text: string) => void;
}

/** Walks through XML in the order of the text. Throws `TooDeep`. */
export function walkXml(xml: string, { open, close, text }: XmlHandler): void {
	walkMarkup(
		xml,
		{
			onopentag: (name, attributes) =>
				open?.(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))),
			onclosetag: name => close?.(local(name)),
			ontext: data => text?.(data),
		},
		true,
	);
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

/** `<w:b/>` and `<w:b w:val="1"/>` say yes, `<w:b w:val="0"/>` no. */
export function isOn({ val }: Attributes): boolean {
	return val === undefined || !['0', 'false', 'off', 'none'].includes(val);
}
