import { type LineageYear, headingPath, isWhole, yearLines, type WordRules } from '../../core';
import { t } from '../messages';
import { type Marks, markdownMarks, markedLine, terminalMarks } from './markedLine';
import { eventName, kindName } from './names';

export function lineageText(years: readonly LineageYear[], rules: WordRules): string {
	return years
		.map(year => [heading(years, year), ...body(years, year, rules, terminalMarks).map(line => `  ${line}`)].join('\n'))
		.join('\n\n');
}

export function lineageMarkdown(years: readonly LineageYear[], rules: WordRules): string {
	return years
		.map(year =>
			[`## ${heading(years, year)}`, '', ...body(years, year, rules, markdownMarks).flatMap(line => [line, ''])].join(
				'\n',
			),
		)
		.join('\n');
}

/** `2016  merged, reworded`; against which year, when it is not the one before. */
function heading(years: readonly LineageYear[], { report, event, kinds, certain, earlier }: LineageYear): string {
	const year = report.year === undefined ? report.path : String(report.year);
	const names = [
		...(event === 'kept' ? [] : [eventName[event]()]),
		...kinds.filter(kind => kind !== event).map(kind => kindName[kind]()),
		...(certain ? [] : [t('unsure')]),
	];
	const last = earlier === undefined ? undefined : years[earlier]!.report.year;
	const since = event === 'returned' && last !== undefined ? `  ${t('compared with {0}', last)}` : '';
	return `${year}  ${names.join(', ')}${since}`;
}

function body(years: readonly LineageYear[], year: LineageYear, rules: WordRules, marks: Marks): string[] {
	const { report, places } = year;
	if (places.length === 0) return [t('Nothing in this year corresponds to it.')];
	return [
		...places.map(
			place =>
				`${report.path}:${place.passage.line + 1}  ${headingPath(place.passage.section).join(' › ')}${isWhole(place) ? '' : ` (${t('part of a larger passage')})`}`,
		),
		...yearLines(years, year, rules).flatMap(line => markedLine(line, marks)),
	];
}
