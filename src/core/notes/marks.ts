import type { Report } from '../report/report';
import type { Range } from '../text/range';

/** What readers put around words; what is inside is the first group. */
const patterns = {
	underline: /<u>([^<\n]+)<\/u>/g,
	bold: /\*\*([^*\n]+)\*\*/g,
	highlight: /==([^=\n]+)==/g,
} as const;

export type MarkKind = keyof typeof patterns;
export const markKinds = Object.keys(patterns) as readonly MarkKind[];

/** Words that a reader marked: the range is that of the words alone, `<u>⟦扩大内需⟧</u>`. */
export interface MarkedSpan {
	readonly kind: MarkKind;
	readonly range: Range;
}

/** The marks in the paragraphs of a report, in their order. A heading that is bold, or a paragraph that is bold from end to end, is set so by its writer. */
export function markedSpans({ passages }: Report): MarkedSpan[] {
	return passages
		.filter(({ kind }) => kind === 'body')
		.flatMap(({ text, range }) =>
			markKinds.flatMap(kind =>
				[...text.slice(range.start, range.end).matchAll(patterns[kind])].flatMap((match): MarkedSpan[] => {
					const start = range.start + match.index + match[0].indexOf(match[1]!);
					const isWhole = kind === 'bold' && match[0].length === range.end - range.start;
					return isWhole ? [] : [{ kind, range: { start, end: start + match[1]!.length } }];
				}),
			),
		)
		.sort((a, b) => a.range.start - b.range.start);
}
