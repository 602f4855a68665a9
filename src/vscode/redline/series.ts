import type { CancellationToken, Uri } from 'vscode';
import { type LineageYear, type Passage, type Report, lineage } from '../../core';
import type { Comparisons } from '../compare/comparisons';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { isSame } from '../positions';
import { runInSlices } from '../slices';

/** A report and the file that it was read from. */
export interface ReportFile {
	readonly uri: Uri;
	readonly report: Report;
}

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
}

/** The files of the series that a report belongs to, oldest first, its own among them; of several of one year the first. Without notes. */
export async function seriesFiles({ index }: Pick<Services, 'index'>, { uri, report }: ReportFile): Promise<Uri[]> {
	const others = (await index.series(report, uri)).filter(file => !file.isNote && file.year !== undefined);
	const byYear = new Map<number, Uri>();
	for (const { year, uri: other } of others) if (!byYear.has(year!)) byYear.set(year!, other);
	// A report that tells no year is taken for the latest.
	byYear.set(report.year ?? Infinity, uri);
	return [...byYear].sort(([a], [b]) => a - b).map(([, file]) => file);
}

/** The same for what is told of reports alone: asked from a reader's note, it is the series of the report that the note is on. */
export async function reportFiles(services: Pick<Services, 'index'>, own: ReportFile): Promise<Uri[]> {
	const files = await services.index.files();
	if (!files.some(({ uri, isNote }) => isNote && isSame(uri, own.uri))) return seriesFiles(services, own);
	const byYear = new Map<number, Uri>();
	for (const { isNote, year, uri } of await services.index.series(own.report, own.uri))
		if (!isNote && year !== undefined && !byYear.has(year)) byYear.set(year, uri);
	return [...byYear].sort(([a], [b]) => a - b).map(([, uri]) => uri);
}

/** A passage through the years of its series. A file that has just gone is left out. Throws CancellationError. */
export async function follow(
	services: Services,
	own: ReportFile,
	passage: Passage,
	token?: CancellationToken,
): Promise<{ readonly files: readonly ReportFile[]; readonly years: readonly LineageYear[]; readonly start: number }> {
	const { reports, comparisons } = services;
	const files: ReportFile[] = [];
	for (const uri of await seriesFiles(services, own)) {
		if (uri === own.uri) files.push(own);
		else {
			const report = await reports.find(uri);
			if (report) files.push({ uri, report });
		}
	}
	const start = files.indexOf(own);
	const pins = await comparisons.pins(own.uri);
	const years = await runInSlices(
		lineage({
			reports: files.map(file => file.report),
			start,
			passage,
			compareTwo: (old, fresh) => comparisons.steps(old, fresh, pins),
		}),
		token,
	);
	return { files, years, start };
}
