import { type DefinitionProvider, Location, Range, workspace } from 'vscode';
import type { TermServices } from '.';
import { glossaryUri } from './glossaries';
import { starterPlace } from './lexiconDocument';
import { termAt } from './termAt';

/** From a term to its entry: in the reader's glossary, or in the starter lexicon. */
export function termDefinitions({ open, glossaries }: TermServices): DefinitionProvider {
	return {
		async provideDefinition(document, position) {
			if (!open.counts(document)) return undefined;
			const lexicon = await glossaries.lexicon(document.uri);
			const match = termAt(document, position, open.get(document), lexicon);
			if (!match) return undefined;
			const { term, source } = match.entry;
			const origin = new Range(position.line, match.start, position.line, match.end);
			if (source === 'starter') {
				const place = starterPlace(term);
				return place && [{ originSelectionRange: origin, targetUri: place.uri, targetRange: place.range }];
			}
			const folder = workspace.getWorkspaceFolder(document.uri)!;
			const { terms, lines } = await glossaries.glossary(folder);
			const line = lines[terms.findIndex(each => each.term === term)] ?? 0;
			const { uri, range } = new Location(glossaryUri(folder), new Range(line, 0, line, 0));
			return [{ originSelectionRange: origin, targetUri: uri, targetRange: range }];
		},
	};
}
