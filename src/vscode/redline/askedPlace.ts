import { Location, type TextEditor, Uri, l10n, window } from 'vscode';
import type { ChangeNode, ChangesView } from '../compare/changesView';
import type { PassageLinks } from '../compare/passageLinks';
import { PROJECTION, type Projections } from '../compare/projections';
import type { ReportIndex } from '../files/reportIndex';
import { isSame } from '../positions';
import type { Place } from './lineageCommands';
import { REDLINE } from './redlineTarget';
import type { Redlines } from './redlines';

interface Services {
	readonly index: ReportIndex;
	readonly projections: Projections;
	readonly links: PassageLinks;
	readonly changes: ChangesView;
	readonly redlines: Redlines;
}

/** Where the reader asks from: a place that is given, as a location or as `{uri, line}`, a row of the Changes view, else the cursor, whose editor is told too. */
export async function askedPlace(
	services: Services,
	given: unknown,
): Promise<{ readonly place: Place; readonly editor?: TextEditor } | undefined> {
	const fromView = namedPlace(given) ?? placeOfRow(services.changes, given as ChangeNode | undefined);
	if (fromView) return { place: fromView };
	const editor = window.activeTextEditor;
	const place = editor && (await placeAtCursor(services, editor));
	return place && { place, editor };
}

function namedPlace(given: unknown): Place | undefined {
	if (given instanceof Location) return { uri: given.uri, line: given.range.start.line };
	const { uri, line } = (given ?? {}) as { readonly uri?: unknown; readonly line?: unknown };
	return typeof uri === 'string' && typeof line === 'number' ? { uri: Uri.parse(uri, true), line } : undefined;
}

function placeOfRow(changes: ChangesView, node: ChangeNode | undefined): Place | undefined {
	if (!changes.shown || (node?.kind !== 'row' && node?.kind !== 'unsure')) return undefined;
	const { pair } = changes.shown;
	const [old, fresh] = node.kind === 'row' ? [node.row.old[0], node.row.new[0]] : [node.link.old, node.link.new];
	return fresh ? { uri: pair.new, line: fresh.line } : old && { uri: pair.old, line: old.line };
}

/** The passage at the cursor, or in a document made for showing and in a digest the one that it was taken from. */
async function placeAtCursor(
	{ projections, redlines, links, index }: Services,
	{ document, selection }: TextEditor,
): Promise<Place | undefined> {
	const { uri } = document;
	const at = selection.active;
	if (uri.scheme === PROJECTION || uri.scheme === REDLINE) {
		const source = await (uri.scheme === PROJECTION ? projections : redlines).source(document, at);
		return source && { uri: source.uri, line: source.range.start.line };
	}
	const file = (await index.files()).find(candidate => isSame(candidate.uri, uri));
	if (!file?.isNote) return { uri, line: at.line };
	const [source] = await links.provideDefinition(document, at);
	if (source) return { uri: source.targetUri, line: source.targetRange.start.line };
	void window.showInformationMessage(l10n.t('No report has the passage that this was taken from.'));
	return undefined;
}
