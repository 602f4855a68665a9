import { Location, SymbolInformation, SymbolKind, type WorkspaceSymbolProvider } from 'vscode';
import type { ReportIndex } from '../files/reportIndex';

/** Tagged passages in “Go to Symbol in Workspace”, by their words or their tag. */
export function tagSymbols(index: ReportIndex): WorkspaceSymbolProvider {
	return {
		async provideWorkspaceSymbols(query) {
			const files = await index.files();
			const wanted = query.replace(/^#/, '').toLowerCase();
			return files.flatMap(({ tagged }) =>
				tagged
					.filter(({ label, tag }) => isSubsequence(wanted, `${tag}${label}`.toLowerCase()))
					.map(
						({ label, tag, uri, range }) =>
							new SymbolInformation(label, SymbolKind.String, tag, new Location(uri, range)),
					),
			);
		},
	};
}

/** VS Code filters and ranks by subsequence itself; what it would drop is not sent. */
function isSubsequence(wanted: string, text: string): boolean {
	let at = 0;
	for (const c of wanted) {
		at = text.indexOf(c, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
