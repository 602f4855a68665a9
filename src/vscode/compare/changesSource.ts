import { CancellationError, type Disposable, EventEmitter, type TextDocument, type Uri, l10n, window } from 'vscode';
import type { Comparison, Lexicon } from '../../core';
import { type ChangeLabels, type Marks, changeMarks } from '../../markdownIt';
import { type Closeable, disposeAll } from '../disposeAll';
import type { ReportIndex } from '../files/reportIndex';
import { UnreadableFile } from '../files/readText';
import type { Reports } from '../files/reports';
import { isSame } from '../positions';
import type { PlacedMarks, PreviewSource } from '../preview/previewSource';
import { comparisonLabels } from '../redline/comparisonWords';
import { verbText } from '../redline/verbText';
import { wordRules } from '../redline/wordRules';
import { runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import type { ChangesView } from './changesView';
import type { ReportPair } from './compareCommands';
import type { Comparisons } from './comparisons';
import { latestBefore } from './latestBefore';
import type { ShownComparisons } from './shownComparisons';

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly comparisons: Comparisons;
	readonly shown: ShownComparisons;
	readonly changes: ChangesView;
}

/**
 * The changes of a report in its preview: those of the comparison in the Changes view if it is the new one of the two, unless the reader said otherwise; else
 * only where the reader asked for them, against the report that it was compared with last, or the year before.
 */
export class ChangesSource implements PreviewSource, Disposable {
	private readonly changed = new EventEmitter<Uri | undefined>();
	private readonly made = new WeakMap<Comparison, { readonly lexicon: Lexicon | undefined; readonly marks: Marks }>();
	/** What each report was compared with last. */
	private readonly pairs = new Map<string, ReportPair>();
	/** What the reader said, by report. */
	private readonly wanted = new Map<string, boolean>();
	private readonly subscriptions: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor(private readonly services: Services) {
		const { changes, shown, glossaries } = services;
		const all = (): void => this.changed.fire(undefined);
		this.subscriptions = [
			this.changed,
			changes.onDidChangeTreeData(() => {
				const pair = changes.shown?.pair;
				if (pair) this.pairs.set(pair.new.toString(), pair);
				all();
			}),
			shown.onDidChange(all),
			glossaries.onDidChange(all),
		];
	}

	async marks({ uri }: TextDocument): Promise<PlacedMarks | undefined> {
		const pair = this.isWanted(uri) ? this.pairs.get(uri.toString()) : undefined;
		if (!pair) return undefined;
		try {
			const comparison = await this.services.shown.get(pair.old, pair.new);
			return { lines: comparison.new.lines, marks: await this.marksOf(comparison, pair) };
		} catch (error) {
			if (error instanceof UnreadableFile || error instanceof CancellationError) return undefined;
			throw error;
		}
	}

	/** Shows the changes of a report in its preview, or hides them. Throws UnreadableFile. */
	async toggle(uri: Uri): Promise<void> {
		const isWanted = !this.isWanted(uri);
		if (isWanted && !this.pairs.has(uri.toString())) {
			const old = await this.yearBefore(uri);
			if (!old) {
				void window.showInformationMessage(l10n.t('There is no report of an earlier year to compare with.'));
				return;
			}
			this.pairs.set(uri.toString(), { old, new: uri });
		}
		this.wanted.set(uri.toString(), isWanted);
		this.changed.fire(uri);
	}

	private isWanted(uri: Uri): boolean {
		const pair = this.services.changes.shown?.pair;
		return this.wanted.get(uri.toString()) ?? (pair !== undefined && isSame(pair.new, uri));
	}

	private async yearBefore(uri: Uri): Promise<Uri | undefined> {
		const report = await this.services.reports.get(uri);
		if (report.year === undefined) return undefined;
		return latestBefore(await this.services.index.series(report, uri), report.year)?.uri;
	}

	private async marksOf(comparison: Comparison, pair: ReportPair): Promise<Marks> {
		const { comparisons, glossaries } = this.services;
		const rules = await wordRules(glossaries, pair.new);
		const known = this.made.get(comparison);
		if (known && known.lexicon === rules.lexicon) return known.marks;
		const links = await comparisons.sentences(comparison);
		const marks = await runInSlices(changeMarks({ comparison, links, rules }, labelsOf(comparison)));
		this.made.set(comparison, { lexicon: rules.lexicon, marks });
		return marks;
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}

function labelsOf(comparison: Comparison): ChangeLabels {
	const labels = comparisonLabels(comparison);
	const old = String(comparison.old.year ?? l10n.t('the old text'));
	return {
		fate: row => labels.note(row),
		verb: verbText,
		came: l10n.t('not in {0}', old),
		went: l10n.t('only in {0}', old),
		figure: l10n.t('a figure that {0} does not have', old),
	};
}
