import { type Report, walk, numberedTitle } from '../../core';
import { roleName } from './names';
import { outlineProblem } from './problems';

export function outlineText(report: Report): string {
	const lines = [...walk(report.sections)].map(section => {
		const number = String(section.line + 1).padStart(5);
		return `${number}  ${'  '.repeat(section.level - 1)}${numberedTitle(section)}${section.level === 1 ? `  [${roleName[section.role]()}]` : ''}`;
	});
	return [headline(report), ...lines, ...report.problems.map(outlineProblem)].join('\n');
}

export function outlineMarkdown(report: Report): string {
	const lines = [...walk(report.sections)].map(
		section =>
			`${'  '.repeat(section.level - 1)}- ${numberedTitle(section)}${section.level === 1 ? ` *${roleName[section.role]()}*` : ''}`,
	);
	return [`# ${headline(report)}`, '', ...lines].join('\n');
}

export function headline({ title, place, year, path }: Report): string {
	const name = [place, year === undefined ? undefined : String(year)].filter(part => part !== undefined).join(' ');
	return [title === '' ? path : title, name].filter(part => part !== '').join(' · ');
}
