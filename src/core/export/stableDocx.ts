import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip archive can tell. */
const MTIME = '1980-01-01T00:00:00';

/** A document of Word without the time at which it was made: the same words give the same bytes. */
export function stableDocx(bytes: Uint8Array): Uint8Array {
	const files = unzipSync(bytes);
	const core = files['docProps/core.xml'];
	if (core)
		files['docProps/core.xml'] = strToU8(
			strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${MTIME}Z`),
		);
	return zipSync(files, { mtime: MTIME });
}
