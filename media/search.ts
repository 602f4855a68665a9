import { element } from './elements';
import { hitsIn } from './searchWords';

const TYPING_MS = 150;

export interface SearchedPage {
	/** Called when the reader stops typing. */
	readonly look: (search: string) => void;
	/** Goes to the first of what was found. */
	readonly toFirst: () => void;
	/** Goes to where the reader was. */
	readonly back: () => void;
}

/** The field to search in, one as long as the page lives: what is being typed outlasts what comes meanwhile. `/` and Ctrl+F lead to it, Enter and ↓ to what was found, Escape empties it, or leads back. */
export class Search {
	readonly field = element('input', { type: 'search', id: 'search' });
	private typing: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly page: SearchedPage) {
		this.field.addEventListener('input', () => {
			clearTimeout(this.typing);
			this.typing = setTimeout(() => this.look(), TYPING_MS);
		});
		document.addEventListener('keydown', event => {
			if (this.onKey(event)) event.preventDefault();
		});
	}

	/** What is looked for from now on, as the page already shows it. */
	set(search: string): void {
		clearTimeout(this.typing);
		this.field.value = search;
	}

	/** Draws what the field is part of; who was typing goes on. */
	within(name: string, draw: () => void): void {
		const isTyping = document.activeElement === this.field;
		this.field.placeholder = this.field.ariaLabel = name;
		draw();
		if (isTyping) this.field.focus({ preventScroll: true });
	}

	private look(): void {
		clearTimeout(this.typing);
		this.page.look(this.field.value);
	}

	/** Answers whether it is a key of the search. */
	private onKey({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
		// The keys that choose a word of an input method are its own.
		if (isComposing || !this.field.isConnected) return false;
		const isTyping = document.activeElement === this.field;
		if ((key === '/' && !isTyping) || ((ctrlKey || metaKey) && key === 'f')) this.field.focus();
		else if (!isTyping) return false;
		else if (key === 'ArrowDown' || key === 'Enter') {
			// What was typed last may still wait.
			this.look();
			this.page.toFirst();
		} else if (key !== 'Escape') return false;
		else if (this.field.value === '') this.page.back();
		else {
			this.field.value = '';
			this.look();
		}
		return true;
	}
}

/** The stretches of a passage, in each the words that are looked for to be seen, also where they go on in the next. */
export function found(stretches: readonly { readonly text: string }[], search: string): (Node | string)[][] {
	const hits = hitsIn(stretches.map(({ text }) => text).join(''), search);
	let start = 0;
	return stretches.map(({ text }) => {
		const [from, parts]: [number, (Node | string)[]] = [start, []];
		start += text.length;
		let at = 0;
		for (const hit of hits) {
			const [begin, end] = [Math.max(hit.start - from, at), Math.min(hit.end - from, text.length)];
			if (begin >= end) continue;
			parts.push(text.slice(at, begin), element('b', { class: 'hit' }, text.slice(begin, end)));
			at = end;
		}
		return [...parts, text.slice(at)].filter(part => part !== '');
	});
}
