/** Words without what neither HTML nor XML may hold: control characters, halves of a pair. */
export function printable(text: string): string {
	return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}
