import {
	type CancellationToken,
	type ExtensionContext,
	Location,
	commands,
	env,
	l10n,
	window,
	workspace,
} from 'vscode';
import {
	type LoadWriters,
	type Passage,
	type Section,
	ancestry,
	findPassage,
	isGroup,
	passageAtLine,
	passageColumns,
	sectionColumns,
	wordsOf,
} from '../../core';
import { registerRows } from '../commandRows';
import type { ChangesView } from '../compare/changesView';
import type { Comparisons } from '../compare/comparisons';
import type { PassageLinks } from '../compare/passageLinks';
import type { Projections } from '../compare/projections';
import type { Closeable } from '../disposeAll';
import type { LookedAt } from '../files/lookedAt';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { toRange } from '../positions';
import { askedPlace } from '../redline/askedPlace';
import type { Place } from '../redline/lineageCommands';
import type { Redlines } from '../redline/redlines';
import { type ReportFile, seriesOf } from '../redline/series';
import { wordRules } from '../redline/wordRules';
import { revealBeside } from '../revealBeside';
import { runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { type BuiltYears, buildYears, quoteWithSource } from './builtYears';
import { exportYears } from './exportYears';
import { YearsPanels } from './yearsPanels';
import type { YearsSubject } from './yearsSubject';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly comparisons: Comparisons;
	readonly projections: Projections;
	readonly links: PassageLinks;
	readonly changes: ChangesView;
	readonly redlines: Redlines;
	readonly writers: LoadWriters;
	readonly context: Pick<ExtensionContext, 'extensionUri'>;
}

/** A passage or a section through the years, in columns beside each other. */
export function years(services: Services): Closeable[] {
	const { open, index, looked, reports, glossaries, comparisons, writers, context } = services;

	const build = async (subject: YearsSubject, token: CancellationToken): Promise<BuiltYears> => {
		const own: ReportFile = { uri: subject.file, report: await reports.get(subject.file) };
		const { report } = own;
		const passage =
			findPassage(report, subject.quote, subject.line + 1) ?? passageAtLine(report, subject.line) ?? report.passages[0];
		if (!passage) throw new UnreadableFile(l10n.t('There is no passage at the cursor.'));
		const { files, start, compareTwo } = await seriesOf(services, own);
		const all = files.map(file => file.report);
		const section = subject.kind === 'section' ? sectionOf(passage) : undefined;
		const columns = await runInSlices(
			section
				? sectionColumns({ reports: all, start, section, compareTwo })
				: passageColumns({ reports: all, start, passage, compareTwo }),
			token,
		);
		const now: YearsSubject = {
			kind: section ? 'section' : 'passage',
			file: subject.file,
			line: passage.line,
			quote: wordsOf(passage),
		};
		const rules = await wordRules(glossaries, subject.file);
		return runInSlices(buildYears({ subject: now, columns, files, start, rules }), token);
	};

	const show = async (kind: YearsSubject['kind'], { uri, line }: Place): Promise<void> => {
		const report = await reports.get(uri);
		const passage = passageAtLine(report, line);
		const section = passage && kind === 'section' ? sectionOf(passage) : undefined;
		if (!passage) void window.showInformationMessage(l10n.t('There is no passage at the cursor.'));
		else if (kind === 'section' && !section)
			void window.showInformationMessage(l10n.t('The passage at the cursor stands in no section.'));
		else {
			const about = (section && report.passages.find(each => each.line === section.line)) ?? passage;
			panels.open({ kind, file: uri, line: about.line, quote: wordsOf(about) });
		}
	};

	const act = async (built: BuiltYears, action: string, row: string, year: number): Promise<void> => {
		const { places, earlier } = built.rows.get(row)!.years[year]!;
		const file = built.files[year]!;
		const place = places[0];
		if (!place) return;
		const { line } = place.passage;
		switch (action) {
			case 'copy':
				await env.clipboard.writeText(quoteWithSource(file, places));
				void window.setStatusBarMessage(l10n.t('The quote was copied, with its source.'), COPIED_MS);
				return;
			case 'passage':
			case 'section':
				await show(action, { uri: file.uri, line });
				return;
			case 'pair': {
				const before = built.files[earlier ?? year - 1];
				if (before)
					await commands.executeCommand('duidu.readSideBySide', {
						old: before.uri.toString(),
						new: file.uri.toString(),
						line,
					});
				return;
			}
			default: {
				const location = new Location(file.uri, toRange(file.report.lines, place.part));
				const command = passageCommands[action];
				if (command === undefined) await revealBeside(location, false);
				else await commands.executeCommand(command, location);
			}
		}
	};
	const panels: YearsPanels = new YearsPanels(context.extensionUri, {
		build,
		act,
		export: built => exportYears(built, writers),
	});

	/** `given`: a row of the Changes view, or a place that is named. */
	const ask =
		(kind: YearsSubject['kind']) =>
		async (given?: unknown): Promise<void> => {
			const asked = await askedPlace(services, given);
			if (asked) await show(kind, asked.place);
		};
	const touch = (): void => panels.touch();
	const menu = (action: string) => (given: unknown) => panels.fromMenu(action, given);
	return [
		panels,
		looked.add(() => panels.lookedReport),
		comparisons.onDidChangePins(touch),
		open.onDidSettle(({ uri }) => panels.touchFile(uri)),
		index.onDidTouch(uri => panels.touchFile(uri)),
		index.onDidChange(touch),
		glossaries.onDidChange(touch),
		workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('duidu')) touch();
		}),
		...registerRows({
			'duidu.readYears': ask('passage'),
			'duidu.readSectionYears': ask('section'),
			'duidu.years.openPassage': menu('open'),
			'duidu.years.copy': menu('copy'),
			'duidu.years.note': menu('note'),
			'duidu.years.tag': menu('tag'),
			'duidu.years.pair': menu('pair'),
			'duidu.years.passage': menu('passage'),
			'duidu.years.section': menu('section'),
			'duidu.exportYears': async () => {
				if (panels.active) await exportYears(panels.active, writers);
			},
		}),
	];
}

const COPIED_MS = 3000;

/** What is done with a passage. */
const passageCommands: Readonly<Record<string, string>> = { tag: 'duidu.tagSelection', note: 'duidu.annotate' };

/** The section that is followed with a passage: the innermost that is compared as one. */
function sectionOf({ section }: Passage): Section | undefined {
	return ancestry(section).findLast(isGroup);
}
