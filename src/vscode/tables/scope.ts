import type { CancellationToken, Uri } from 'vscode';
import { type Passage, samePlace } from '../../core';
import type { FieldFocus } from '../compare/fieldFocus';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { type ReportFile, placeFiles, reportFiles } from '../redline/series';
import type { TableSubject } from './subject';

/** A report of a table, and which of its passages are wanted. */
export interface ScopedReport extends ReportFile {
	readonly isWanted: (passage: Passage) => boolean;
}

/** What a table covers. */
export interface Scope {
	/** A list for each place, the report's own first; in each the oldest report first. */
	readonly lists: readonly ScopedReport[][];
	/** Reports that belong to it and cannot be read. */
	readonly leftOut: readonly Uri[];
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
		for (const list of lists) scoped.push(await this.readAll(await list, tags, leftOut, token));
		return { lists: scoped.filter((list, i) => i === 0 || list.length > 0), leftOut };
	}

	/** The places of the workspace but for that of a report. */
	async places(file: Uri): Promise<string[]> {
		const { index, reports } = this.services;
		const own = (await reports.get(file)).place;
		const places = (await index.files()).flatMap(({ isNote, place, year }) =>
			!isNote && place !== undefined && year !== undefined && !samePlace(place, own) ? [place] : [],
		);
		return [...new Set(places)];
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
