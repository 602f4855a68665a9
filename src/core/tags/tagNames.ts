import { fold } from '../text/fold';

/** A tag as the reader set it up. The order of tags is the reader's order of weight: the first is the highest. */
export interface TagDefinition {
	readonly name: string;
	readonly aliases?: readonly string[];
}

/** The tags that readers' notes use. */
export const defaultTags: readonly TagDefinition[] = [
	{ name: '专业相关', aliases: ['专业有关'] },
	{ name: '可能有关', aliases: ['可能相关'] },
];

/** Looks tags up by any of their spellings, width, quotes and white space folded. */
export class TagNames {
	readonly names: readonly string[];
	private readonly bySpelling = new Map<string, string>();
	/** Alternatives for a pattern with the flag `u`, which knows no `\-`, longest first, so that 专业相关 is not read as 专业. */
	readonly pattern: string;

	constructor(definitions: readonly TagDefinition[]) {
		const spellings: string[] = [];
		const names = new Set<string>();
		for (const { name, aliases = [] } of definitions) {
			if (fold(name).text === '' || names.has(name)) continue;
			names.add(name);
			for (const spelling of [name, ...aliases]) {
				const key = fold(spelling).text;
				if (key === '' || this.bySpelling.has(key)) continue;
				this.bySpelling.set(key, name);
				spellings.push(spelling);
			}
		}
		this.names = [...names];
		this.pattern = spellings
			.sort((a, b) => b.length - a.length)
			.map(s => s.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
			.join('|');
	}

	/** The tag's name, `undefined` when `spelling` is none. */
	find(spelling: string): string | undefined {
		return this.bySpelling.get(fold(spelling).text);
	}
}
