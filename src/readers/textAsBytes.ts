/** Of a text with a letter a byte. */
export function textAsBytes(text: string): Uint8Array {
	return Uint8Array.from(text, c => c.charCodeAt(0));
}
