import {
	type Comparison,
	type Passage,
	type ProjectionRow,
	type Report,
	type SectionLink,
	plain,
	projectionRows,
} from '../../core';
import { t } from '../messages';
import { fateName, kindName } from './names';
import { headline } from './outline';

/** A passage's words as quoted in a list. */
const QUOTE_MAX = 80;

export function comparisonText(comparison: Comparison): string {
	const { old, new: newer, sections } = comparison;
	const rows = projectionRows(comparison).filter(row => row.kind === 'pair');
	return [
		`${headline(old)} → ${headline(newer)}`,
		counts(rows),
		'',
		t('Sections'),
		...sections.map(link => `  ${'  '.repeat(level(link) - 1)}${fateName[link.kind]()}: ${sectionPair(link)}`),
		'',
		t('Passages'),
		...rows.flatMap(row => [
			`  [${fate(row)}] ${places(old, row.old)} → ${places(newer, row.new)}`,
			...row.old.map(passage => `    - ${quote(old, passage)}`),
			...row.new.map(passage => `    + ${quote(newer, passage)}`),
		]),
	].join('\n');
}

export function comparisonMarkdown(comparison: Comparison): string {
	const { old, new: newer, sections } = comparison;
	const oldYear = old.year === undefined ? t('old') : String(old.year);
	const newYear = newer.year === undefined ? t('new report') : String(newer.year);
	const lines = [
		`# ${headline(old)} → ${headline(newer)}`,
		'',
		counts(projectionRows(comparison).filter(row => row.kind === 'pair')),
		'',
		`## ${t('Sections')}`,
		'',
	];
	lines.push(`| ${oldYear} | ${newYear} | |`, '| --- | --- | --- |');
	for (const link of sections) lines.push(`| ${cell(link.old)} | ${cell(link.new)} | ${fateName[link.kind]()} |`);
	lines.push('', `## ${t('Passages')}`);
	for (const row of projectionRows(comparison)) {
		if (row.kind === 'heading') {
			const heading = row.new[0] ?? row.old[0]!;
			lines.push('', `### ${plain((row.new[0] ? newer : old).text.slice(heading.range.start, heading.range.end))}`);
			if (row.new.length === 0) lines.push('', `*${kindName.removed()}*`);
			continue;
		}
		lines.push('', `**${fate(row)}**`, '');
		for (const passage of row.old) lines.push(`- ${oldYear}: ${whole(old, passage)}`);
		for (const passage of row.new) lines.push(`- ${newYear}: ${whole(newer, passage)}`);
	}
	return lines.join('\n');
}

function counts(rows: readonly ProjectionRow[]): string {
	const sums = new Map<string, number>();
	for (const row of rows)
		for (const kind of row.kinds) sums.set(kindName[kind](), (sums.get(kindName[kind]()) ?? 0) + 1);
	return [...sums].map(([name, n]) => `${name} ${n}`).join(' · ');
}

function fate(row: ProjectionRow): string {
	const names = row.kinds.map(kind => kindName[kind]());
	if (row.movedFrom.length > 0)
		names.push(t('from {0}', row.movedFrom.map(section => `${section.label ?? ''}${section.title}`).join('; ')));
	if (!row.certain) names.push(t('unsure'));
	return names.join(', ');
}

function places({ path }: Report, passages: readonly Passage[]): string {
	return passages.length === 0 ? '–' : `${path}:${passages.map(passage => passage.line + 1).join(',')}`;
}

function quote(report: Report, passage: Passage): string {
	const words = whole(report, passage);
	return words.length > QUOTE_MAX ? `${words.slice(0, QUOTE_MAX)}…` : words;
}

function whole(report: Report, { range }: Passage): string {
	return plain(report.text.slice(range.start, range.end));
}

function level(link: SectionLink): number {
	return (link.new ?? link.old!).level;
}

function sectionPair({ old, new: newer }: SectionLink): string {
	return [old, newer].map(section => (section ? `${section.label ?? ''}${section.title}` : '–')).join(' → ');
}

function cell(section: SectionLink['old']): string {
	return section ? `${section.label ?? ''}${section.title}`.replaceAll('|', '\\|') : '–';
}
