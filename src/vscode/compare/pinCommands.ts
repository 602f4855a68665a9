import { type QuickPickItem, type TextEditor, l10n, window } from 'vscode';
import {
	type Comparison,
	type Link,
	type Passage,
	type Pin,
	type ProjectionRow,
	linksOf,
	passageAtLine,
	wordsOf,
} from '../../core';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { kindName } from '../names';
import { type ReportPair, inOrder } from './compareCommands';
import type { Comparisons } from './comparisons';
import { pickReport } from './pickReport';
import type { PinStore } from './pinStore';

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly pins: PinStore;
}

/** Confirms, forbids or, without `kind`, leaves to the computer a pair of passages. */
export async function decidePair(
	{ pins }: Pick<Services, 'pins'>,
	{ comparison, pair }: { readonly comparison: Comparison; readonly pair: ReportPair },
	{ old, new: fresh }: { readonly old: Passage; readonly new: Passage },
	kind: Pin['kind'] | undefined,
): Promise<void> {
	await pins.decide(
		{ uri: pair.old, report: comparison.old, passage: old },
		{ uri: pair.new, report: comparison.new, passage: fresh },
		kind,
	);
	tell(kind);
}

/** The pair of a row; of a merged passage the reader says which source is meant. */
export async function pairOfRow(
	comparison: Comparison,
	row: ProjectionRow,
): Promise<{ readonly old: Passage; readonly new: Passage } | undefined> {
	const fresh = row.new[0];
	if (!fresh || row.old.length === 0) return undefined;
	const links = linksOf(comparison, 'new', fresh);
	const old =
		row.old.length > 1
			? await pickPassage(comparison, 'old', row.old, l10n.t('Which source is meant?'), links)
			: row.old[0];
	return old && { old, new: fresh };
}

/** Takes the last decision back, and says which. */
export async function undoDecision({ pins }: Pick<Services, 'pins'>, pair: ReportPair | undefined): Promise<void> {
	const pin = await pins.undo(pair?.new);
	const words = (quote: string): string => (quote.length > TOLD_MAX ? `${quote.slice(0, TOLD_MAX)}…` : quote);
	if (!pin) void window.showInformationMessage(l10n.t('There is no decision to undo.'));
	else
		window.setStatusBarMessage(
			l10n.t('Undone: {0} {1} {2}', words(pin.old.quote), pin.kind === 'pin' ? '→' : '↛', words(pin.new.quote)),
			6000,
		);
}

/** As many characters of a passage fit into the status bar beside another's. */
const TOLD_MAX = 14;

/** Lets the reader name the counterpart of the passage at the cursor in a report of choice. */
export async function pairWith(services: Services, editor: TextEditor): Promise<void> {
	const { index, reports, comparisons } = services;
	const { uri } = editor.document;
	const report = await reports.get(uri);
	const passage = passageAtLine(report, editor.selection.active.line);
	if (!passage) {
		void window.showInformationMessage(l10n.t('There is no passage at the cursor.'));
		return;
	}
	const other = await pickReport(index, report, uri, l10n.t('Pair with a passage of…'));
	if (!other) return;
	const pair = await inOrder(reports, uri, other);
	const comparison = await comparisons.get(pair.old, pair.new);
	const [mine, theirs] = pair.old === uri ? (['old', 'new'] as const) : (['new', 'old'] as const);
	const own = comparison[mine].passages[passage.index]!;
	const linked = linksOf(comparison, mine, own);
	const first = linked.map(link => link[theirs]);
	const rest = comparison[theirs].passages.filter(p => p.kind !== 'salutation' && !first.includes(p));
	const chosen = await pickPassage(comparison, theirs, [...first, ...rest], l10n.t('Pair with a passage of…'), linked);
	if (!chosen) return;
	const passages = mine === 'old' ? { old: own, new: chosen } : { old: chosen, new: own };
	await decidePair(services, { comparison, pair }, passages, 'pin');
}

function tell(kind: Pin['kind'] | undefined): void {
	const message =
		kind === 'pin'
			? l10n.t('Confirmed: this pair holds from now on.')
			: kind === 'forbid'
				? l10n.t('These two are no pair from now on.')
				: l10n.t('This pair is left to the comparison again.');
	window.setStatusBarMessage(message, 4000);
}

async function pickPassage(
	comparison: Comparison,
	side: 'old' | 'new',
	passages: readonly Passage[],
	title: string,
	linked: readonly Link[] = [],
): Promise<Passage | undefined> {
	const report = comparison[side];
	const items = passages.map((passage): QuickPickItem & { passage: Passage } => ({
		label: wordsOf(passage),
		description: (linked.find(link => link[side] === passage)?.kinds ?? []).map(kindName).join(' · '),
		detail: [String(report.year ?? ''), passage.section?.title ?? ''].filter(part => part !== '').join(' › '),
		passage,
	}));
	return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.passage;
}
