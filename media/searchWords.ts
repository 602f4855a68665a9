/** The words of a search, none of which need stand beside another. */
export function searchWords(search: string): string[] {
	return search.toLowerCase().split(/\s+/).filter(Boolean);
}
