/** What the reader typed into a note: Markdown, with tags among it as `#专业相关`. */
export interface WrittenNote {
	readonly body: string;
	readonly tags: readonly string[];
}

/** A `#` with a word behind it, at the start or behind white space: `# Heading` and `a#b` are no tags. */
const TAG = /(^|\s)#([^\s#]+)/g;

export function readWritten(text: string): WrittenNote {
	const tags = [...text.matchAll(TAG)].map(match => match[2]!);
	const body = text
		.replace(TAG, '$1')
		.split('\n')
		.map(line => line.trimEnd())
		.join('\n')
		.trim();
	return { body, tags: [...new Set(tags)] };
}

/** The same as text to edit. */
export function asWritten({ body, tags }: WrittenNote): string {
	const last = tags.map(tag => `#${tag}`).join(' ');
	return [body, last].filter(part => part !== '').join('\n\n');
}

/** The tags of a note after the reader changed `before` to `after`, where it has others by now: what was added is added, what was taken away goes. */
export function changedTags(now: readonly string[], before: readonly string[], after: readonly string[]): string[] {
	const kept = now.filter(tag => after.includes(tag) || !before.includes(tag));
	return [...kept, ...after.filter(tag => !before.includes(tag) && !kept.includes(tag))];
}
