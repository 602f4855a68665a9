import type { Run, SourceBlock } from './source';

/** White space that no line of a report begins or ends with: also the full-width indent and marks of no width. */
const EDGE = '[\\s\\u3000\\u200b-\\u200d\\u2060\\ufeff]';
const LEADING = new RegExp(`^${EDGE}+`);
const TRAILING = new RegExp(`${EDGE}+$`);

/** A paragraph under way: runs are added as a reader meets them, and those of one look become one. */
export class ParagraphBuilder {
	private runs: Run[] = [];

	add(text: string, bold: boolean): void {
		if (text === '') return;
		const last = this.runs[this.runs.length - 1];
		if (last?.bold === bold) this.runs[this.runs.length - 1] = { text: last.text + text, bold };
		else this.runs.push({ text, bold });
	}

	/** Takes what was added so far; `undefined` where that is nothing but white space. */
	take(heading?: number): SourceBlock | undefined {
		const runs = trimmed(this.runs);
		this.runs = [];
		return runs.length === 0 ? undefined : { runs, ...(heading === undefined ? {} : { heading }) };
	}
}

/** Without white space at the ends. */
export function trimmed(runs: readonly Run[]): Run[] {
	const rest = [...runs];
	const strip = (at: 0 | -1, edge: RegExp): void => {
		for (let run = rest.at(at); run; run = rest.at(at)) {
			const text = run.text.replace(edge, '');
			if (text !== '') {
				rest.splice(at, 1, { ...run, text });
				return;
			}
			rest.splice(at, 1);
		}
	};
	strip(0, LEADING);
	strip(-1, TRAILING);
	return rest;
}
