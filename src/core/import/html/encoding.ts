import { decode } from '../../text/decode';

/** Where a page names its encoding, if it does. */
const DECLARED_WITHIN = 4096;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;

/**
 * The text of a page. What the bytes are goes before what the page says: a page saved by a browser is often UTF-8 and still says GB2312.
 * Only encodings that {@link decode} does not know, such as Big5, are taken at the page's word.
 */
export function decodeHtml(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
	const match = DECLARED.exec(head);
	const declared = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
	const { text, binary, approximate } = decode(bytes);
	if (binary) return undefined;
	if (declared !== '' && !/^(?:utf|gb|x-gbk|hz|iso-8859|us-ascii|latin|windows-125)/.test(declared) && !isUtf8(bytes))
		return tryDecode(bytes, declared) ?? text;
	if (approximate && /^(?:gb|x-gbk)/.test(declared)) return tryDecode(bytes, 'gb18030') ?? text;
	return text;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		return undefined;
	}
}
