import {
	CancellationError,
	CodeLens,
	type CodeLensProvider,
	type CancellationToken,
	type Disposable,
	EventEmitter,
	type TextDocument,
	type Uri,
	l10n,
} from 'vscode';
import { type Comparison, type FateCounts, isGroup, sectionSummaries } from '../../core';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import { UnreadableFile } from '../files/readText';
import { isSame, toRange } from '../positions';
import { settings } from '../settings';
import type { Comparisons } from './comparisons';
import { latestBefore } from './latestBefore';
import { type Closeable, disposeAll } from '../disposeAll';

/** Over the headings of chapters and their sections: what became of last year's. A reader's note has none: it leaves out on purpose. */
export class SectionLenses implements CodeLensProvider, Disposable {
	private readonly changed = new EventEmitter<void>();
	private readonly subscriptions: readonly Closeable[];
	readonly onDidChangeCodeLenses = this.changed.event;

	constructor(
		private readonly open: OpenReports,
		private readonly index: ReportIndex,
		private readonly comparisons: Comparisons,
	) {
		const refresh = (): void => this.changed.fire();
		this.subscriptions = [index.onDidChange(refresh), open.onDidSettle(refresh), comparisons.onDidChangePins(refresh)];
	}

	async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
		const report = this.open.get(document);
		if (report?.year === undefined || !settings.codeLens(document.uri)) return [];
		if ((await this.index.files()).some(file => file.isNote && isSame(file.uri, document.uri))) return [];
		const base = latestBefore(await this.index.series(report, document.uri), report.year);
		if (!base || token.isCancellationRequested) return [];
		const comparison = await this.comparison(base.uri, document.uri, token);
		if (comparison?.new !== report) return [];
		const summaries = sectionSummaries(comparison);
		return report.allSections
			.filter(section => section.role !== 'appendix' && isGroup(section))
			.flatMap(section => {
				const title = summaryText(summaries.get(section.index)!);
				if (title === '') return [];
				const command = {
					command: 'duidu.openSection',
					title: `${base.year!}: ${title}`,
					arguments: [base.uri.toString(), document.uri.toString(), section.index],
				};
				return [new CodeLens(toRange(report.lines, section.heading), command)];
			});
	}

	/** A file that has just gone gives no lenses. */
	private async comparison(old: Uri, fresh: Uri, token: CancellationToken): Promise<Comparison | undefined> {
		try {
			return await this.comparisons.get(old, fresh, token);
		} catch (error) {
			if (error instanceof UnreadableFile || error instanceof CancellationError) return undefined;
			throw error;
		}
	}

	dispose(): void {
		disposeAll(this.subscriptions);
		this.changed.dispose();
	}
}

/** One rewritten paragraph is the rule and no news; anything else is said. */
function summaryText({ counts, unsure }: FateCounts): string {
	const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
	if (total === 0 || (total === 1 && counts.reworded === 1)) return '';
	const parts: string[] = [];
	const add = (n: number, text: (n: number) => string): void => {
		if (n > 0) parts.push(text(n));
	};
	add(counts.same, n => l10n.t('{0} unchanged', n));
	add(counts.figures, n => l10n.t('{0} with new figures', n));
	add(counts.reworded, n => l10n.t('{0} reworded', n));
	add(counts.merged, n => l10n.t('{0} merged', n));
	add(counts.split, n => l10n.t('{0} split', n));
	add(counts.moved, n => l10n.t('{0} moved here', n));
	add(counts.added, n => l10n.t('{0} new', n));
	add(counts.removed, n => l10n.t('{0} gone', n));
	add(unsure, n => l10n.t('{0} unsure', n));
	return parts.join(' · ');
}
