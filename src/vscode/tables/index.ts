import { type CancellationToken, type ExtensionContext, type TextDocument, Uri, l10n, window, workspace } from 'vscode';
import { registerRows } from '../commandRows';
import { FieldFocus } from '../compare/fieldFocus';
import type { Comparisons } from '../compare/comparisons';
import type { Traces } from '../compare/traces';
import type { Closeable } from '../disposeAll';
import type { LookedAt } from '../files/lookedAt';
import type { OpenReports } from '../files/openReports';
import { reportAtHand } from '../files/reportAtHand';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { watchOwnFile } from '../files/ownFileWatch';
import { settings } from '../settings';
import type { Glossaries } from '../terms/glossaries';
import type { TermHistories } from '../terms/termHistories';
import type { BuiltTable } from './built';
import { concordanceTable } from './concordanceTable';
import { exportTable } from './exportTable';
import { HIDDEN, phraseTable } from './phraseTable';
import { type ScopedReport, TableScope } from './scope';
import type { TableKindId, TableSubject } from './subject';
import { TablePanels } from './tablePanels';
import { sectionTable } from './sectionTable';
import { targetTable } from './targetTable';
import { termTable } from './termTable';
import { verbTable } from './verbTable';
import { wordsAt } from './wordsAt';

const HIDDEN_CHANGED_MS = 200;

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly histories: TermHistories;
	readonly traces: Traces;
	readonly comparisons: Comparisons;
	readonly context: ExtensionContext;
}

type Builder = (
	lists: readonly ScopedReport[][],
	subject: TableSubject,
	token: CancellationToken | undefined,
) => BuiltTable | Promise<BuiltTable>;

/** Phrases, targets, terms, verbs and words wherever they stand, over the years and for several places: as tables whose cells open their sentence. */
export function tables(services: Services): Closeable[] {
	const { open, index, looked, reports, glossaries, histories, comparisons, context } = services;
	const scope = new TableScope({ index, reports, focus: new FieldFocus(services) });

	const placesFor =
		(subject: TableSubject) =>
		(words: readonly string[]): void =>
			panels.open({ ...subject, kind: 'concordance', words });
	const builders: Readonly<Record<TableKindId, Builder>> = {
		phrases: async (lists, subject, token) => phraseTable(lists, glossaries, placesFor(subject), token),
		targets: async (lists, _, token) => targetTable(lists, token),
		terms: async (lists, subject) => termTable(lists, histories, glossaries, placesFor(subject)),
		concordance: (lists, { words }) => concordanceTable(lists, words),
		sections: (lists, _, token) => sectionTable(lists, comparisons, token),
		verbs: (lists, { words, file }) => verbTable(lists, words, settings.verbLadders(file).ladders),
	};
	const build = async (subject: TableSubject, token: CancellationToken | undefined): Promise<BuiltTable> => {
		const { lists, leftOut, passedOver } = await scope.read(subject, token);
		const built = await builders[subject.kind](lists, subject, token);
		const path = (uri: Uri): string => workspace.asRelativePath(uri, false);
		const told = [
			...(leftOut.length > 0
				? [l10n.t('Left out, since it cannot be read: {0}', leftOut.map(path).join(l10n.t(', ')))]
				: []),
			...passedOver.map(({ read, other }) =>
				l10n.t('{0} is read, not {1}, which is of the same place and year.', path(read), path(other)),
			),
		];
		return { ...built, table: { ...built.table, about: [...built.table.about, ...told] } };
	};
	const panels = new TablePanels(context.extensionUri, build, async (subject, built, action) => {
		switch (action) {
			case 'places':
				return pickPlaces(scope, subject);
			case 'tags':
				return pickTags(subject);
			case 'export':
				await exportTable(built, subject.file);
				return undefined;
			default:
				await built.run?.(action);
				return undefined;
		}
	});

	const ofReport = (kind: TableKindId) => async (): Promise<void> => {
		const file = await reportAtHand(services);
		if (file) panels.open({ kind, file, words: [], places: [], tags: [] });
	};
	/** `given` by a link: words, and the report that they are of. */
	const ofWords =
		(kind: TableKindId) =>
		async (given?: readonly string[], uri?: string): Promise<void> => {
			const file = typeof uri === 'string' ? Uri.parse(uri) : await reportAtHand(services);
			if (!file) return;
			const words = Array.isArray(given) ? given : await wordsAt(window.activeTextEditor, file, glossaries);
			if (words) panels.open({ kind, file, words, places: [], tags: [] });
		};
	const touch = (): void => panels.touch();
	/** A text that is merely opened is as it was. */
	const versions = new WeakMap<TextDocument, number>();
	const settled = (document: TextDocument): void => {
		const known = versions.get(document) ?? (document.isDirty ? undefined : document.version);
		versions.set(document, document.version);
		if (known !== document.version) touch();
	};
	return [
		panels,
		looked.add(() => panels.lookedReport),
		open.onDidSettle(settled),
		index.onDidTouch(touch),
		workspace.onDidChangeWorkspaceFolders(touch),
		workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('duidu')) touch();
		}),
		glossaries.onDidChange(touch),
		...watchOwnFile(HIDDEN, HIDDEN_CHANGED_MS, touch),
		...registerRows({
			'duidu.showPhrases': ofReport('phrases'),
			'duidu.showTargets': ofReport('targets'),
			'duidu.showTerms': ofReport('terms'),
			'duidu.showSections': ofReport('sections'),
			'duidu.showConcordance': ofWords('concordance'),
			'duidu.showVerbs': ofWords('verbs'),
			'duidu.exportTable': async () => {
				const active = panels.active;
				if (active) await exportTable(active.built, active.subject.file);
			},
		}),
	];
}

async function pickPlaces(scope: TableScope, subject: TableSubject): Promise<TableSubject | undefined> {
	const places = await scope.places(subject.file);
	if (places.length === 0) {
		void window.showInformationMessage(l10n.t('There are no reports of other places in this workspace.'));
		return undefined;
	}
	const items = places.map(label => ({ label, picked: subject.places.includes(label) }));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Places beside this one'),
		placeHolder: l10n.t('Tick those whose reports are to stand beside'),
		canPickMany: true,
	});
	return chosen && { ...subject, places: chosen.map(({ label }) => label) };
}

async function pickTags(subject: TableSubject): Promise<TableSubject | undefined> {
	const items = settings.tagNames(subject.file).names.map(label => ({ label, picked: subject.tags.includes(label) }));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Only passages under my tags'),
		placeHolder: l10n.t('Tagged in the reports, or taken up under the tag in a note; none for all passages'),
		canPickMany: true,
	});
	return chosen && { ...subject, tags: chosen.map(({ label }) => label) };
}
