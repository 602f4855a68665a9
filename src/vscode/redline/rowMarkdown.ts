import { Hover, type HoverProvider, type MarkdownString, type Position, type TextDocument, l10n } from 'vscode';
import { type Comparison, type ProjectionRow, type WordRules, rowRedline } from '../../core';
import type { Projections } from '../compare/projections';
import type { Glossaries } from '../terms/glossaries';
import { wordRules } from './wordRules';
import { redlineMarkdown } from './redlineMarkdown';

/** A row of a comparison with its word changes: `2024 → 2025` and the redline. */
export function rowMarkdown(comparison: Comparison, row: ProjectionRow, rules: WordRules): MarkdownString {
	const names = [
		...(row.old.length > 0 ? [String(comparison.old.year ?? l10n.t('old'))] : []),
		...(row.new.length > 0 ? [String(comparison.new.year ?? l10n.t('new report'))] : []),
	];
	return redlineMarkdown(rowRedline(comparison, row, rules), names.join(' → '));
}

/** On any line of an aligned projection its pair with the changed words. */
export function rowHover(projections: Projections, glossaries: Glossaries): HoverProvider {
	return {
		async provideHover(document: TextDocument, { line }: Position): Promise<Hover | undefined> {
			const found = await projections.row(document, line);
			// What stands on one side only, or stayed as it was, has nothing to add.
			if (!found || found.row.old.length === 0 || found.row.new.length === 0 || found.row.kinds.includes('same'))
				return undefined;
			const rules = await wordRules(glossaries, found.target.new);
			return new Hover(rowMarkdown(found.comparison, found.row, rules));
		},
	};
}
