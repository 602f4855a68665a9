import type { ConcordanceLine, Grid } from '../../core';
import { t } from '../messages';
import { yearOf } from './yearOf';

/** The words below each other. A Chinese character takes two columns of a terminal. */
export function concordanceText(lines: readonly ConcordanceLine[]): string {
	const width = Math.max(0, ...lines.map(({ left }) => columns(left)));
	const rows = lines.map(
		({ report, place, left, word, right }) =>
			`${report.path}:${report.lines.lineAt(place.start) + 1}  ${' '.repeat(width - columns(left))}${left} 【${word}】 ${right}`,
	);
	return [...rows, t('{0} places', lines.length)].join('\n');
}

export function concordanceGrid(lines: readonly ConcordanceLine[]): Grid {
	return {
		columns: [t('year'), t('line'), t('left'), t('words'), t('right'), t('section')],
		rows: lines.map(({ report, place, left, word, right, section }) => [
			yearOf(report),
			String(report.lines.lineAt(place.start) + 1),
			left,
			word,
			right,
			section,
		]),
	};
}

function columns(text: string): number {
	return text.length + (text.match(/[\u2e80-\u9fff\u3000-\u303f\uff00-\uff60“”]/g)?.length ?? 0);
}
