import { type Grid, type Report, type VerbLadder, type VerbUse, rungMark, sentenceOf, verbArcText } from '../../core';
import { t } from '../messages';
import { yearOf } from './yearOf';

interface Used {
	readonly report: Report;
	readonly uses: readonly VerbUse[];
}

/** `2024  大力发展  ●●●`, and the sentence. */
export function verbsText(used: readonly Used[], ladders: readonly VerbLadder[]): string {
	const rows = used.flatMap(({ report, uses }) =>
		uses.map(use =>
			[
				`${yearOf(report)}  ${[use.verb ?? '–', strength(use, ladders)].filter(Boolean).join('  ')}`,
				`    ${report.path}:${report.lines.lineAt(use.place.start) + 1}  ${sentenceOf(use.place)}`,
			].join('\n'),
		),
	);
	const arc = verbArcText(
		used.map(({ report, uses }) => ({ name: yearOf(report), uses })),
		ladders,
	);
	return [...rows, ...(arc === undefined ? [] : [arc]), t('{0} places', rows.length)].join('\n');
}

export function verbsGrid(used: readonly Used[], ladders: readonly VerbLadder[]): Grid {
	return {
		columns: [t('year'), t('verb'), t('strength'), t('line'), t('sentence')],
		rows: used.flatMap(({ report, uses }) =>
			uses.map(use => [
				yearOf(report),
				use.verb ?? '',
				strength(use, ladders),
				String(report.lines.lineAt(use.place.start) + 1),
				sentenceOf(use.place),
			]),
		),
	};
}

/** How high on its ladder a verb is: `●●○`. */
function strength({ ladder, rung }: VerbUse, ladders: readonly VerbLadder[]): string {
	if (ladder === undefined || rung === undefined) return '';
	return rungMark(rung, ladders[ladder]!);
}
