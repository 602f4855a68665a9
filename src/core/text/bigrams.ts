/** The bigrams of a text in its order, repeated ones too. */
export function bigramsOf(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/** How alike two sets of bigrams are, 0 to 1 (Dice); two empty ones are not. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size + b.size === 0) return 0;
	let shared = 0;
	for (const bigram of a) if (b.has(bigram)) shared++;
	return (2 * shared) / (a.size + b.size);
}
