/** The bigrams of a text in its order, repeated ones too. */
export function bigramsOf(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
