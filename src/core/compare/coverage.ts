/** A run of this many characters that stands on both sides is no chance. */
const RUN = 3;

/** The share of a folded text that stands in another as well, by runs of {@link RUN} characters. */
export function coverage(text: string, other: string): number {
	if (text.length < RUN) return text !== '' && other.includes(text) ? 1 : 0;
	const known = new Set<string>();
	for (let i = 0; i + RUN <= other.length; i++) known.add(other.slice(i, i + RUN));
	let covered = 0;
	let end = 0;
	for (let i = 0; i + RUN <= text.length; i++) {
		if (!known.has(text.slice(i, i + RUN))) continue;
		covered += i + RUN - Math.max(end, i);
		end = i + RUN;
	}
	return covered / text.length;
}
