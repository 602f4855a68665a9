import {
	type CancellationToken,
	CodeLens,
	type CodeLensProvider,
	type DefinitionProvider,
	type Disposable,
	EventEmitter,
	FoldingRange,
	type FoldingRangeProvider,
	Hover,
	type HoverProvider,
	Location,
	MarkdownString,
	type Position,
	Range,
	type TextDocument,
	type TextDocumentContentProvider,
	type Uri,
	l10n,
	workspace,
} from 'vscode';
import {
	type Passage,
	type RedlineLine,
	findPassage,
	lineageDocument,
	passageAtLine,
	passageOfLine,
	redlineDocument,
	wordsOf,
} from '../../core';
import type { Comparisons } from '../compare/comparisons';
import type { ShownComparisons } from '../compare/shownComparisons';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { messageOf } from '../messageOf';
import { isSame, toPosition } from '../positions';
import { runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { lineageLabels } from './lineageWords';
import { comparisonLabels } from './comparisonWords';
import { REDLINE, type RedlineTarget, redlineTarget } from './redlineTarget';
import { type ReportFile, follow, seriesFiles } from './series';
import { verbText } from './verbText';
import { wordRules } from './wordRules';

/** A redline document as it was last made. */
export interface RedlineDocument {
	readonly lines: readonly RedlineLine[];
	readonly text: string;
	/** What it was made from. */
	readonly files: readonly ReportFile[];
	/** Of a passage's years: the line of the year asked from. */
	readonly startLine: number;
}

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly shown: ShownComparisons;
	readonly glossaries: Glossaries;
}

