import type { Run, SourceBlock } from './source';

/**
 * A paragraph as a line of Markdown. `**` reads as bold only where no punctuation lies between it and a letter: of `⟦推进乡村振兴。⟧完善…` the
 * full stop stands outside of the marks.
 */
export function markedText({ runs }: SourceBlock, escapes: boolean): string {
	const line = merged(runs)
		.map(({ text, bold }) => {
			const written = escapes ? escaped(text) : text;
			if (!bold) return written;
			const [, before, words, after] = /^([\s\p{P}\p{S}]*)([^]*?)([\s\p{P}\p{S}]*)$/u.exec(written)!;
			return words === '' ? written : `${before}**${words}**${after}`;
		})
		.join('');
	return escapes ? line.replace(/^(?=#{1,6}(?:\s|$)|>|[-+]\s|(?:`{3}|~{3}))/, '\\') : line;
}

/** Punctuation between two bold runs, or white space of another look, is no end of bold. */
function merged(runs: readonly Run[]): Run[] {
	const all: Run[] = [];
	runs.forEach((run, i) => {
		const last = all[all.length - 1];
		const bridges = !/[\p{L}\p{N}]/u.test(run.text) && last?.bold === true && runs[i + 1]?.bold === true;
		const bold = run.bold || bridges;
		if (last?.bold === bold) all[all.length - 1] = { text: last.text + run.text, bold };
		else all.push({ text: run.text, bold });
	});
	return all;
}

/** What Markdown, or HTML in it, would take for a mark. */
function escaped(text: string): string {
	return text.replace(/[*`]|<(?=[a-z/!?])/gi, '\\$&');
}
