import { l10n } from 'vscode';
import type { ChartReport, ChartWords } from '../../protocol/chart';
import type { ScopedReport } from './scope';

/** Numbers of reports are what they are in `files`. */
export function chartReports(
	files: readonly ScopedReport[],
	nameOf: (file: ScopedReport) => string,
): readonly ChartReport[] {
	return files.map(file => {
		const { year } = file.report;
		return { ...(year !== undefined && { year }), name: nameOf(file) };
	});
}

/** `oneScale`: which panels share a scale, unless each has its own. */
export function chartWords(oneScale: string): ChartWords {
	return {
		table: l10n.t('Table'),
		chart: l10n.t('Chart'),
		ownScale: l10n.t('Own Scales'),
		ownScales: l10n.t('Each panel has a scale of its own.'),
		oneScale,
		order: l10n.t('Order'),
		asGiven: l10n.t('As given'),
		mark: l10n.t('{0}, {1}: {2}', '{0}', '{1}', '{2}'),
		notDrawn: l10n.t('{0} rows are in the table alone: they have too few numbers to be drawn.', '{0}'),
		join: l10n.t('Together'),
		joined: l10n.t('Drawn together'),
		tooMany: l10n.t('The first {0} of {1} lines', '{0}', '{1}'),
		save: l10n.t('Save Chart…'),
	};
}
