import type { Quote } from './quote';

export interface NamedQuote {
	readonly id: string;
	readonly quote: Quote;
}

/** Why a list of quotes cannot be read; `at`: the entry, from 0. */
export type QuoteProblem =
	| { readonly kind: 'syntax'; readonly detail: string }
	| { readonly kind: 'notAList' }
	| { readonly kind: 'notAQuote'; readonly at: number }
	| { readonly kind: 'badMember'; readonly at: number; readonly member: 'id' | 'exact' | 'prefix' | 'suffix' | 'start' }
	| { readonly kind: 'duplicate'; readonly at: number; readonly id: string };

export type QuoteFile = { readonly quotes: readonly NamedQuote[] } | { readonly problem: QuoteProblem };

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrAbsent = (value: unknown): boolean => value === undefined || value === null || isText(value);

const members = {
	id: (value: unknown): boolean => isText(value) && value !== '',
	exact: isText,
	prefix: isTextOrAbsent,
	suffix: isTextOrAbsent,
	start: (value: unknown): boolean =>
		value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0),
} as const;

/** Reads `[{id, exact, prefix?, suffix?, start?}]`. One bad entry fails the list: an answer that silently lacks quotes would pass for the whole. */
export function parseQuotes(json: string): QuoteFile {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		return { problem: { kind: 'syntax', detail: (error as Error).message } };
	}
	if (!Array.isArray(value)) return { problem: { kind: 'notAList' } };
	const quotes = new Map<string, Quote>();
	for (const [at, entry] of value.entries()) {
		if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
			return { problem: { kind: 'notAQuote', at } };
		const raw = entry as Readonly<Record<keyof typeof members, unknown>>;
		for (const [member, isSound] of Object.entries(members) as [keyof typeof members, (value: unknown) => boolean][])
			if (!isSound(raw[member])) return { problem: { kind: 'badMember', at, member } };
		const { id, exact, prefix, suffix, start } = raw as Readonly<Record<'id' | 'exact', string>> &
			Readonly<Record<'prefix' | 'suffix', string | null | undefined>> & { readonly start?: number | null };
		if (quotes.has(id)) return { problem: { kind: 'duplicate', at, id } };
		const quote = { exact, prefix: prefix ?? '', suffix: suffix ?? '' };
		quotes.set(id, typeof start === 'number' ? { ...quote, start } : quote);
	}
	return { quotes: [...quotes].map(([id, quote]) => ({ id, quote })) };
}
