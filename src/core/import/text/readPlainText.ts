import { parse } from 'yaml';
import { decode } from '../../text/decode';
import { type ImportFailure, failed } from '../failure';
import { ParagraphBuilder } from '../paragraph';
import type { SourceBlock, SourceDocument } from '../source';
import { joinWrapped } from './wrapped';

/** A text that was saved or pasted: a paragraph a line, but for lines that surely are one paragraph, wrapped. */
export function readPlainText(bytes: Uint8Array): SourceDocument | ImportFailure {
	const { text, binary } = decode(bytes);
	if (binary) return failed('unknown');
	const { body, frontMatter } = withoutFrontMatter(text);
	const builder = new ParagraphBuilder();
	const blocks = joinWrapped(body.split(/\r\n|\n|\r|\f|\u2028|\u2029/)).flatMap((line): SourceBlock[] => {
		builder.add(line.replaceAll('\u00a0', ' ').replaceAll('\u00ad', ''), false);
		const block = builder.take();
		return block ? [block] : [];
	});
	return { blocks, removed: [], notes: [], ...(frontMatter ? { frontMatter } : {}) };
}

/** Front matter that is YAML goes before the new one; any other is text like the rest. */
function withoutFrontMatter(text: string): { body: string; frontMatter?: Readonly<Record<string, unknown>> } {
	const match = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)([^]{0,4000}?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
	if (!match) return { body: text };
	try {
		const data: unknown = parse(match[1]!.replace(/\r\n?/g, '\n'));
		if (typeof data === 'object' && data !== null && !Array.isArray(data))
			return { body: text.slice(match[0].length), frontMatter: data as Record<string, unknown> };
	} catch {
		// Not YAML.
	}
	return { body: text };
}
