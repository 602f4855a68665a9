import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import { type Report, parseReport } from '../../core';
import { Delayed } from '../delayed';
import { isReaderDocument } from '../positions';
import { type Verdict, judge } from './fileRules';
import { type Closeable, disposeAll } from '../disposeAll';

/** A text longer than this (fifteen of the longest reports) is not read as one: reading it would hold the editor up for more than a blink. */
export const READ_MAX = 500_000;
const SETTLED_MS = 200;

/** The open documents that count, read once a version. */
export class OpenReports implements Disposable {
	private readonly read = new WeakMap<TextDocument, { version: number; report: Report }>();
	private readonly verdicts = new WeakMap<TextDocument, Verdict>();
	private readonly settled = new EventEmitter<TextDocument>();
	private readonly disposables: readonly Closeable[];
	/** A document was opened, or its edits have come to rest. */
	readonly onDidSettle = this.settled.event;

	constructor() {
		const delayed = new Delayed<TextDocument>(SETTLED_MS, document => {
			this.verdicts.delete(document);
			if (!document.isClosed) this.settled.fire(document);
		});
		this.disposables = [
			this.settled,
			delayed,
			workspace.onDidOpenTextDocument(document => {
				if (isReaderDocument(document)) this.settled.fire(document);
			}),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0 && isReaderDocument(document)) delayed.call(document);
			}),
			workspace.onDidChangeConfiguration(event => {
				if (!event.affectsConfiguration('duidu')) return;
				for (const document of workspace.textDocuments) {
					this.verdicts.delete(document);
					if (isReaderDocument(document)) this.settled.fire(document);
				}
			}),
		];
	}

	verdict(document: TextDocument): Verdict {
		if (!isReaderDocument(document)) return { counts: false, by: 'type' };
		let verdict = this.verdicts.get(document);
		if (!verdict) {
			verdict = judge(document.uri, document.getText());
			this.verdicts.set(document, verdict);
		}
		return verdict;
	}

	counts(document: TextDocument): boolean {
		return this.verdict(document).counts;
	}

	/** The document as a report; `undefined` when it does not count or is too long. */
	get(document: TextDocument): Report | undefined {
		if (!this.counts(document) || isTooLong(document)) return undefined;
		return this.readAnyway(document);
	}

	/** The document as a report, whether it looks like one or not: the reader asked for it. */
	readAnyway(document: TextDocument): Report {
		const known = this.read.get(document);
		if (known?.version === document.version) return known.report;
		const report = parseReport(document.getText(), document.uri.path);
		this.read.set(document, { version: document.version, report });
		return report;
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** Without copying the text: by its last line's offset. */
export function isTooLong(document: TextDocument): boolean {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > READ_MAX;
}
