import { Location, type Position, type QuickPickItem, type TextEditor, type Uri, commands, l10n, window } from 'vscode';
import { type Place, type Report, passageAtLine, placesOf, wordsOf } from '../../core';
import type { IndexedFile, ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { goTo } from '../goTo';
import { kindName, reportName } from '../names';
import { baseName, toOffset, toRange } from '../positions';
import type { Comparisons } from './comparisons';
import { inOrder } from './compareCommands';
import { pickReport } from './pickReport';

/** What another report has for a passage, best first. */
interface Found {
	readonly uri: Uri;
	readonly report: Report;
	readonly places: readonly { readonly place: Place; readonly location: Location }[];
}

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
}

/** Goes to, or peeks at, the counterpart of the passage at the cursor in a year of choice; in the only other year at once. */
export async function counterpartCommand(services: Services, editor: TextEditor, mode: 'go' | 'peek'): Promise<void> {
	const { uri } = editor.document;
	const position = editor.selection.active;
	const report = await services.reports.get(uri);
	const passage = passageAtLine(report, position.line);
	if (!passage) {
		void window.showInformationMessage(l10n.t('There is no passage at the cursor.'));
		return;
	}
	const series = (await services.index.series(report, uri)).filter(file => !file.isNote);
	if (mode === 'peek' && series.length > 0) {
		const all = await Promise.all(series.map(file => find(services, uri, position, file.uri)));
		await peek(
			uri,
			position,
			all.flatMap(found => found.places.map(({ location }) => location)),
		);
		return;
	}
	const only = series.length === 1 ? series[0]!.uri : undefined;
	const found = only
		? await find(services, uri, position, only)
		: series.length > 1
			? await pickYear(services, uri, position, series)
			: await pickAny(services, report, uri, position);
	if (!found) return;
	const best = found.places[0];
	if (!best) {
		void window.showInformationMessage(
			l10n.t('Nothing in {0} corresponds to this passage.', reportName(found.report, baseName(found.uri))),
		);
		return;
	}
	if (mode === 'peek')
		await peek(
			uri,
			position,
			found.places.map(({ location }) => location),
		);
	else await goTo(found.uri, best.location.range.start);
	if (!best.place.link.certain) window.setStatusBarMessage(l10n.t('This counterpart is unsure.'), 4000);
}

async function peek(uri: Uri, position: Position, locations: readonly Location[]): Promise<void> {
	if (locations.length === 0)
		void window.showInformationMessage(l10n.t('No other year has a counterpart of this passage.'));
	else await commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek');
}

async function find({ reports, comparisons }: Services, own: Uri, position: Position, other: Uri): Promise<Found> {
	const pair = await inOrder(reports, own, other);
	const comparison = await comparisons.get(pair.old, pair.new);
	const ownSide = pair.old === own ? 'old' : 'new';
	const otherSide = ownSide === 'old' ? 'new' : 'old';
	const report = comparison[otherSide];
	const passage = passageAtLine(comparison[ownSide], position.line);
	const offset = toOffset(comparison[ownSide].lines, position);
	const places = passage
		? placesOf(comparison, await comparisons.sentences(comparison), { side: ownSide, passage, offset })
		: [];
	return {
		uri: other,
		report,
		places: places.map(place => ({ place, location: new Location(other, toRange(report.lines, place.range)) })),
	};
}

async function pickYear(
	services: Services,
	uri: Uri,
	position: Position,
	series: readonly IndexedFile[],
): Promise<Found | undefined> {
	const isTwin = (file: IndexedFile): boolean => series.some(other => other !== file && other.year === file.year);
	const items = await Promise.all(
		series.map(async (file): Promise<QuickPickItem & { found: Found }> => {
			const found = await find(services, uri, position, file.uri);
			const best = found.places[0];
			return {
				label: isTwin(file)
					? `${file.year ?? ''} ${baseName(file.uri)}`.trim()
					: String(file.year ?? baseName(file.uri)),
				description: [
					best ? best.place.link.kinds.map(kindName).join(' · ') : l10n.t('no counterpart'),
					file.path,
				].join(' — '),
				detail: best ? wordsOf({ text: found.report.text, range: best.place.range }) : '',
				found,
			};
		}),
	);
	return (
		await window.showQuickPick(items, {
			title: l10n.t('Go to the counterpart in…'),
			placeHolder: l10n.t('Pick a year'),
			matchOnDetail: true,
		})
	)?.found;
}

async function pickAny(services: Services, report: Report, uri: Uri, position: Position): Promise<Found | undefined> {
	const other = await pickReport(services.index, report, uri, l10n.t('Go to the counterpart in…'));
	return other && find(services, uri, position, other);
}
