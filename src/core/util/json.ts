/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `undefined` where `text` is no JSON. */
export function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** JSON-LD writes one value without a list; none is an empty list. */
export function listed(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

export function textIn(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
