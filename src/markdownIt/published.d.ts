import type { MarkdownIt } from 'markdown-it';

/** A term with its category, such as 战略; it is one of 其他 where none is given. */
export interface GivenTerm {
	readonly term: string;
	readonly category?: string;
	readonly aliases?: readonly string[];
	readonly definition?: string;
	readonly note?: string;
	/** `#c00` or `#cc0000`, instead of its category's. */
	readonly colour?: string;
}

/** Everything is marked unless it is switched off. */
export interface DuiduOptions {
	/** Terms of one's own, over the starter lexicon: the text of a `terms.yaml`, or its entries. */
	readonly glossary?: string | readonly GivenTerm[];
	/** `false`: without the terms that come with Duidu. */
	readonly starterLexicon?: boolean;
	/** `false`: terms are not marked. */
	readonly terms?: boolean;
	/** The tags, the weightiest first, instead of 专业相关 and 可能有关; `false`: tags are not marked. */
	readonly tags?: boolean | readonly (string | { readonly name: string; readonly aliases?: readonly string[] })[];
}

/** A plugin that marks the policy terms and the tags of a text: `md.use(duidu, { glossary })`. `preview.css` shows them. */
declare function duidu(md: MarkdownIt, options?: DuiduOptions): void;

export { duidu, duidu as default };