/** Read-only documents with our own word changes in them. They follow the files that they show; every line leads back to one. */
export class Redlines
	implements
		TextDocumentContentProvider,
		DefinitionProvider,
		FoldingRangeProvider,
		CodeLensProvider,
		HoverProvider,
		Disposable
{
	private readonly changed = new EventEmitter<Uri>();
	private readonly made = new Map<string, Promise<RedlineDocument>>();
	/** The words that a passage was last found by: it may change while it is followed. */
	private readonly quotes = new Map<string, { readonly quote: string; readonly line: number }>();
	private readonly subscriptions: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor(private readonly services: Services) {
		const { open, index, shown, glossaries } = services;
		const about = (uri: Uri) => this.refresh(files => files.some(file => isSame(file.uri, uri)));
		this.subscriptions = [
			open.onDidSettle(({ uri }) => void about(uri)),
			index.onDidTouch(uri => void about(uri)),
			index.onDidChange(() => void this.refreshSeries()),
			shown.onDidChange(() => void this.refresh(() => true)),
			glossaries.onDidChange(() => void this.refresh(() => true)),
			workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration('duidu.compare.verbLadders')) void this.refresh(() => true);
			}),
			workspace.onDidCloseTextDocument(({ uri }) => {
				this.made.delete(uri.toString());
				this.quotes.delete(uri.toString());
			}),
		];
	}

	/** The document of an address, made when first asked for. Throws UnreadableFile, and CancellationError when `token` is cancelled. */
	get(uri: Uri, token?: CancellationToken): Promise<RedlineDocument> {
		const key = uri.toString();
		let made = this.made.get(key);
		if (!made) {
			made = this.make(uri, token);
			this.made.set(key, made);
			made.catch(() => this.made.delete(key));
		}
		return made;
	}

	async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
		try {
			return (await this.get(uri, token)).text;
		} catch (error) {
			return messageOf(error);
		}
	}

	async provideDefinition(document: TextDocument, position: Position): Promise<Location | undefined> {
		return this.source(document, position);
	}

	/** The place in a report that a place of the document shows; of a heading or a note the passage that it is about. */
	async source({ uri }: TextDocument, { line, character }: Position): Promise<Location | undefined> {
		const { lines, files } = await this.get(uri);
		const at = lines[line];
		if (!at) return undefined;
		const span = at.spans.find(({ start, end }) => start <= character && character < end);
		const found = span
			? { passage: span.passage, offset: Math.min(span.source.start + character - span.start, span.source.end) }
			: (passageOfLine(at) ?? nextPassage(lines, line));
		const file = found && fileOf(files, found.passage);
		return file && new Location(file.uri, toPosition(file.report.lines, found.offset));
	}

	async provideFoldingRanges({ uri }: TextDocument): Promise<FoldingRange[]> {
		const { lines } = await this.get(uri);
		return lines.flatMap(({ kind, level = 0 }, i) => {
			if (kind !== 'heading') return [];
			const next = lines.findIndex((line, j) => j > i && line.kind === 'heading' && (line.level ?? 0) <= level);
			const end = (next < 0 ? lines.length : next) - 1;
			return end > i ? [new FoldingRange(i, end)] : [];
		});
	}

	/** Over each year of a lineage the way to it. */
	async provideCodeLenses({ uri }: TextDocument): Promise<CodeLens[]> {
		if (redlineTarget(uri)?.kind !== 'lineage') return [];
		const { lines, files } = await this.get(uri);
		return lines.flatMap(({ kind }, line) => {
			if (kind !== 'heading') return [];
			const places: Passage[] = [];
			for (let i = line + 1; lines[i]?.kind === 'note'; i++) if (lines[i]!.about) places.push(lines[i]!.about!);
			return places.flatMap(passage => {
				const file = fileOf(files, passage);
				if (!file) return [];
				const at = toPosition(file.report.lines, passage.range.start);
				const title = l10n.t('Open line {0}', at.line + 1);
				const command = { command: 'duidu.goTo', title, arguments: [file.uri.toString(), at.line, at.character] };
				return [new CodeLens(new Range(line, 0, line, 0), command)];
			});
		});
	}

	/** Says of a verb how much stronger or weaker it became. */
	async provideHover({ uri }: TextDocument, { line, character }: Position): Promise<Hover | undefined> {
		const { lines } = await this.get(uri);
		const verb = lines[line]?.verbs.find(({ start, end }) => start <= character && character <= end);
		return verb && new Hover(new MarkdownString(verbText(verb)), new Range(line, verb.start, line, verb.end));
	}

	private async make(uri: Uri, token?: CancellationToken): Promise<RedlineDocument> {
		const target = redlineTarget(uri);
		if (!target) return { lines: [], text: '', files: [], startLine: 0 };
		const { lines, files, start } = await (target.kind === 'comparison'
			? this.makeComparison(target, token)
			: this.makeLineage(uri, target, token));
		const startLine = start ? lines.findIndex(({ kind, about }) => kind === 'heading' && about === start) : 0;
		return { lines, files, text: lines.map(line => line.text).join('\n'), startLine: Math.max(0, startLine) };
	}

	private async makeComparison(
		{ old, new: fresh }: RedlineTarget & { kind: 'comparison' },
		token?: CancellationToken,
	): Promise<Made> {
		const { shown, comparisons, glossaries } = this.services;
		const comparison = await shown.get(old, fresh, token);
		const links = await comparisons.sentences(comparison, token);
		const rules = await wordRules(glossaries, fresh);
		return {
			lines: await runInSlices(redlineDocument({ comparison, links, rules }, comparisonLabels(comparison)), token),
			files: [
				{ uri: old, report: comparison.old },
				{ uri: fresh, report: comparison.new },
			],
		};
	}

	private async makeLineage(
		uri: Uri,
		{ file, line, quote }: RedlineTarget & { kind: 'lineage' },
		token?: CancellationToken,
	): Promise<Made> {
		const { reports, glossaries } = this.services;
		const report = await reports.get(file);
		const last = this.quotes.get(uri.toString()) ?? { quote, line };
		const passage = findPassage(report, last.quote, last.line + 1) ?? passageAtLine(report, last.line);
		if (!passage) return { lines: [], files: [] };
		this.quotes.set(uri.toString(), { quote: wordsOf(passage), line: passage.line });
		const { files, years, start } = await follow(this.services, { uri: file, report }, passage, token);
		const pathOf = (of: ReportFile['report']): string =>
			workspace.asRelativePath(files.find(each => each.report === of)!.uri);
		const labels = lineageLabels({ years, start, passage, pathOf });
		const rules = await wordRules(glossaries, file);
		return { lines: await runInSlices(lineageDocument(years, rules, labels), token), files, start: passage };
	}

	private shown(): Uri[] {
		return workspace.textDocuments.map(document => document.uri).filter(uri => uri.scheme === REDLINE);
	}

	private async refresh(isAbout: (files: readonly ReportFile[]) => boolean): Promise<void> {
		for (const uri of this.shown()) {
			const files = await this.get(uri).then(
				document => document.files,
				() => undefined,
			);
			// What could not be made is tried again.
			if (!files || isAbout(files)) this.remake(uri);
		}
	}

	/** A year has come to a series, or gone from it. */
	private async refreshSeries(): Promise<void> {
		for (const uri of this.shown()) {
			const target = redlineTarget(uri);
			if (target?.kind !== 'lineage') continue;
			const { files } = await this.get(uri).catch(() => ({ files: [] }));
			const own = files.find(file => isSame(file.uri, target.file));
			if (!own) continue;
			const now = await seriesFiles(this.services, own);
			if (now.map(String).join() !== files.map(file => String(file.uri)).join()) this.remake(uri);
		}
	}

	private remake(uri: Uri): void {
		this.made.delete(uri.toString());
		this.changed.fire(uri);
	}

	dispose(): void {
		disposeAll(this.subscriptions);
		this.changed.dispose();
	}
}

interface Made {
	readonly lines: readonly RedlineLine[];
	readonly files: readonly ReportFile[];
	readonly start?: Passage;
}

function fileOf(files: readonly ReportFile[], passage: Passage): ReportFile | undefined {
	return files.find(({ report }) => report.passages[passage.index] === passage);
}

function nextPassage(lines: readonly RedlineLine[], from: number): ReturnType<typeof passageOfLine> {
	for (const line of lines.slice(from)) {
		const found = passageOfLine(line);
		if (found) return found;
	}
	return undefined;
}
