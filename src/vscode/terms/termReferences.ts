import { Location, type ReferenceProvider } from 'vscode';
import type { TermServices } from '.';
import { toRange } from '../positions';
import { termAt } from './termAt';

/** Every place of a term in the reports of the series, the newest first: its aliases and places inside longer terms too. */
export function termReferences({ open, glossaries, histories }: TermServices): ReferenceProvider {
	return {
		async provideReferences(document, position, _context, token) {
			const report = open.get(document);
			if (!report) return undefined;
			const match = termAt(document, position, report, await glossaries.lexicon(document.uri));
			if (!match || token.isCancellationRequested) return undefined;
			const { term } = match.entry;
			const history = await histories.history(term, { uri: document.uri, report });
			const own = await histories.terms(document.uri);
			const files = history?.files ?? (own ? [own] : []);
			return [...files]
				.reverse()
				.flatMap(({ uri, lines, places }) =>
					(places.get(term) ?? []).map(range => new Location(uri, toRange(lines, range))),
				);
		},
	};
}
