import cmaps from 'pdfjs-cmaps';
import { textAsBytes } from './textAsBytes';

/** Of two that say the same of all characters that reports have, the larger one stands for both. */
const STANDS_FOR: Readonly<Record<string, string>> = {
	'UniGB-UCS2-H': 'UniGB-UTF16-H',
	'GBKp-EUC-H': 'GBK2K-H',
};

/** A table from a font's codes to characters. Throws where it is none of the Chinese mainland's. */
export function cmap(filename: string): Uint8Array {
	const name = filename.replace(/\.bcmap$/, '');
	const packed = cmaps[STANDS_FOR[name] ?? name];
	if (packed === undefined) throw new Error(`no CMap ${name}`);
	return textAsBytes(atob(packed));
}
