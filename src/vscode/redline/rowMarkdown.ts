import { Hover, type HoverProvider, type MarkdownString, type Position, type TextDocument } from 'vscode';
import { type Compared, type ProjectionRow, rowRedline } from '../../core';
import type { Comparisons } from '../compare/comparisons';
import type { Projections } from '../compare/projections';
import { sideNames } from '../names';
import type { Glossaries } from '../terms/glossaries';
import { wordRules } from './wordRules';
import { redlineMarkdown } from './redlineMarkdown';

interface Services {
	readonly projections: Projections;
	readonly comparisons: Comparisons;
	readonly glossaries: Glossaries;
}

/** A row of a comparison with its word changes: `2024 → 2025` and the redline. */
export function rowMarkdown(row: ProjectionRow, compared: Compared): MarkdownString {
	const { comparison } = compared;
	const names = sideNames(comparison).filter((_, i) => (i === 0 ? row.old : row.new).length > 0);
	return redlineMarkdown(rowRedline(row, compared), names.join(' → '));
}

/** On any line of an aligned projection its pair with the changed words. */
export function rowHover({ projections, comparisons, glossaries }: Services): HoverProvider {
	return {
		async provideHover(document: TextDocument, { line }: Position): Promise<Hover | undefined> {
			const found = await projections.row(document, line);
			// What stands on one side only, or stayed as it was, has nothing to add.
			if (!found || found.row.old.length === 0 || found.row.new.length === 0 || found.row.kinds.includes('same'))
				return undefined;
			const { comparison, row, target } = found;
			const links = await comparisons.sentences(comparison);
			const rules = await wordRules(glossaries, target.new);
			return new Hover(rowMarkdown(row, { comparison, links, rules }));
		},
	};
}
