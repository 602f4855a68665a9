import type { Report } from '../report/report';
import type { Range } from '../text/range';
import { CONTEXT_LENGTH, type Quote } from './quote';
import { sectionAt, sectionPath } from './sections';

/**
 * Describes a span so that it is found again. The context is what truly stands around it, across line breaks too: a span that opens a paragraph is
 * known by what follows and, less surely, by the paragraph before. The line breaks stay in it, and tell the two apart.
 */
export function quoteOf(source: string | Report, { start, end }: Range): Quote {
	const text = typeof source === 'string' ? source : source.text;
	const quote = {
		exact: text.slice(start, end),
		prefix: text.slice(whole(text, Math.max(0, start - CONTEXT_LENGTH), 1), start),
		suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT_LENGTH), -1)),
		start,
	};
	const section = typeof source === 'string' ? [] : sectionPath(sectionAt(source, start));
	return section.length > 0 ? { ...quote, section } : quote;
}

/** An offset that parts no pair of surrogates. */
function whole(text: string, at: number, step: 1 | -1): number {
	const parts = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
	return parts ? at + step : at;
}
