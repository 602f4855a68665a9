/** Bytes read as text. `approximate`: some bytes fit no encoding and stand as U+FFFD. `binary`: no text at all; `text` is then empty. */
export interface Decoded {
	readonly text: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
	readonly approximate: boolean;
	readonly binary: boolean;
}

/** A NUL byte this early means a binary file, as for git. */
const BINARY_PROBE = 8000;

/** Reads UTF-8 (with or without BOM), UTF-16 with BOM and GB18030. Never fails. */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le', approximate: false, binary: false };
	if (bytes[0] === 0xfe && bytes[1] === 0xff)
		return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be', approximate: false, binary: false };
	if (bytes.subarray(0, BINARY_PROBE).includes(0))
		return { text: '', encoding: 'utf-8', approximate: true, binary: true };
	const strict = tryDecode(bytes, 'utf-8');
	if (strict !== undefined) return { text: strict, encoding: 'utf-8', approximate: false, binary: false };
	const chinese = tryDecode(bytes, 'gb18030');
	// Broken UTF-8 also passes for GB18030, as rare characters: the reading with more common Chinese ones wins.
	const loose = new TextDecoder('utf-8').decode(bytes);
	if (chinese !== undefined && commonShare(chinese) > commonShare(loose))
		return { text: chinese, encoding: 'gb18030', approximate: false, binary: false };
	const looseChinese = chinese ?? new TextDecoder('gb18030').decode(bytes);
	if (chinese === undefined && commonShare(looseChinese) > commonShare(loose))
		return { text: looseChinese, encoding: 'gb18030', approximate: true, binary: false };
	return { text: loose, encoding: 'utf-8', approximate: true, binary: false };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Characters that no page of Chinese prose is without. */
const COMMON = new Set(
	'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过民产政府经济建设改革新展加推进全',
);

function commonShare(text: string): number {
	let common = 0;
	let wide = 0;
	for (const c of text.slice(0, 20_000)) {
		if (c > '\u00ff') wide++;
		if (COMMON.has(c)) common++;
	}
	return wide === 0 ? 0 : common / wide;
}

/** From this share of replacement characters on a text was read in the wrong encoding: GB18030 read as UTF-8 has 0.3 and more, a page with a broken byte 0.001. */
const GARBLED_SHARE = 0.02;

/** Whether a text was decoded by the wrong encoding. */
export function isGarbled(text: string): boolean {
	const head = text.slice(0, 20_000);
	return head !== '' && head.split('\ufffd').length - 1 > head.length * GARBLED_SHARE;
}
