/** Words that show as themselves in Markdown, one line of them; `opens`: also at the start of a line. */
export function markdownText(text: string, opens = true): string {
	const inline = text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
	if (!opens) return inline;
	return inline.replace(/^(\s*\d+)([.)])/, '$1\\$2').replace(/^(\s*)([-+=])/, '$1\\$2');
}

/** A path and a line (1-based) as the target of a link. */
export function markdownTarget(path: string, line: number): string {
	return `${encodeURI(path).replace(/[()#?]/g, character => `%${character.charCodeAt(0).toString(16)}`)}#L${line}`;
}
