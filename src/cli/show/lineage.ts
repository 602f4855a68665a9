import { type LineageYear, headingPath, plain } from '../../core';
import { t } from '../messages';
import { type Marks, markdownMarks, markedPair, terminalMarks } from './markedPair';
import type { WordRules } from '../wordRules';
import { kindName } from './names';

export function lineageText(years: readonly LineageYear[], rules: WordRules): string {
	return years
		.map(year => [heading(year), ...body(year, rules, terminalMarks).map(line => `  ${line}`)].join('\n'))
		.join('\n\n');
}

export function lineageMarkdown(years: readonly LineageYear[], rules: WordRules): string {
	return years
		.map(year =>
			[`## ${heading(year)}`, '', ...body(year, rules, markdownMarks).flatMap(line => [line, ''])].join('\n'),
		)
		.join('\n');
}

function heading({ report, passages, kinds }: LineageYear): string {
	const year = report.year === undefined ? report.path : String(report.year);
	if (passages.length === 0) return `${year}  –`;
	return [year, ...kinds.map(kind => kindName[kind]())].join('  ');
}

/** The wording of the year; where one passage became one, with what changed since the last year that had it. */
function body({ report, passages, links }: LineageYear, rules: WordRules, marks: Marks): string[] {
	if (passages.length === 0) return [t('Nothing in this year corresponds to it.')];
	return passages.flatMap(passage => {
		const own = links.filter(link => link.new === passage);
		const text =
			own.length === 1
				? markedPair(own[0]!.old, passage, rules, marks)
				: [plain(passage.text.slice(passage.range.start, passage.range.end))];
		return [`${report.path}:${passage.line + 1}  ${headingPath(passage.section).join(' › ')}`, ...text];
	});
}
