import { existsSync } from 'node:fs';
import {
	type Comparison,
	type ConcordanceOrder,
	type NamedQuote,
	type Passage,
	type Pin,
	type Report,
	type Section,
	type Steps,
	type WordPlace,
	PairMemo,
	TagNames,
	ancestry,
	anchors,
	anchorsJson,
	comparisonJson,
	compare,
	compareSteps,
	concordance,
	concordanceJson,
	concordanceOrders,
	defaultTags,
	gridCsv,
	gridMarkdown,
	isGroup,
	matchBlocks,
	noteFormats,
	notesJson,
	outlineJson,
	parseHidden,
	parsePins,
	parseQuotes,
	passageAtLine,
	passageColumns,
	phraseLedger,
	phrasesJson,
	runToEnd,
	sectionColumns,
	sortConcordance,
	taggedPassages,
	tagsJson,
	targetResults,
	targetSeries,
	wantedTargets,
	targetsJson,
	termsJson,
	trace,
	traceJson,
	verbUses,
	verbsJson,
	wordPlaces,
	wordsAsLexicon,
} from '../core';
import { writers } from './apart';
import { Failure, Misuse, readReport, readText } from './files';
import { importResults, readImport } from './imported';
import { t } from './messages';
import { narrowed, wantedIn } from './narrowed';
import type { Format, OptionName } from './options';
import { HIDDEN, PINS } from './ownFiles';
import { seriesWarnings } from './oneSeries';
import { comparisonText } from './show/comparison';
import { anchorsMarkdown, anchorsText } from './show/anchors';
import { json } from './show/json';
import { quoteProblem } from './show/problems';
import { lineageOutputs } from './show/lineageOutputs';
import { concordanceGrid, concordanceText } from './show/concordance';
import { outlineMarkdown, outlineText } from './show/outline';
import { phrasesGrid, phrasesMarkdown, phrasesText } from './show/phrases';
import { tagsMarkdown, tagsText } from './show/tags';
import { targetsGrid, targetsMarkdown, targetsText } from './show/targets';
import { targetSeriesOutputs } from './show/targetSeries';
import { termsMarkdown, termsText } from './show/terms';
import { traceMarkdown, traceText } from './show/trace';
import { verbsGrid, verbsText } from './show/verbs';
import { noteFileOf, readNotes } from './readNotes';
import { noteLabels, notesText } from './show/notes';
import { takenAway } from './takenAway';
import { parseLadders, readLexicon, readWordRules } from './wordRules';

export interface CommandOptions {
	readonly tags: readonly string[] | undefined;
	readonly glossary: string | undefined;
	/** Each as written: verbs with commas between them. */
	readonly ladders: readonly string[];
	/** In all their spellings. */
	readonly words: readonly string[];
	readonly order: string | undefined;
	/** A line of the last file, as written. */
	readonly at: string | undefined;
	readonly section: boolean;
	readonly onlyTag: string | undefined;
	readonly onlyTerms: boolean;
	readonly fromNote: string | undefined;
	/** The file that is to be written. */
	readonly output: string | undefined;
	readonly force: boolean;
}

/** Of some formats only a file can be made. */
type Made<F extends Format> = F extends 'docx' ? () => Promise<Uint8Array> : () => string;

export interface Command {
	readonly name: string;
	readonly operands: string;
	readonly files: { readonly min: number; readonly max: number };
	readonly summary: () => string;
	/** Its result is a table, and can be written as CSV. */
	readonly isTable?: true;
	/** What its result can be taken away as besides. */
	readonly documents?: readonly ('html' | 'docx' | 'jsonld')[];
	/** What it reads besides an operand: no output may take its place. */
	readonly reads?: (file: string) => readonly string[];
	/** What it writes is a file of the reader's own from then on: one that is there is written over by `--force` alone. */
	readonly isNew?: true;
	/** The options that it can use; any other is refused. */
	readonly options: readonly OptionName[];
	/**
	 * Does the work; each format is made when asked for. Throws {@link Failure}, and {@link Misuse} when an option is not as it should be; what
	 * takes its time rejects with them.
	 */
	readonly run: (files: readonly string[], options: CommandOptions) => Results | Promise<Results>;
}

