import type { RedlineSpan, RedlineVerb } from '../../core';
import { t } from '../messages';

/** How what went and what came is marked inside a sentence. */
export interface Marks {
	readonly gone: (text: string) => string;
	readonly came: (text: string) => string;
}

/** As `git diff --word-diff` marks them. */
export const terminalMarks: Marks = { gone: text => `[-${text}-]`, came: text => `{+${text}+}` };
export const markdownMarks: Marks = { gone: text => `~~${text}~~`, came: text => `**${text}**` };

/** A line of a redline with its changes marked, and below it the verbs that grew stronger or weaker. */
export function markedLine(
	line: { readonly text: string; readonly spans: readonly RedlineSpan[]; readonly verbs: readonly RedlineVerb[] },
	marks: Marks,
): string[] {
	let text = '';
	let end = 0;
	for (const span of line.spans) {
		const words = line.text.slice(span.start, span.end);
		text += line.text.slice(end, span.start) + marked(words, span.op, marks);
		end = span.end;
	}
	const steps = line.verbs.map(verb => `${verb.from} ${verb.step > 0 ? '↗' : '↘'} ${verb.to}`);
	return [text + line.text.slice(end), ...(steps.length > 0 ? [`${t('verbs')}: ${steps.join('; ')}`] : [])];
}

/** Marks hold no white space at their edges: Markdown would not read them. */
function marked(text: string, op: RedlineSpan['op'], { gone, came }: Marks): string {
	const words = text.trim();
	if (op === 'same' || words === '') return text;
	return text.replace(words, () => (op === 'delete' ? gone(words) : came(words)));
}
