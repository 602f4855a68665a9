/** The part of the package that is called; it brings no types. */
declare module 'aho-corasick' {
	export default class AhoCorasick {
		add(word: string, data: unknown): void;
		build_fail(): void;
		search(text: string, callback: (word: string, data: readonly unknown[]) => void): void;
	}
}
