import type { CancellationToken, Uri } from 'vscode';
import { type LineageQuestion, type LineageYear, type Passage, type Report, lineage, samePlace } from '../../core';
import type { Comparisons } from '../compare/comparisons';
import type { IndexedFile, ReportIndex } from '../files/reportIndex';
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
	const byYear = firstOfEachYear(await index.series(report, uri));
	// A report that tells no year is taken for the latest.
	return inOrder(byYear.set(report.year ?? Infinity, uri));
}

/** The same for what is told of reports alone: asked from a reader's note, it is the series of the report that the note is on. */
export async function reportFiles(services: Pick<Services, 'index'>, own: ReportFile): Promise<Uri[]> {
	const files = await services.index.files();
	return files.some(({ uri, isNote }) => isNote && isSame(uri, own.uri))
		? inOrder(firstOfEachYear(await services.index.series(own.report, own.uri)))
		: seriesFiles(services, own);
}

/** The reports of a place, as {@link seriesFiles} has them. */
export async function placeFiles({ index }: Pick<Services, 'index'>, place: string): Promise<Uri[]> {
	return inOrder(firstOfEachYear((await index.files()).filter(file => samePlace(file.place, place))));
}

function firstOfEachYear(files: readonly IndexedFile[]): Map<number, Uri> {
	const byYear = new Map<number, Uri>();
	for (const { isNote, year, uri } of files)
		if (!isNote && year !== undefined && !byYear.has(year)) byYear.set(year, uri);
	return byYear;
}

function inOrder(byYear: ReadonlyMap<number, Uri>): Uri[] {
	return [...byYear].sort(([a], [b]) => a - b).map(([, uri]) => uri);
}

/** What a passage or a section is followed through. */
export interface Series {
	/** Oldest first. A file that has just gone is left out. */
	readonly files: readonly ReportFile[];
	/** The report asked from among them, as an index. */
	readonly start: number;
	readonly compareTwo: LineageQuestion['compareTwo'];
}

/** The series of a report, read. */
export async function seriesOf(services: Services, own: ReportFile): Promise<Series> {
	const { reports, comparisons } = services;
	const files: ReportFile[] = [];
	for (const uri of await seriesFiles(services, own)) {
		if (isSame(uri, own.uri)) files.push(own);
		else {
			const report = await reports.find(uri);
			if (report) files.push({ uri, report });
		}
	}
	const pins = await comparisons.pins(own.uri);
	return { files, start: files.indexOf(own), compareTwo: (old, fresh) => comparisons.steps(old, fresh, pins) };
}

/** A passage through the years of its series. Throws CancellationError. */
export async function follow(
	services: Services,
	own: ReportFile,
	passage: Passage,
	token?: CancellationToken,
): Promise<{ readonly files: readonly ReportFile[]; readonly years: readonly LineageYear[]; readonly start: number }> {
	const { files, start, compareTwo } = await seriesOf(services, own);
	const reports = files.map(file => file.report);
	return { files, start, years: await runInSlices(lineage({ reports, start, passage, compareTwo }), token) };
}
