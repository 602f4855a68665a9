import { type Disposable, DocumentSymbol, type DocumentSymbolProvider, SymbolKind, languages, workspace } from 'vscode';
import { type Report, type Section, numberedTitle } from '../core';
import { type Closeable, disposeAll } from './disposeAll';
import type { OpenReports } from './files/openReports';
import { textLanguages, toRange } from './positions';

/** The outline of a report, for the Outline view, breadcrumbs and “Go to Symbol”. Markdown headings are left to VS Code's own. */
export function reportSymbols(open: OpenReports): Closeable {
	const provider: DocumentSymbolProvider = {
		provideDocumentSymbols(document) {
			const report = open.get(document);
			if (!report || report.sections.some(section => section.form === 'atx')) return [];
			return report.sections.map(section => symbol(report, section));
		},
	};
	const register = (): Disposable =>
		languages.registerDocumentSymbolProvider(textLanguages, provider, { label: 'Duidu' });
	let registration = register();
	// VS Code keeps an outline until its text changes: only a new provider makes it ask again when a setting has.
	const subscription = workspace.onDidChangeConfiguration(event => {
		if (!event.affectsConfiguration('duidu.files')) return;
		registration.dispose();
		registration = register();
	});
	return { dispose: () => disposeAll([subscription, registration]) };
}

function symbol(report: Report, section: Section): DocumentSymbol {
	const kind =
		section.level === 1
			? SymbolKind.Module
			: section.runOn && section.form === 'lead'
				? SymbolKind.String
				: SymbolKind.Namespace;
	const found = new DocumentSymbol(
		numberedTitle(section),
		'',
		kind,
		toRange(report.lines, section.range),
		toRange(report.lines, section.heading),
	);
	found.children = section.children.map(child => symbol(report, child));
	return found;
}
