import { readDocx } from './docx/readDocx';
import type { ImportFailure, ImportFailureReason } from './failure';
import { readHtml } from './html/readHtml';
import type { SourceDocument } from './source';
import { readPlainText } from './text/readPlainText';

export const formatIds = ['docx', 'html', 'text'] as const;
export type FormatId = (typeof formatIds)[number];

interface Format {
	readonly extensions: readonly string[];
	readonly read: (bytes: Uint8Array) => SourceDocument | ImportFailure;
	/** Its words may already be Markdown, and are left as they are; those of others are escaped where Markdown would take them for marks. */
	readonly isMarkdown: boolean;
}

export const formats: Readonly<Record<FormatId, Format>> = {
	docx: { extensions: ['docx', 'docm'], read: readDocx, isMarkdown: false },
	html: { extensions: ['html', 'htm', 'xhtml', 'shtml'], read: readHtml, isMarkdown: false },
	text: { extensions: ['txt', 'md', 'markdown'], read: readPlainText, isMarkdown: true },
};

/** The endings of names that a file to be imported can have. */
export const importExtensions: readonly string[] = formatIds.flatMap(id => formats[id].extensions);

/** How files of each kind begin; the first row that fits decides, before any name does. */
const beginnings: readonly { readonly bytes: readonly number[]; readonly is: FormatId | ImportFailureReason }[] = [
	{ bytes: [0x50, 0x4b, 0x03, 0x04], is: 'docx' },
	{ bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
	{ bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'oldWord' },
];

/** A page may begin with a declaration or a comment; `<` alone begins no text. */
const PAGE = /^[\s\ufeff]*<(?:!doctype|\?xml|!--|html|head|body|meta|div|p|article|section|table|span|h\d)\b/i;
const PAGE_WITHIN = 512;

/** What a file is: by its bytes, then by its name. */
export function formatOf(bytes: Uint8Array, name: string): FormatId | ImportFailureReason {
	const known = beginnings.find(row => row.bytes.every((byte, i) => bytes[i] === byte));
	if (known) return known.is;
	const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	const named = formatIds.find(id => formats[id].extensions.includes(extension));
	if (named === 'docx') return 'broken';
	if (named === 'html' || PAGE.test(new TextDecoder('latin1').decode(bytes.subarray(0, PAGE_WITHIN)))) return 'html';
	return named ?? (extension === '' ? 'text' : 'unknown');
}
