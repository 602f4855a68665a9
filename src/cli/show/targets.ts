import { type Grid, type Reason, type Report, type TargetResult, type Verdict, plain, verdicts } from '../../core';
import { t } from '../messages';
import { cell } from './cell';

export const verdictName: Readonly<Record<Verdict, () => string>> = {
	met: () => t('met'),
	missed: () => t('missed'),
	unclear: () => t('unclear'),
	'not-reported': () => t('not reported'),
};

const reasonName: Readonly<Record<Reason, () => string>> = {
	figures: () => t('by its figures'),
	'several-years': () => t('it tells of several years together'),
	'no-figure': () => t('it has no figure to compare'),
	'other-basis': () => t('it counts something much larger or smaller'),
	'other-time': () => t('one is of the whole year, the other of its end'),
	'other-thing': () => t('it names another thing, place or kind'),
	partly: () => t('it tells only a part of what was promised'),
	'no-stage': () => t('it does not say that it came so far'),
	ceiling: () => t('of prices the aim is a ceiling, not a figure to reach'),
	words: () => t('by its words'),
	silent: () => '',
};

/** `unclear: it tells of several years together` */
export function whyOf({ verdict, reason }: { readonly verdict: Verdict; readonly reason: Reason }): string {
	return [verdictName[verdict](), reasonName[reason]()].filter(Boolean).join(t(': '));
}

/** `✓`, `✗`, `?` and `–` are read before the words. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
	met: '✓',
	missed: '✗',
	unclear: '?',
	'not-reported': '–',
};

export function targetsText(older: Report, newer: Report, results: readonly TargetResult[]): string {
	const rows = results.map(({ target, outcome, verdict, reason }) => {
		const line = `${verdictSigns[verdict]} ${older.path}:${target.clause.passage.line + 1}  ${words(older, target)}`;
		const told = outcome
			? `${newer.path}:${outcome.clause.passage.line + 1}  ${words(newer, outcome)}${outcome.isOfSeveralYears ? ` (${t('several years')})` : ''}`
			: '';
		return [
			line,
			`    ${[verdict === 'unclear' ? whyOf({ verdict, reason }) : verdictName[verdict](), told].filter(Boolean).join('  ')}`,
		].join('\n');
	});
	return [...rows, '', summary(results)].join('\n');
}

export function targetsMarkdown(older: Report, newer: Report, results: readonly TargetResult[]): string {
	const rows = results.map(({ target, outcome, verdict }) => {
		const cells = [
			words(older, target),
			String(target.clause.passage.line + 1),
			outcome ? words(newer, outcome) : '–',
			outcome ? String(outcome.clause.passage.line + 1) : '',
			`${verdictSigns[verdict]} ${verdictName[verdict]()}`,
		];
		return `| ${cells.map(cell).join(' | ')} |`;
	});
	const head = [
		`${t('promised')} ${older.year ?? ''}`.trim(),
		t('line'),
		`${t('came of it')} ${newer.year ?? ''}`.trim(),
		t('line'),
		'',
	];
	return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows, '', summary(results)].join(
		'\n',
	);
}

export function targetsGrid(older: Report, newer: Report, results: readonly TargetResult[]): Grid {
	return {
		columns: [t('indicator'), t('promised'), t('line'), t('came of it'), t('line'), t('verdict')],
		rows: results.map(({ target, outcome, verdict, reason }) => [
			target.indicator,
			words(older, target),
			String(target.clause.passage.line + 1),
			outcome ? words(newer, outcome) : '',
			outcome ? String(outcome.clause.passage.line + 1) : '',
			whyOf({ verdict, reason }),
		]),
	};
}

/** `12 met, 3 missed, 4 unclear, 10 not reported` */
function summary(results: readonly TargetResult[]): string {
	return verdicts
		.map(verdict => `${results.filter(result => result.verdict === verdict).length} ${verdictName[verdict]()}`)
		.join(', ');
}

export function words(
	{ text }: Report,
	{ range }: { readonly range: { readonly start: number; readonly end: number } },
): string {
	return plain(text.slice(range.start, range.end));
}
