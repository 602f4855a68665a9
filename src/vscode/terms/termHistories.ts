import { type Disposable, type Uri, workspace } from 'vscode';
import {
	type Lexicon,
	type Report,
	Lines,
	type TermHistory,
	type TermPlaces,
	blocks,
	termHistory,
	termPlaces,
} from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { READ_MAX, isTooLong } from '../files/openReports';
import { UnreadableFile, readText } from '../files/readText';
import type { ReportIndex } from '../files/reportIndex';
import { isSame } from '../positions';
import { reportFiles } from '../redline/series';
import { breathe } from '../slices';
import type { Glossaries } from './glossaries';

/** The terms of a file, and its text for showing where they stand. */
export interface FileTerms extends TermPlaces {
	readonly uri: Uri;
	readonly year?: number;
	readonly text: string;
	readonly lines: Lines;
}

/** A term through the years of a series; the files in the order of its years. */
export interface SeriesHistory extends TermHistory {
	readonly files: readonly FileTerms[];
	/** The file that it was asked from, as an index; of a note that of its report's year. */
	readonly own: number;
}

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly glossaries: Glossaries;
}

/** Matching gives way after this long. */
const SLICE_MS = 20;

/** Where terms stand in every report: each file is read and matched when it is first asked for, and again when it was changed. */
export class TermHistories implements Disposable {
	private readonly known = new Map<
		string,
		{ readonly lexicon: Lexicon; readonly terms: Promise<FileTerms | undefined> }
	>();
	private readonly subscriptions: readonly Closeable[];

	constructor(private readonly services: Services) {
		const { open, index, glossaries } = services;
		const forget = (uri: Uri): void => {
			this.known.delete(uri.toString());
		};
		this.subscriptions = [
			index.onDidTouch(forget),
			open.onDidSettle(({ uri }) => forget(uri)),
			workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
			glossaries.onDidChange(() => this.known.clear()),
		];
	}

	/** `undefined` where there is no series: the report tells no place, or is alone. */
	async history(term: string, own: { readonly uri: Uri; readonly report: Report }): Promise<SeriesHistory | undefined> {
		const uris = await reportFiles(this.services, own);
		const indexed = new Map((await this.services.index.files()).map(({ uri, year }) => [uri.toString(), year]));
		const lexicon = await this.services.glossaries.lexicon(own.uri);
		const files: FileTerms[] = [];
		let sliceEnd = performance.now() + SLICE_MS;
		for (const uri of uris) {
			const file = await this.of(uri, lexicon);
			const year = isSame(uri, own.uri) ? own.report.year : indexed.get(uri.toString());
			if (file) files.push({ ...file, ...(year !== undefined && { year }) });
			if (performance.now() < sliceEnd) continue;
			await breathe();
			sliceEnd = performance.now() + SLICE_MS;
		}
		if (files.length < 2) return undefined;
		const at = files.findIndex(({ uri, year }) => isSame(uri, own.uri) || year === own.report.year);
		return { ...termHistory(term, files), files, own: at < 0 ? files.length : at };
	}

	/** The terms of a file by those that hold in its folder; `undefined` where it has gone or cannot be read. */
	async terms(uri: Uri): Promise<FileTerms | undefined> {
		return this.of(uri, await this.services.glossaries.lexicon(uri));
	}

	private of(uri: Uri, lexicon: Lexicon): Promise<FileTerms | undefined> {
		const key = uri.toString();
		const known = this.known.get(key);
		if (known?.lexicon === lexicon) return known.terms;
		const terms = read(uri, lexicon);
		this.known.set(key, { lexicon, terms });
		return terms;
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}

async function read(uri: Uri, lexicon: Lexicon): Promise<FileTerms | undefined> {
	const document = workspace.textDocuments.find(candidate => isSame(candidate.uri, uri));
	if (document && isTooLong(document)) return undefined;
	try {
		const text = await readText(uri);
		if (text.length > READ_MAX) return undefined;
		const lines = new Lines(text);
		return { uri, text, lines, ...termPlaces(text, blocks(lines), lexicon) };
	} catch (error) {
		if (error instanceof UnreadableFile) return undefined;
		throw error;
	}
}
