import { OverviewRulerLane, type TextEditorDecorationType, ThemeColor, window } from 'vscode';
import { type CategoryId, categories } from '../../core';

/** The line under a term: style and weight in pixels. No two categories share both, so that colour is not needed to tell them apart. */
const underline: Readonly<Record<CategoryId, readonly ['solid' | 'dashed' | 'dotted' | 'double', number]>> = {
	strategy: ['solid', 2],
	project: ['dashed', 1],
	industry: ['dotted', 1],
	region: ['double', 3],
	technology: ['solid', 1],
	livelihood: ['dashed', 2],
	ecology: ['dotted', 2],
	reform: ['double', 4],
	governance: ['dashed', 3],
	numeral: ['solid', 3],
	other: ['dotted', 3],
};

export function createTermStyles(): ReadonlyMap<CategoryId, TextEditorDecorationType> {
	return new Map(
		categories.map(({ id }) => {
			const color = new ThemeColor(`duidu.term.${id}`);
			const [style, weight] = underline[id];
			return [
				id,
				window.createTextEditorDecorationType({
					color,
					borderColor: color,
					borderStyle: `none none ${style} none`,
					borderWidth: `0 0 ${weight}px 0`,
					overviewRulerColor: color,
					overviewRulerLane: OverviewRulerLane.Left,
				}),
			];
		}),
	);
}
