import PostalMime from 'postal-mime';
import { textAsBytes } from './textAsBytes';

/** A type that the library takes for a file, so that it leaves its bytes as they are: an archive often names no encoding, or a wrong one. */
const AS_FILE = 'application/x-page';
const PAGE = /^(content-type:[ \t]*(?:\r?\n[ \t]+)?)"?(?:text\/html|application\/xhtml\+xml)/gim;

/** The page of a web archive; frames and pictures follow it there and are left. `undefined` where there is none. */
export async function readMhtml(bytes: Uint8Array): Promise<Uint8Array | undefined> {
	const text = bytesAsText(bytes).replace(PAGE, `$1${AS_FILE}`);
	try {
		const { attachments } = await PostalMime.parse(textAsBytes(text), { attachmentEncoding: 'arraybuffer' });
		const page = attachments.find(({ mimeType }) => mimeType === AS_FILE);
		return page && new Uint8Array(page.content as ArrayBuffer);
	} catch {
		// No archive: parts nested without end, headers of megabytes.
		return undefined;
	}
}

/** How many bytes become letters at one time: more arguments than this are too many for a call. */
const LOT = 8192;

/** A letter a byte: not `latin1`, which to a TextDecoder is windows-1252. */
function bytesAsText(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += LOT) text += String.fromCharCode(...bytes.subarray(at, at + LOT));
	return text;
}
