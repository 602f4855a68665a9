import { readDocx } from './docx/readDocx';
import { type ImportFailure, type ImportFailureReason, failed } from './failure';
import { readHtml } from './html/readHtml';
import { pdfDocument } from './pdf/pdfDocument';
import type { Readers, Watch } from './readers';
import type { SourceDocument } from './source';
import { readPlainText } from './text/readPlainText';

export const formatIds = ['docx', 'html', 'mhtml', 'pdf', 'text'] as const;
export type FormatId = (typeof formatIds)[number];

type Read = SourceDocument | ImportFailure;

interface Format {
	readonly extensions: readonly string[];
	/** Its words may already be Markdown, and are left as they are; those of others are escaped where Markdown would take them for marks. */
	readonly isMarkdown: boolean;
	readonly read?: (bytes: Uint8Array) => Read;
	/** Of a format whose library is loaded when it is needed: that is asked first, and what it gave is read then. */
	readonly readApart?: (bytes: Uint8Array, readers: Readers, watch: Watch) => Promise<() => Read>;
}

export const formats: Readonly<Record<FormatId, Format>> = {
	docx: { extensions: ['docx', 'docm'], read: readDocx, isMarkdown: false },
	html: { extensions: ['html', 'htm', 'xhtml', 'shtml'], read: readHtml, isMarkdown: false },
	mhtml: {
		extensions: ['mht', 'mhtml'],
		isMarkdown: false,
		readApart: async (bytes, readers) => {
			const page = await readers.mhtml(bytes);
			return () => (page ? readHtml(page) : failed('broken'));
		},
	},
	pdf: {
		extensions: ['pdf'],
		isMarkdown: false,
		readApart: async (bytes, readers, watch) => {
			const text = await readers.pdf(bytes, watch);
			return () => ('kind' in text ? text : pdfDocument(text));
		},
	},
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
/** A web archive is headers, one of which says that what follows are parts; Word saves such files as `.doc` too. */
const ARCHIVE = /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/i;
/** Some programs write a line of their own above a PDF. */
const PDF = /%PDF-\d/;
const HEAD_WITHIN = 1024;

/** What a file is: by its bytes, then by its name. */
export function formatOf(bytes: Uint8Array, name: string): FormatId | ImportFailureReason {
	const known = beginnings.find(row => row.bytes.every((byte, i) => bytes[i] === byte));
	if (known) return known.is;
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_WITHIN));
	if (ARCHIVE.test(head)) return 'mhtml';
	const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	const named = formatIds.find(id => formats[id].extensions.includes(extension));
	const amiss = bytes.length === 0 ? 'empty' : 'broken';
	if (named === 'pdf') return PDF.test(head) ? 'pdf' : amiss;
	if (named === 'docx') return amiss;
	if (named === 'html' || PAGE.test(head.slice(0, PAGE_WITHIN))) return 'html';
	if (named === 'mhtml') return amiss;
	return named ?? (extension === '' ? 'text' : 'unknown');
}