export type Results = Readonly<
	{ [F in 'json' | 'text' | 'markdown']: Made<F> } & {
		[F in Exclude<Format, 'json' | 'text' | 'markdown'>]?: Made<F>;
	} & {
		/** What the reader should know besides a result that is to be read, not processed; it goes to stderr. */
		aside?: () => string;
		/** What is amiss with the files, though they can be read; it goes to stderr, whatever the format. */
		warnings?: string;
	}
>;

/** Only some of the passages. */
const narrowing = ['only-tag', 'from-note', 'tag'] as const satisfies readonly OptionName[];

export const commands: readonly Command[] = [
	{
		name: 'compare',
		operands: 'OLD NEW',
		files: { min: 2, max: 2 },
		summary: () => t('which passages of two reports correspond, and what became of them'),
		isTable: true,
		documents: ['html', 'docx'],
		options: ['glossary', 'ladder', 'only-tag', 'from-note', 'only-terms', 'tag'],
		run: ([old, fresh], options) => {
			const [older, newer] = [readReport(old!), readReport(fresh!)];
			const comparison = narrowed(compare(older, newer, readPins()), options);
			const rules = readWordRules(options);
			return {
				warnings: seriesWarnings([older, newer]),
				json: () => json(comparisonJson(comparison, rules.lexicon, rules.ladders)),
				text: () => comparisonText(comparison, rules),
				...takenAway(comparison, rules, options),
			};
		},
	},
	{
		name: 'outline',
		operands: 'FILE',
		files: { min: 1, max: 1 },
		summary: () => t('the headings of a report and the role of each part'),
		options: [],
		run: ([file]) => {
			const report = readReport(file!);
			return {
				json: () => json(outlineJson(report)),
				text: () => outlineText(report),
				markdown: () => outlineMarkdown(report),
			};
		},
	},
	{
		name: 'import',
		operands: 'FILE',
		files: { min: 1, max: 1 },
		summary: () => t('a Word document, web page, PDF or text as a report in Markdown, without what is no part of it'),
		isNew: true,
		options: ['force'],
		run: ([file], { output, force }) => {
			if (force && output === undefined) throw new Misuse(t('--force needs --output.'));
			const imported = readImport(file!);
			return imported instanceof Promise ? imported.then(importResults) : importResults(imported);
		},
	},
	{
		name: 'trace',
		operands: 'DIGEST REPORT',
		files: { min: 2, max: 2 },
		summary: () => t('where in a report each passage of a digest was taken from'),
		options: [],
		run: ([digestPath, reportPath]) => {
			const digest = readReport(digestPath!);
			const report = readReport(reportPath!);
			const traces = trace(digest, report);
			return {
				json: () => json(traceJson(digest, report, traces)),
				text: () => traceText(digest, report, traces),
				markdown: () => traceMarkdown(report, traces),
			};
		},
	},
	{
		name: 'targets',
		operands: 'OLDEST … NEWEST',
		files: { min: 2, max: Infinity },
		summary: () => t('what each year promised, and what the next one says came of it'),
		isTable: true,
		options: narrowing,
		run: (files, options) => {
			const reports = files.map(readReport);
			const wanted = reports.map(wantedIn(options));
			const [older, newer] = reports;
			if (reports.length > 2) {
				const rows = runToEnd(targetSeries(reports));
				const wantedRows = wantedTargets(rows, (passage, year) => wanted[year]!(passage));
				return { warnings: seriesWarnings(reports), ...targetSeriesOutputs(reports, wantedRows) };
			}
			const results = targetResults(older!, newer!).filter(({ target }) => wanted[0]!(target.clause.passage));
			return {
				warnings: seriesWarnings(reports),
				json: () => json(targetsJson(older!, newer!, results)),
				text: () => targetsText(older!, newer!, results),
				markdown: () => targetsMarkdown(older!, newer!, results),
				csv: () => gridCsv(targetsGrid(older!, newer!, results)),
			};
		},
	},
	{
		name: 'concordance',
		operands: 'FILE… --words WORDS',
		files: { min: 1, max: Infinity },
		summary: () => t('some words wherever they stand, with what stands around them'),
		isTable: true,
		options: ['words', 'order', ...narrowing],
		run: (files, options) => {
			const { order = 'year' } = options;
			if (!concordanceOrders.includes(order as ConcordanceOrder))
				throw new Misuse(t('There is no order “{0}”: use {1}.', order, concordanceOrders.join(', ')));
			const found = concordance(placesOf(files.map(readReport), options));
			const lines = sortConcordance(found, order as ConcordanceOrder);
			return {
				json: () => json(concordanceJson(options.words, lines)),
				text: () => concordanceText(lines),
				markdown: () => gridMarkdown(concordanceGrid(lines)),
				csv: () => gridCsv(concordanceGrid(lines)),
			};
		},
	},
	{
		name: 'verbs',
		operands: 'FILE… --words WORDS',
		files: { min: 1, max: Infinity },
		summary: () => t('what is done to some words, and how strong the verb is'),
		isTable: true,
		options: ['words', 'ladder', ...narrowing],
		run: (files, options) => {
			const { words, ladders } = options;
			const rules = parseLadders(ladders);
			const used = placesOf(files.map(readReport), options).map(({ report, places }) => ({
				report,
				uses: verbUses(places, rules),
			}));
			return {
				json: () => json(verbsJson(words, used, rules)),
				text: () => verbsText(used, rules),
				markdown: () => gridMarkdown(verbsGrid(used, rules)),
				csv: () => gridCsv(verbsGrid(used, rules)),
			};
		},
	},
	{
		name: 'phrases',
		operands: 'OLDEST … NEWEST',
		files: { min: 2, max: Infinity },
		summary: () => t('which phrases of the newest report are new, returning, dropped or kept'),
		isTable: true,
		options: ['glossary', ...narrowing],
		run: (files, options) => {
			const reports = files.map(readReport);
			const hidden = existsSync(HIDDEN) ? parseHidden(readText(HIDDEN)) : [];
			const { lexicon } = readLexicon(options.glossary);
			const wanted = reports.map(wantedIn(options));
			const isWanted = (passage: Passage, report: number): boolean => wanted[report]!(passage);
			const ledger = runToEnd(phraseLedger({ reports, lexicon, hidden, isWanted }));
			return {
				warnings: seriesWarnings(reports),
				json: () => json(phrasesJson(reports, ledger)),
				text: () => phrasesText(reports, ledger),
				markdown: () => phrasesMarkdown(reports, ledger),
				csv: () => gridCsv(phrasesGrid(reports, ledger)),
			};
		},
	},
	{
		name: 'lineage',
		operands: 'FILE… --at LINE',
		files: { min: 1, max: Infinity },
		summary: () => t('one passage of the last file through all years, or its section'),
		isTable: true,
		documents: ['html', 'docx'],
		options: ['at', 'section', 'glossary', 'ladder'],
		run: (files, { at, section, glossary, ladders }) => {
			const start = files.length - 1;
			const line = Number(at);
			if (at === undefined || !Number.isInteger(line) || line < 1)
				throw new Misuse(t('--at needs the number of a line in {0}.', files[start]!));
			const reports = files.map(readReport);
			const passage = passageAtLine(reports[start]!, line - 1);
			if (!passage) throw new Failure(t('{0} has no passage at line {1}.', files[start]!, line));
			const own = section ? sectionAround(passage) : undefined;
			if (section && !own)
				throw new Failure(t('The passage at line {0} of {1} stands in no section.', line, files[start]!));
			const question = { reports, start, compareTwo: keptComparisons(readPins()) };
			const columns = runToEnd(
				own ? sectionColumns({ ...question, section: own }) : passageColumns({ ...question, passage }),
			);
			const rules = readWordRules({ glossary, ladders });
			return lineageOutputs({ columns, reports, passage, section: own, rules });
		},
	},
	{
		name: 'locate',
		operands: 'QUOTES.json REPORT',
		files: { min: 2, max: 2 },
		summary: () => t('where quotes stand in a report, also when it was edited'),
		options: [],
		run: ([quotesPath, reportPath]) => {
			const report = readReport(reportPath!);
			const quotes = readQuotes(quotesPath!);
			const found = anchors(
				report,
				quotes.map(({ quote }) => quote),
			);
			return {
				json: () => json(anchorsJson(report, quotes, found)),
				text: () => anchorsText(report, quotes, found),
				markdown: () => anchorsMarkdown(report, quotes, found),
			};
		},
	},
	{
		name: 'tags',
		operands: 'FILE…',
		files: { min: 1, max: Infinity },
		summary: () => t('the tagged passages of reports and notes'),
		options: ['tag'],
		run: (files, { tags }) => {
			const names = new TagNames(tags ? tags.map(name => ({ name })) : defaultTags);
			const scans = files.map(file => {
				const report = readReport(file);
				return { report, passages: taggedPassages(report, names).passages };
			});
			return {
				json: () => json(tagsJson(scans, names.names)),
				text: () => tagsText(scans, names.names),
				markdown: () => tagsMarkdown(scans, names.names),
			};
		},
	},
	{
		name: 'notes',
		operands: 'REPORT…',
		files: { min: 1, max: Infinity },
		summary: () => t('the notes on reports, of .duidu/notes in the current folder'),
		isTable: true,
		documents: ['html', 'docx', 'jsonld'],
		options: [],
		reads: file => [noteFileOf(file)],
		run: files => {
			const notes = readNotes(files);
			return {
				json: () => json(notesJson(notes)),
				text: () => notesText(notes),
				markdown: () => noteFormats.markdown.write(notes, noteLabels()),
				csv: () => noteFormats.csv.write(notes, noteLabels()),
				html: () => noteFormats.html.write(notes, noteLabels()),
				docx: () => noteFormats.docx.write(notes, noteLabels(), writers),
				jsonld: () => noteFormats.jsonld.write(notes),
			};
		},
	},
	{
		name: 'terms',
		operands: 'FILE…',
		files: { min: 1, max: Infinity },
		summary: () => t('the policy terms in reports, by category'),
		options: ['glossary'],
		run: (files, { glossary }) => {
			const { lexicon } = readLexicon(glossary);
			const found = files.map(file => {
				const report = readReport(file);
				return { report, matches: matchBlocks(report.text, report.blocks, lexicon) };
			});
			return { json: () => json(termsJson(found)), text: () => termsText(found), markdown: () => termsMarkdown(found) };
		},
	},
];

