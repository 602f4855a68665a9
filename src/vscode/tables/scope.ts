import type { CancellationToken, Uri } from 'vscode';
import { type Passage, distinctPlaces, samePlace } from '../../core';
import type { FieldFocus } from '../compare/fieldFocus';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { type ReportFile, placeFiles, reportFiles } from '../redline/series';
import type { TableSubject } from './subject';

/** A report of a table, and which of its passages are wanted. */
export interface ScopedReport extends ReportFile {
	readonly isWanted: (passage: Passage) => boolean;
	/** As all reports of its place are called here, however each names it. */
	readonly place?: string;
}

/** Of two files of one place and year the one that is read, and the other. */
export interface PassedOver {
	readonly read: Uri;
	readonly other: Uri;
}

/** What a table covers. */
export interface Scope {
	/** A list for each place, the report's own first; in each the oldest report first. */
	readonly lists: readonly ScopedReport[][];
	/** Reports that belong to it and cannot be read. */
	readonly leftOut: readonly Uri[];
	readonly passedOver: readonly PassedOver[];
}

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly focus: FieldFocus;
}

/** Reads what a table covers: the series of its report, and those of the places beside it; of each only the passages under its tags. */
export class TableScope {
	constructor(private readonly services: Services) {}

	/** Throws UnreadableFile, CancellationError. */
	async read({ file, places, tags }: TableSubject, token?: CancellationToken): Promise<Scope> {
		const report = await this.services.reports.get(file);
		const lists = [
			await reportFiles(this.services, { uri: file, report }),
			...places.map(place => placeFiles(this.services, place)),
		];
		const scoped: ScopedReport[][] = [];
		const leftOut: Uri[] = [];
		for (const list of lists) scoped.push(named(await this.readAll(await list, tags, leftOut, token)));
		return {
			lists: scoped.filter((list, i) => i === 0 || list.length > 0),
			leftOut,
			passedOver: await this.passedOver(scoped.flat()),
		};
	}

	private async passedOver(read: readonly ScopedReport[]): Promise<PassedOver[]> {
		const known = new Set(read.map(({ uri }) => uri.toString()));
		return (await this.services.index.files()).flatMap(file => {
			if (file.isNote || file.year === undefined || known.has(file.uri.toString())) return [];
			const taken = read.find(({ report }) => report.year === file.year && samePlace(report.place, file.place));
			return taken ? [{ read: taken.uri, other: file.uri }] : [];
		});
	}

	/** The places of the workspace but for that of a report. */
	async places(file: Uri): Promise<string[]> {
		const { index, reports } = this.services;
		const own = (await reports.get(file)).place;
		const places = (await index.files()).flatMap(({ isNote, place, year }) =>
			!isNote && place !== undefined && year !== undefined && !samePlace(place, own) ? [place] : [],
		);
		return distinctPlaces(places);
	}

	/** A file that has just gone, or cannot be read, is left out. */
	private async readAll(
		files: readonly Uri[],
		tags: readonly string[],
		leftOut: Uri[],
		token?: CancellationToken,
	): Promise<ScopedReport[]> {
		const read: ScopedReport[] = [];
		for (const uri of files) {
			const report = await this.services.reports.find(uri);
			if (!report) {
				leftOut.push(uri);
				continue;
			}
			const wanted =
				tags.length > 0
					? await this.services.focus.passages(report, { tags, terms: false, notes: [] }, uri, token)
					: undefined;
			read.push({ uri, report, isWanted: ({ index }) => wanted?.has(index) ?? true });
		}
		return read;
	}
}

function named(list: readonly ScopedReport[]): ScopedReport[] {
	const [place] = distinctPlaces(list.map(({ report }) => report.place));
	return list.map(file => ({ ...file, ...(place !== undefined && { place }) }));
}
