import { OverviewRulerLane, type TextEditorDecorationType, ThemeColor, window } from 'vscode';
import { type CategoryId, categories } from '../../core';

/** The line under a term tells categories apart without colour. */
const underline: Readonly<Record<CategoryId, 'solid' | 'dashed' | 'dotted' | 'double'>> = {
	strategy: 'solid',
	project: 'dashed',
	industry: 'dotted',
	region: 'double',
	technology: 'solid',
	livelihood: 'dashed',
	ecology: 'dotted',
	reform: 'double',
	governance: 'dashed',
	numeral: 'solid',
	other: 'dotted',
};

/** Categories that share a line style are told apart by its weight. */
const heavy: ReadonlySet<CategoryId> = new Set(['technology', 'livelihood', 'ecology', 'reform', 'other']);

export function createTermStyles(): ReadonlyMap<CategoryId, TextEditorDecorationType> {
	return new Map(
		categories.map(({ id }) => {
			const color = new ThemeColor(`duidu.term.${id}`);
			const style = underline[id];
			return [
				id,
				window.createTextEditorDecorationType({
					color,
					borderColor: color,
					borderStyle: `none none ${style} none`,
					borderWidth: style === 'double' ? '0 0 3px 0' : heavy.has(id) ? '0 0 2px 0' : '0 0 1px 0',
					overviewRulerColor: color,
					overviewRulerLane: OverviewRulerLane.Left,
				}),
			];
		}),
	);
}
