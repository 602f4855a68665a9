import { type Disposable, OverviewRulerLane, type TextEditorDecorationType, ThemeColor, window } from 'vscode';
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

/** The styles of colours that the reader has given single terms, made as they are met. A term is told by its line too, for those who see no colours. */
export class OwnColours implements Disposable {
	private readonly styles = new Map<string, TextEditorDecorationType>();

	of(colour: string): TextEditorDecorationType {
		let style = this.styles.get(colour);
		if (!style) {
			style = window.createTextEditorDecorationType({
				color: colour,
				borderColor: colour,
				borderStyle: 'none none solid none',
				borderWidth: '0 0 3px 0',
				overviewRulerColor: colour,
				overviewRulerLane: OverviewRulerLane.Left,
			});
			this.styles.set(colour, style);
		}
		return style;
	}

	[Symbol.iterator](): IterableIterator<[string, TextEditorDecorationType]> {
		return this.styles[Symbol.iterator]();
	}

	dispose(): void {
		for (const style of this.styles.values()) style.dispose();
	}
}
