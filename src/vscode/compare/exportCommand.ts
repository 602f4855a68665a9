import { ProgressLocation, Uri, l10n, window } from 'vscode';
import {
	type ComparisonFormatId,
	type Field,
	type LoadWriters,
	comparisonFormats,
	exportedComparison,
	relativePath,
} from '../../core';
import { documentName } from '../files/documentName';
import { fileNear } from '../files/fileNear';
import { pickFormat } from '../files/pickFormat';
import { writeOut } from '../files/writeOut';
import { baseName } from '../positions';
import { wordRules } from '../redline/wordRules';
import { runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { type ReportPair, pairTitle } from './compareCommands';
import type { Comparisons } from './comparisons';
import { exportWords } from './exportWords';
import { type ProjectionPart, comparisonOf, partTitle } from './projectionPart';
import type { ShownComparisons } from './shownComparisons';

interface Services {
	readonly comparisons: Comparisons;
	readonly shown: ShownComparisons;
	readonly glossaries: Glossaries;
	readonly writers: LoadWriters;
}

/** What of a comparison is taken away: what a document shows, of its field, and of its part if it has one; else all of the field that was chosen. */
export interface TakenPair extends ReportPair {
	readonly field?: Field;
	readonly part?: ProjectionPart;
}

/** What a key binding, or another caller, gives instead of the reader's choice. */
export interface GivenExport {
	readonly format: ComparisonFormatId;
	readonly file: Uri;
}

export function isGivenExport(given: unknown): given is GivenExport {
	if (typeof given !== 'object' || given === null) return false;
	const { format, file } = given as Partial<Record<keyof GivenExport, unknown>>;
	return file instanceof Uri && typeof format === 'string' && format in comparisonFormats;
}

/** Takes a comparison away as it is shown, in a format of the reader's choice. */
export async function exportComparison(services: Services, pair: TakenPair, given?: GivenExport): Promise<void> {
	const { part } = pair;
	const whole = await services.shown.get(pair.old, pair.new, undefined, pair.field);
	const comparison = part === undefined ? whole : comparisonOf(whole, part);
	const title = part === undefined ? undefined : partTitle(whole, part);
	const format = given?.format ?? (await pickFormat(comparisonFormats, formatName, l10n.t('Export comparison as…')));
	const name = [pairTitle(comparison), ...(title === undefined ? [] : [title])].join(' ');
	const target = given?.file ?? (format && (await pickTarget(pair, format, name)));
	if (!target || !format) return;
	await window.withProgress(
		{
			location: ProgressLocation.Notification,
			title: l10n.t('Writing {0}', baseName(target)),
			cancellable: true,
		},
		async (_progress, token) => {
			const { comparisons, shown, glossaries, writers } = services;
			const compared = {
				comparison,
				links: await comparisons.sentences(comparison, token),
				rules: await wordRules(glossaries, pair.new),
			};
			const taken = {
				own: await shown.own(comparison, pair, token),
				paths: { old: pathFrom(target, pair.old), new: pathFrom(target, pair.new) },
			};
			const exported = await runInSlices(exportedComparison(compared, taken), token);
			const words = exportWords(comparison, title);
			await writeOut(target, await comparisonFormats[format].write(exported, words, writers));
		},
	);
	void window.showInformationMessage(l10n.t('The comparison was written to {0}.', baseName(target)));
}

function pickTarget(pair: ReportPair, format: ComparisonFormatId, title: string): Thenable<Uri | undefined> {
	const { extension } = comparisonFormats[format];
	return window.showSaveDialog({
		title: l10n.t('Export Comparison'),
		defaultUri: fileNear(pair.new, title, extension),
		filters: { [formatName(format)]: [extension] },
	});
}

function formatName(format: ComparisonFormatId): string {
	return format === 'markdown' ? l10n.t('Markdown briefing') : documentName(format);
}

/** On another disk there is no way but the whole address. */
function pathFrom(target: Uri, file: Uri): string {
	if (target.scheme !== file.scheme || target.authority !== file.authority) return file.toString(true);
	return relativePath(Uri.joinPath(target, '..').path, file.path);
}
