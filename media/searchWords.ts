/** The words of a search, none of which need stand beside another. */
export function searchWords(search: string): string[] {
	return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Where they stand in a text, in order and apart from each other. */
export function hitsIn(text: string, search: string): { readonly start: number; readonly end: number }[] {
	const words = searchWords(search);
	const folded = text.toLowerCase();
	const hits: { readonly start: number; readonly end: number }[] = [];
	// In a few languages small letters are longer.
	if (folded.length !== text.length) return hits;
	for (let from = 0; ;) {
		const next = words
			.map(word => ({ word, start: folded.indexOf(word, from) }))
			.filter(({ start }) => start >= 0)
			.sort((a, b) => a.start - b.start)[0];
		if (!next) return hits;
		from = next.start + next.word.length;
		hits.push({ start: next.start, end: from });
	}
}
