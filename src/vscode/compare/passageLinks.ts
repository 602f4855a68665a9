import {
	type CancellationToken,
	CancellationError,
	type DefinitionProvider,
	Location,
	type LocationLink,
	type Position,
	type ReferenceProvider,
	type TextDocument,
	type Uri,
} from 'vscode';
import { type Passage, type Report, passageAtLine, placesOf, samePlace } from '../../core';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import type { IndexedFile, ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { isSame, toOffset, toRange } from '../positions';
import { inOrder } from './compareCommands';
import type { Comparisons } from './comparisons';
import type { Traces } from './traces';

/**
 * “Go to Definition” leads from a digest's bullet to the passage that it was taken from; “Find All References” from a passage to the bullets
 * taken from it and to its counterparts in other years.
 */
export class PassageLinks implements DefinitionProvider, ReferenceProvider {
	constructor(
		private readonly open: OpenReports,
		private readonly index: ReportIndex,
		private readonly reports: Reports,
		private readonly comparisons: Comparisons,
		private readonly traces: Traces,
	) {}

	async provideDefinition(document: TextDocument, position: Position): Promise<LocationLink[]> {
		const place = await this.place(document, position);
		if (!place?.file?.isNote) return [];
		const { report, passage, file } = place;
		const found: LocationLink[] = [];
		// The year that the note is about first; a note may draw on others too.
		const sources = (await this.index.series(report, document.uri)).filter(source => !source.isNote);
		const own = sources.filter(source => source.year === file.year);
		for (const source of own.length > 0 ? own : sources) {
			const target = await this.reports.find(source.uri);
			const hit = target && (await this.traces.of(report, target)).find(({ digest }) => digest === passage)?.source;
			if (!hit) continue;
			found.push({
				originSelectionRange: toRange(report.lines, passage.range),
				targetUri: source.uri,
				targetRange: toRange(target.lines, hit.passage.range),
				targetSelectionRange: toRange(target.lines, hit.range),
			});
		}
		return found;
	}

	async provideReferences(
		document: TextDocument,
		position: Position,
		_context: unknown,
		token: CancellationToken,
	): Promise<Location[]> {
		const place = await this.place(document, position);
		if (!place || place.file?.isNote) return [];
		const { report, passage } = place;
		const at = { passage, offset: toOffset(report.lines, position) };
		const found: Location[] = [];
		for (const file of await this.index.files()) {
			if (token.isCancellationRequested) return [];
			if (isSame(file.uri, document.uri) || !samePlace(file.place, report.place)) continue;
			found.push(
				...(file.isNote
					? await this.bullets(file, report, passage)
					: await this.counterparts(file, document.uri, at, token)),
			);
		}
		return found;
	}

	private async place(
		document: TextDocument,
		{ line }: Position,
	): Promise<{ report: Report; passage: Passage; file: IndexedFile | undefined } | undefined> {
		const report = this.open.get(document);
		const passage = report && passageAtLine(report, line);
		if (!report || passage?.line !== line) return undefined;
		const file = (await this.index.files()).find(candidate => isSame(candidate.uri, document.uri));
		return { report, passage, file };
	}

	private async bullets(note: IndexedFile, report: Report, passage: Passage): Promise<Location[]> {
		const digest = await this.reports.find(note.uri);
		if (!digest) return [];
		return (await this.traces.of(digest, report))
			.filter(({ source }) => source?.passage === passage)
			.map(({ digest: bullet }) => new Location(note.uri, toRange(digest.lines, bullet.range)));
	}

	private async counterparts(
		file: IndexedFile,
		own: Uri,
		{ passage, offset }: { readonly passage: Passage; readonly offset: number },
		token: CancellationToken,
	): Promise<Location[]> {
		try {
			const pair = await inOrder(this.reports, own, file.uri);
			const comparison = await this.comparisons.get(pair.old, pair.new, token);
			const [mine, other] = pair.old === own ? (['old', 'new'] as const) : (['new', 'old'] as const);
			if (comparison[mine].passages[passage.index] !== passage) return [];
			const sentences = await this.comparisons.sentences(comparison, token);
			return placesOf(comparison, sentences, { side: mine, passage, offset }).map(
				({ range }) => new Location(file.uri, toRange(comparison[other].lines, range)),
			);
		} catch (error) {
			if (error instanceof UnreadableFile || error instanceof CancellationError) return [];
			throw error;
		}
	}
}
