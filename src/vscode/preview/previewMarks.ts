import {
	type Disposable,
	TabInputCustom,
	TabInputWebview,
	type TextDocument,
	type Uri,
	commands,
	window,
	workspace,
} from 'vscode';
import { type Lexicon, Lines } from '../../core';
import { type LineMarks, type Shown, TermSpans, bodyLine } from '../../markdownIt';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { type OpenReports, isTooLong } from '../files/openReports';
import { isSame } from '../positions';
import { settings } from '../settings';
import type { Glossaries } from '../terms/glossaries';
import type { PreviewSource } from './previewSource';
import { tagSource } from './tagSource';
import { WordedMarks } from './wordedMarks';

/** What changes together is shown together. VS Code renders 300 ms after a keystroke: most marks that follow one are there by then, and no refresh is needed. */
const REFRESH_MS = 400;

/** VS Code drops a refresh while it waits to look whether the text was changed. */
const TRIES_MAX = 4;

/** What is known of a document that was rendered. */
interface Known {
	terms?: TermSpans;
	lexicon?: Lexicon;
	readonly marks: Map<PreviewSource, WordedMarks>;
	/** Counts what came since. */
	version: number;
	/** The version that was rendered last. */
	rendered: number;
	/** How often it was asked for since. */
	tries: number;
}

interface Services {
	readonly open: OpenReports;
	readonly glossaries: Glossaries;
}

/** The marks of the documents that are previewed, at hand when one is rendered. */
export class PreviewMarks implements Disposable {
	private readonly known = new Map<string, Known>();
	private readonly sources: PreviewSource[] = [];
	private readonly refresh: Delayed<string>;
	private readonly disposables: Closeable[];
	private last: Uri | undefined;
	private told = false;

	constructor(private readonly services: Services) {
		this.refresh = new Delayed(REFRESH_MS, key => this.renew(key));
		const tags = tagSource(services.open);
		this.disposables = [
			this.refresh,
			tags,
			services.glossaries.onDidChange(() => void this.eachDocument(document => this.findTerms(document))),
			workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
		];
		this.add(tags);
	}

	/** From here on the source's marks are shown. */
	add(source: PreviewSource): void {
		this.sources.push(source);
		this.disposables.push(
			source.onDidChange(uri => {
				void this.eachDocument(document =>
					uri === undefined || isSame(uri, document.uri) ? this.ask(source, document) : undefined,
				);
			}),
		);
	}

	/** The report that the reader looks at: in the editor, else in the preview. */
	get atHand(): Uri | undefined {
		const document = window.activeTextEditor?.document;
		return document && this.services.open.counts(document) ? document.uri : this.last;
	}

	/** What is to be shown of a document now; `undefined` where it does not count. */
	shown(uri: Uri): Shown | undefined {
		const document = workspace.textDocuments.find(each => isSame(each.uri, uri));
		const counts = document !== undefined && this.services.open.counts(document) && !isTooLong(document);
		this.tell(counts);
		if (!counts) return undefined;
		this.last = uri;
		const known = this.ofDocument(document);
		known.rendered = known.version;
		known.tries = 0;
		const lines = new Lines(document.getText());
		const marks = new Map<number, LineMarks>();
		for (const source of this.sources) known.marks.get(source)?.addTo(marks, lines);
		const { terms } = known;
		return {
			lines,
			firstLine: bodyLine(lines.text, lines),
			marks,
			...(terms ? { terms: words => terms.of(words) } : {}),
		};
	}

	/** Buttons over a preview are there for reports alone. */
	private tell(counts: boolean): void {
		if (counts === this.told) return;
		this.told = counts;
		void commands.executeCommand('setContext', 'duidu.previewCounts', counts);
	}

	private ofDocument(document: TextDocument): Known {
		const key = document.uri.toString();
		let known = this.known.get(key);
		if (!known) {
			known = { marks: new Map<PreviewSource, WordedMarks>(), version: 0, rendered: 0, tries: 0 };
			this.known.set(key, known);
			void this.findTerms(document);
			for (const source of this.sources) void this.ask(source, document);
		}
		return known;
	}

	private async eachDocument(run: (document: TextDocument) => unknown): Promise<void> {
		for (const document of workspace.textDocuments) if (this.known.has(document.uri.toString())) await run(document);
	}

	private async findTerms({ uri }: TextDocument): Promise<void> {
		const known = this.known.get(uri.toString());
		const lexicon = settings.highlight(uri) ? await this.services.glossaries.lexicon(uri) : undefined;
		if (!known || known.lexicon === lexicon) return;
		if (lexicon) Object.assign(known, { lexicon, terms: new TermSpans(lexicon) });
		else {
			delete known.lexicon;
			delete known.terms;
		}
		this.changed(uri, known);
	}

	private async ask(source: PreviewSource, document: TextDocument): Promise<void> {
		const known = this.known.get(document.uri.toString());
		const placed = this.services.open.counts(document) ? await source.marks(document) : undefined;
		if (!known) return;
		const before = known.marks.get(source);
		const marks = placed && placed.marks.size > 0 ? new WordedMarks(placed) : undefined;
		if (before?.key === marks?.key) return;
		if (marks) known.marks.set(source, marks);
		else known.marks.delete(source);
		this.changed(document.uri, known);
	}

	/** A document that is not rendered any more is forgotten. */
	private renew(key: string): void {
		const known = this.known.get(key);
		if (!known || known.rendered === known.version) return;
		if (known.tries >= TRIES_MAX || !hasPreview()) {
			this.known.delete(key);
			return;
		}
		known.tries++;
		void commands.executeCommand('markdown.preview.refresh');
		this.refresh.call(key);
	}

	private changed(uri: Uri, known: Known): void {
		known.version++;
		this.refresh.call(uri.toString());
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** VS Code sets words of its own before what it calls a webview. */
function hasPreview(): boolean {
	return window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.some(
			({ input }) =>
				(input instanceof TabInputWebview || input instanceof TabInputCustom) &&
				input.viewType.includes('markdown.preview'),
		);
}
