import { MarkdownString } from 'vscode';
import type { Redline, RedlineSpan } from '../../core';
import { escaped } from '../markdown';
import { verbText } from './verbText';

/**
 * A redline for hovers and tooltips. As HTML: Markdown's own `**` marks nothing where Chinese stands before a quotation mark, `加快**“一带一路”**建设`.
 */
export function redlineMarkdown({ text, spans, verbs }: Redline, title: string): MarkdownString {
	const markdown = new MarkdownString(`**${escaped(title)}**\n\n`);
	markdown.supportHtml = true;
	let end = 0;
	for (const span of spans) {
		markdown.appendMarkdown(breaks(text.slice(end, span.start)) + marked(text.slice(span.start, span.end), span.op));
		end = span.end;
	}
	for (const verb of verbs) markdown.appendMarkdown(`\n\n${escaped(verbText(verb))}`);
	return markdown;
}

const colours: Readonly<Record<Exclude<RedlineSpan['op'], 'same'>, readonly [tag: string, background: string]>> = {
	insert: ['ins', '--vscode-diffEditor-insertedTextBackground'],
	delete: ['del', '--vscode-diffEditor-removedTextBackground'],
};

function marked(text: string, op: RedlineSpan['op']): string {
	const words = escaped(text).replaceAll('&', '&amp;');
	if (op === 'same') return words;
	const [tag, background] = colours[op];
	return `<${tag}><span style="background-color:var(${background});">${words}</span></${tag}>`;
}

function breaks(text: string): string {
	return text.replaceAll('\n', '\n\n');
}
