import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip archive can tell. */
const MTIME = '1980-01-01T00:00:00';

/** A document of Word without the time at which it was made, and with bookmarks numbered from 1: the same words give the same bytes. */
export function stableDocx(bytes: Uint8Array): Uint8Array {
	const files = unzipSync(bytes);
	const core = files['docProps/core.xml'];
	if (core)
		files['docProps/core.xml'] = strToU8(
			strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${MTIME}Z`),
		);
	const document = files['word/document.xml'];
	if (document) files['word/document.xml'] = strToU8(withOwnNumbers(strFromU8(document)));
	return zipSync(files, { mtime: MTIME });
}

/** The library counts the bookmarks of all documents that it ever made. */
function withOwnNumbers(xml: string): string {
	const numbers = new Map<string, number>();
	return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before: string, id: string) => {
		const number = numbers.get(id) ?? numbers.size + 1;
		numbers.set(id, number);
		return before + String(number);
	});
}
