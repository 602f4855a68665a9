import { DocumentSymbol, type DocumentSymbolProvider, SymbolKind } from 'vscode';
import type { Report, Section } from '../core';
import type { OpenReports } from './files/openReports';
import { toRange } from './positions';

/** The outline of a report, for the Outline view, breadcrumbs and “Go to Symbol”. Markdown headings are left to VS Code's own. */
export function reportSymbols(open: OpenReports): DocumentSymbolProvider {
	return {
		provideDocumentSymbols(document) {
			const report = open.get(document);
			if (!report || report.sections.some(section => section.form === 'atx')) return [];
			return report.sections.map(section => symbol(report, section));
		},
	};
}

function symbol(report: Report, section: Section): DocumentSymbol {
	const kind =
		section.level === 1
			? SymbolKind.Module
			: section.runOn && section.form === 'lead'
				? SymbolKind.String
				: SymbolKind.Namespace;
	const found = new DocumentSymbol(
		`${section.label ?? ''}${section.title}`,
		'',
		kind,
		toRange(report.lines, section.range),
		toRange(report.lines, section.heading),
	);
	found.children = section.children.map(child => symbol(report, child));
	return found;
}
