import { type Comparison, type ComparisonColumn, type ComparisonWords, type Report } from '../../core';
import { isChinese, t } from '../messages';
import { focusLine } from './comparison';
import { fateName, kindName } from './names';
import { headline } from './outline';
import { reviewTitle, why } from './review';

/** The words around a comparison that is taken away. */
export function comparisonWords(comparison: Comparison): ComparisonWords {
	const { old, new: fresh } = comparison;
	return {
		lang: isChinese() ? 'zh-CN' : 'en',
		title: `${shortName(old)} ↔ ${shortName(fresh)}`,
		notes: focusLine(comparison),
		sides: sideNames(old, fresh),
		kind: kind => kindName[kind](),
		sectionFate: fate => fateName[fate](),
		doubt: why,
		confirmed: t('confirmed'),
		movedFrom: sections => t('from {0}', sections),
		line: line => t('line {0}', line),
		figures: t('figures'),
		verbs: t('verbs'),
		certain: t('sure'),
		ownPassages: t('My passages'),
		givenBy: (name, sources) => t('{0} (by {1})', name, sources),
		onWords: t('note'),
		above: name => t('(above, under {0})', name),
		contents: t('Contents'),
		sections: t('Sections'),
		review: reviewTitle,
		passages: t('Passages'),
		opening: t('Title and opening'),
		continued: title => t('{0} (continued)', title),
		legend: t(
			'What went is struck out, what came is underlined, what changed places is framed; verbs: ↗ stronger, ↘ weaker.',
		),
		nothing: t('No passage is left.'),
		origin: (origin, place) => (origin === 'again' ? t('a further part of the same sentence') : t('from {0}', place)),
		what: { heading: t('heading'), passage: t('passage'), title: t('title block') },
		columns: Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, name()])) as Record<
			ComparisonColumn,
			string
		>,
	};
}

const columns: Readonly<Record<ComparisonColumn, () => string>> = {
	id: () => 'ID',
	what: () => t('Part'),
	kinds: () => t('What became of it'),
	certain: () => t('Certainty'),
	names: () => t('Tags'),
	given: () => t('Tags given by'),
	oldSection: () => t('Old section'),
	newSection: () => t('New section'),
	oldLine: () => t('Old line'),
	newLine: () => t('New line'),
	oldText: () => t('Old text'),
	newText: () => t('New text'),
	gone: () => t('Words that went'),
	came: () => t('Words that came'),
	figures: () => t('Figures'),
	verbs: () => t('Verbs'),
	score: () => t('Score'),
};

/** `澜江省 2025`; of a report that tells neither place nor year its headline. */
function shortName(report: Report): string {
	const { place, year } = report;
	return place !== undefined && year !== undefined ? `${place} ${year}` : headline(report);
}

/** By their years; two of one year are told apart as old and new. */
function sideNames({ year: old }: Report, { year: fresh }: Report): ComparisonWords['sides'] {
	if (old === undefined || fresh === undefined || old === fresh) return { old: t('old'), new: t('new report') };
	return { old: String(old), new: String(fresh) };
}
