import type { YearRow } from '../../src/protocol/years';
import { searchWords } from '../searchWords';

/** What the reader has chosen to see. */
export interface View {
	readonly newestFirst: boolean;
	readonly went: boolean;
	readonly search: string;
}

export const wholeView: View = { newestFirst: false, went: true, search: '' };

/** The rows in which all words stand, in one year or in several, and the headings above them. Words that went are looked for where they are shown. */
export function visibleRows(rows: readonly YearRow[], { search, went }: View): readonly YearRow[] {
	const words = searchWords(search);
	if (words.length === 0) return rows;
	const kept: YearRow[] = [];
	let heading: YearRow | undefined;
	for (const row of rows) {
		const text = rowText(row, went).toLowerCase();
		const fits = words.every(word => text.includes(word));
		if (row.isHeading) heading = row;
		if (!fits) continue;
		if (heading && heading !== row) kept.push(heading);
		heading = undefined;
		kept.push(row);
	}
	return kept;
}

function rowText({ cells }: YearRow, went: boolean): string {
	return cells
		.flatMap(({ wordings }) => wordings)
		.map(({ stretches }) =>
			stretches
				.filter(({ op }) => went || op !== 'delete')
				.map(({ text }) => text)
				.join(''),
		)
		.join('\n');
}