/** Where words stand in each report. Throws {@link Misuse} where none are given. */
function placesOf(
	reports: readonly Report[],
	options: CommandOptions,
): { readonly report: Report; readonly places: readonly WordPlace[] }[] {
	const lexicon = wordsAsLexicon(options.words);
	const wanted = wantedIn(options);
	if (lexicon.entries.length === 0) throw new Misuse(t('--words needs words to look for.'));
	return reports.map(report => ({ report, places: wordPlaces(report, lexicon, wanted(report)) }));
}

/** What the reader decided about pairs, of the current folder; a broken line holds nothing and is no reason to stop. */
function readPins(): readonly Pin[] {
	return existsSync(PINS) ? parsePins(readText(PINS)).pins : [];
}

/** Each pair of reports is compared once. */
function keptComparisons(pins: readonly Pin[]): (old: Report, fresh: Report) => Steps<Comparison> {
	const made = new PairMemo<Report, Report, Comparison>();
	return function* (old, fresh) {
		const known = made.get(old, fresh) ?? (yield* compareSteps(old, fresh, pins));
		made.set(old, fresh, known);
		return known;
	};
}

/** The section that is followed with a passage: the innermost that is compared as one. */
function sectionAround({ section }: Passage): Section | undefined {
	return ancestry(section).findLast(isGroup);
}

function readQuotes(path: string): readonly NamedQuote[] {
	const file = parseQuotes(readText(path));
	if ('problem' in file) throw new Failure(t('{0}: {1}', path, quoteProblem(file.problem)));
	return file.quotes;
}
