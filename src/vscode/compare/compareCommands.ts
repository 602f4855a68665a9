import { type CancellationToken, ProgressLocation, type Uri, commands, l10n, window } from 'vscode';
import { type Comparison, type ProjectionGroup, areOfDifferentYears, numberedTitle } from '../../core';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { reportName } from '../names';
import { baseName } from '../positions';
import type { Comparisons } from './comparisons';
import { fieldOf } from './field';
import { pickReport } from './pickReport';
import type { ProjectionPart } from './projectionPart';
import { projectionUri } from './projections';

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	/** Lists a comparison in the Changes view; answers it as it is shown. */
	readonly present: (pair: ReportPair) => Promise<Comparison>;
}

/** Compares a file with `other`, or with one that the reader picks, shows the result and lists it in the Changes view. */
export async function compareWith(
	{ index, reports, comparisons, present }: Services,
	uri: Uri,
	other: Uri | undefined,
	show: (comparison: Comparison, pair: ReportPair) => Promise<void>,
): Promise<void> {
	const picked = other ?? (await pickReport(index, await reports.get(uri), uri, l10n.t('Compare with another year')));
	if (!picked) return;
	const pair = await inOrder(reports, uri, picked);
	await compareWithProgress(comparisons, pair);
	await show(await present(pair), pair);
}

/** Two files in the order of their years. */
export interface ReportPair {
	readonly old: Uri;
	readonly new: Uri;
}

/** The earlier year is the old report; of two without years, or of one year, the picked one is. */
export async function inOrder(reports: Reports, own: Uri, picked: Uri): Promise<ReportPair> {
	const [a, b] = [await reports.get(own), await reports.get(picked)];
	return a.year !== undefined && b.year !== undefined && b.year > a.year
		? { old: own, new: picked }
		: { old: picked, new: own };
}

/** A comparison with progress for the eye and a button to stop it. */
function compareWithProgress(comparisons: Comparisons, { old, new: fresh }: ReportPair): Thenable<Comparison> {
	return window.withProgress(
		{
			location: ProgressLocation.Notification,
			title: l10n.t('Comparing {0} and {1}', baseName(old), baseName(fresh)),
			cancellable: true,
		},
		(_progress, token: CancellationToken) => comparisons.get(old, fresh, token),
	);
}

export function pairTitle({ old, new: fresh }: Comparison): string {
	const place = old.place !== undefined && old.place === fresh.place ? old.place : undefined;
	if (place !== undefined && areOfDifferentYears(old, fresh)) return `${place} ${old.year} ↔ ${fresh.year}`;
	const names = [old, fresh].map(report => reportName(report, baseName(report)));
	// Two versions of one year: only the files tell them apart.
	return (names[0] === names[1] ? [old, fresh].map(baseName) : names).join(' ↔ ');
}

/** Opens two reports, or a part of them under a title of its own, as aligned projections in VS Code's diff editor. */
export async function openAligned(
	comparison: Comparison,
	pair: ReportPair,
	part?: { readonly id: ProjectionPart; readonly title: string },
	preserveFocus = false,
): Promise<void> {
	const title = part ? `${part.title} · ${pairTitle(comparison)}` : pairTitle(comparison);
	const side = (name: 'old' | 'new'): Uri =>
		projectionUri({ ...pair, side: name, field: fieldOf(comparison), ...(part ? { part: part.id } : {}) }, title);
	await commands.executeCommand('vscode.diff', side('old'), side('new'), title, {
		preview: part !== undefined,
		preserveFocus,
	});
	tellIfForeign(comparison);
}

/** `三、2025年重点工作 › （一）大力提振消费` */
export function groupTitle({ section }: ProjectionGroup): string {
	if (!section) return l10n.t('Title and opening');
	return [section.parent, section].flatMap(s => (s ? [numberedTitle(s)] : [])).join(' › ');
}

/** Below this share of linked paragraphs two texts have nothing to say to each other. Neighbouring years of one place have above 0.8, other places' above 0.4. */
const FOREIGN_SHARE = 0.2;

export function tellIfForeign(comparison: Comparison): void {
	const { new: fresh, ofNew } = comparison.focus?.whole ?? comparison;
	const bodies = fresh.passages.filter(passage => passage.kind === 'body');
	const linked = bodies.filter(passage => ofNew.get(passage.index)?.[0]?.certain === true).length;
	if (bodies.length > 0 && linked < FOREIGN_SHARE * bodies.length) {
		void window.showInformationMessage(
			l10n.t(
				'These two texts have little in common: {0} of {1} passages have a sure counterpart.',
				linked,
				bodies.length,
			),
		);
	}
}
