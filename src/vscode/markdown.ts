/** Text as Markdown that shows as itself. `MarkdownString.appendText` turns every space into one that does not break. */
export function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-!~<>|]/g, '\\$&');
}
