import { type Report, type Section, type Role } from '../../../src/core';

/**
 * A report's outline as a fixture shows it: whose it is, a line for each section (`form label|title`, `+` when the heading runs on,
 * the role where it is not the one above, the 1-based lines it covers), then how many passages have which role, then what was odd.
 */
export function renderOutline(report: Report): string {
	return [
		`title: ${report.title}`,
		`place: ${report.place ?? '?'}, year: ${report.year ?? '?'}`,
		...report.sections.flatMap(section => renderSection(report, section, undefined, '')),
		`passages: ${countRoles(report)}`,
		...report.problems.map(problem => `problem: ${problem.kind} in line ${problem.line + 1}`),
		'',
	].join('\n');
}

function renderSection(report: Report, section: Section, above: Role | undefined, indent: string): string[] {
	const { form, label = '', title, role, runOn, range, children } = section;
	const { startLine, endLine } = report.lines.withLines(range);
	const named = role === above ? '' : ` [${role}]`;
	const own = `${indent}${form}${runOn ? '+' : ''} ${label}|${title}${named} ${startLine + 1}-${endLine + 1}`;
	return [own, ...children.flatMap(child => renderSection(report, child, role, `${indent}\t`))];
}

function countRoles({ passages }: Report): string {
	const counts = new Map<string, number>();
	for (const { role } of passages) counts.set(role, (counts.get(role) ?? 0) + 1);
	return [...counts].map(([role, count]) => `${role} ${count}`).join(', ');
}
