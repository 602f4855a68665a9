/** `2025年重点工作` and `2026年重点工作` are one title; `400项` and `500项` one target. */
export function maskNumbers(folded: string): string {
	return folded.replace(/(?:19|20)\d\d年?/g, '\u0001').replace(/\d+(?:\.\d+)?/g, '\u0002');
}
