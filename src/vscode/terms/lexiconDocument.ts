import { type Disposable, Position, Range, Uri, workspace } from 'vscode';
import { starterTerms } from '../../core';

export const LEXICON = 'duidu-lexicon';

/** The starter lexicon as a document to look into: read-only, in the form of a glossary. */
const uri = Uri.from({ scheme: LEXICON, path: '/起始词库.yaml' });
let made: { readonly text: string; readonly lines: ReadonlyMap<string, number> } | undefined;

export function lexiconDocument(): Disposable {
	return workspace.registerTextDocumentContentProvider(LEXICON, { provideTextDocumentContent: () => lexicon().text });
}

/** Where a starter term stands in it. */
export function starterPlace(term: string): { readonly uri: Uri; readonly range: Range } | undefined {
	const line = lexicon().lines.get(term);
	return line === undefined ? undefined : { uri, range: new Range(new Position(line, 0), new Position(line, 0)) };
}

function lexicon(): NonNullable<typeof made> {
	if (made) return made;
	const text: string[] = ['terms:'];
	const lines = new Map<string, number>();
	for (const { term, category, aliases, definition } of starterTerms) {
		lines.set(term, text.length);
		text.push(`  - term: ${quoted(term)}`, `    category: ${quoted(category)}`);
		if (aliases.length > 0) text.push(`    aliases: [${aliases.map(quoted).join(', ')}]`);
		if (definition !== undefined) text.push(`    definition: ${quoted(definition)}`);
	}
	return (made = { text: `${text.join('\n')}\n`, lines });
}

/** Words without a mark that YAML reads need no quotation marks. */
function quoted(words: string): string {
	return /^[\p{Script=Han}“”]+$/u.test(words) ? words : `'${words.replaceAll("'", "''")}'`;
}
