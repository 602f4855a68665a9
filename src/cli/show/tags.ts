import { type Report, type TaggedPassage } from '../../core';
import { t } from '../messages';

interface Scan {
	readonly report: Report;
	readonly passages: readonly TaggedPassage[];
}

export function tagsText(scans: readonly Scan[], names: readonly string[]): string {
	return names
		.map(name => {
			const rows = rowsOf(scans, name);
			return [
				`${name} (${rows.length})`,
				...rows.map(({ place, label, path }) => `  ${place}  ${label}${path === '' ? '' : `  ‹${path}›`}`),
			].join('\n');
		})
		.join('\n\n');
}

export function tagsMarkdown(scans: readonly Scan[], names: readonly string[]): string {
	return names
		.map(name => {
			const rows = rowsOf(scans, name).map(
				({ place, label, path }) => `- ${label} — ${path === '' ? '' : `${path}, `}\`${place}\``,
			);
			return [`## ${name}`, '', ...(rows.length === 0 ? [t('None.')] : rows)].join('\n');
		})
		.join('\n\n');
}

function rowsOf(scans: readonly Scan[], name: string): { place: string; label: string; path: string }[] {
	return scans.flatMap(({ report, passages }) =>
		passages
			.filter(tagged => tagged.tag === name)
			.map(tagged => ({
				place: `${report.path}:${tagged.passage.line + 1}`,
				label: tagged.label,
				path: tagged.headingPath.join(' › '),
			})),
	);
}
