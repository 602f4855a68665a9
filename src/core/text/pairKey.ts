/** Two units of a text as one number of 32 bits. */
export function pairKey(text: string, at: number): number {
	return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
