import type { Range } from './range';

/** Spans of a line that are not read as words: code spans, links and pictures, bare addresses, comments. */
const UNREAD =
	/(?<!`)(`+)(?!`)(?:(?!\1(?!`)).)+?(?<!`)\1(?!`)|<!--.*?(?:-->|$)|!?\[[^\]\n]{0,300}\]\([^()\n]{0,1000}(?:\([^()\n]{0,300}\)[^()\n]{0,300})?\)|<?https?:\/\/[^\s<>，。；、）)】」”]+>?/g;

/** The unread spans of `text[range)`, in order. */
export function unreadSpans(text: string, { start, end }: Range): Range[] {
	const line = text.slice(start, end);
	if (!/[`[<]|https?:/.test(line)) return [];
	return [...line.matchAll(UNREAD)].map(match => ({
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
}

/** What is left of `range` around the spans. */
export function gaps({ start, end }: Range, spans: readonly Range[]): Range[] {
	const found: Range[] = [];
	let at = start;
	for (const span of spans) {
		if (span.start > at) found.push({ start: at, end: span.start });
		at = Math.max(at, span.end);
	}
	if (at < end) found.push({ start: at, end });
	return found;
}
