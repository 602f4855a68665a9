import { type Attributes, isOn, walkXml } from './xml';

/** What a style, or a paragraph of its own, says of how it reads. Absent: nothing, another one decides. */
export interface Look {
	readonly bold?: boolean;
	/** 0 to 8; 9 is plain text. */
	readonly outlineLevel?: number;
	readonly numId?: string;
	readonly numLevel?: number;
}

export type MutableLook = { -readonly [K in keyof Look]: Look[K] };

/** Takes in an element of `w:pPr` or `w:rPr`. */
export function addLook(look: MutableLook, name: string, attributes: Attributes): void {
	const { val = '' } = attributes;
	if (name === 'b') look.bold = isOn(attributes);
	else if (name === 'outlineLvl') look.outlineLevel = Number(val);
	else if (name === 'numId') look.numId = val;
	else if (name === 'ilvl') look.numLevel = Number(val);
}

/** The looks of the styles of a document by their id, what they are based on taken in. */
export function readStyles(xml: string): ReadonlyMap<string, Look> {
	const own = new Map<string, { look: MutableLook; basedOn?: string }>();
	let style: { look: MutableLook; basedOn?: string } | undefined;
	walkXml(xml, {
		open: (name, attributes) => {
			if (name === 'style') own.set(attributes.styleId ?? '', (style = { look: {} }));
			else if (name === 'docDefaults' || name === 'tblStylePr') style = undefined;
			else if (style && name === 'basedOn' && attributes.val !== undefined) style.basedOn = attributes.val;
			else if (style && name === 'name') {
				const level = /^heading (\d)$/i.exec(attributes.val ?? '')?.[1];
				if (level !== undefined) style.look.outlineLevel ??= Number(level) - 1;
			} else if (style) addLook(style.look, name, attributes);
		},
	});
	const whole = new Map<string, Look>();
	for (const id of own.keys()) {
		const chain: Look[] = [];
		const seen = new Set<string>();
		for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
			seen.add(at);
			chain.unshift(own.get(at)?.look ?? {});
		}
		whole.set(id, Object.assign({}, ...chain) as Look);
	}
	return whole;
}
