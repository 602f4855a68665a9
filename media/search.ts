import { element } from './elements';
import { searchWords } from './searchWords';

const TYPING_MS = 150;

/** A field to search in; `look` is called when the reader stops typing. */
export function searchField(name: string, value: string, look: (search: string) => void): HTMLInputElement {
	const field = element('input', { type: 'search', id: 'search', placeholder: name, 'aria-label': name });
	field.value = value;
	let typing: ReturnType<typeof setTimeout> | undefined;
	field.addEventListener('input', () => {
		clearTimeout(typing);
		typing = setTimeout(() => look(field.value), TYPING_MS);
	});
	return field;
}

/** The words that are looked for, to be seen. */
export function found(text: string, search: string): (Node | string)[] {
	const words = searchWords(search);
	const parts: (Node | string)[] = [];
	let from = 0;
	const folded = text.toLowerCase();
	while (from < text.length) {
		const next = words
			.map(word => ({ word, at: folded.indexOf(word, from) }))
			.filter(({ at }) => at >= 0)
			.sort((a, b) => a.at - b.at)[0];
		if (!next) break;
		parts.push(
			text.slice(from, next.at),
			element('b', { class: 'hit' }, text.slice(next.at, next.at + next.word.length)),
		);
		from = next.at + next.word.length;
	}
	return [...parts, text.slice(from)].filter(part => part !== '');
}
