import { type Grid, type Report, type VerbLadder, type VerbUse, sentenceOf, verbArc } from '../../core';
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
	return [...rows, ...arc(used, ladders), t('{0} places', rows.length)].join('\n');
}

/** `2023 探索 → 2024 推进 → 2026 大力发展` */
function arc(used: readonly Used[], ladders: readonly VerbLadder[]): string[] {
	const uses = verbArc(
		used.map(each => each.uses),
		ladders,
	);
	const steps = used.flatMap(({ report }, i) =>
		uses[i]?.verb === undefined ? [] : [`${yearOf(report)} ${uses[i].verb}`],
	);
	return steps.length > 1 ? [steps.join(' → ')] : [];
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
	return '●'.repeat(rung + 1) + '○'.repeat(ladders[ladder]!.length - rung - 1);
}
