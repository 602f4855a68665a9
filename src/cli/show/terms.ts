import { type Report, type TermMatch, flatten } from '../../core';
import { t } from '../messages';

interface Found {
	readonly report: Report;
	readonly matches: readonly TermMatch[];
}

interface Row {
	readonly term: string;
	readonly category: string;
	readonly counts: readonly number[];
	readonly total: number;
}

export function termsText(found: readonly Found[]): string {
	const rows = count(found);
	const lines = rows.map(row => `${row.counts.map(n => String(n).padStart(5)).join('')}  ${row.category}  ${row.term}`);
	return [
		t(
			'{0} terms, {1} places',
			rows.length,
			rows.reduce((sum, row) => sum + row.total, 0),
		),
		...lines,
	].join('\n');
}

export function termsMarkdown(found: readonly Found[]): string {
	const names = found.map(({ report }) => String(report.year ?? report.path));
	const head = `| ${t('term')} | ${t('category')} | ${names.join(' | ')} |`;
	return [
		head,
		`| --- | --- |${' ---: |'.repeat(names.length)}`,
		...count(found).map(row => `| ${row.term} | ${row.category} | ${row.counts.join(' | ')} |`),
	].join('\n');
}

function count(found: readonly Found[]): Row[] {
	const rows = new Map<string, { term: string; category: string; counts: number[] }>();
	found.forEach(({ matches }, file) => {
		for (const { entry } of flatten(matches)) {
			let row = rows.get(entry.term);
			if (!row)
				rows.set(entry.term, (row = { term: entry.term, category: entry.category, counts: found.map(() => 0) }));
			row.counts[file]!++;
		}
	});
	return [...rows.values()]
		.map(row => ({ ...row, total: row.counts.reduce((a, b) => a + b, 0) }))
		.sort((a, b) => b.total - a.total);
}
