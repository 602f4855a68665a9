import { existsSync } from 'node:fs';
import {
	type Comparison,
	type Lexicon,
	type Pin,
	type Report,
	TagNames,
	type Term,
	buildLexicon,
	comparisonJson,
	compare,
	compareSteps,
	defaultTags,
	focusOn,
	holding,
	lineage,
	lineageJson,
	matchBlocks,
	outlineJson,
	parseGlossary,
	parsePins,
	passageAtLine,
	runToEnd,
	starterTerms,
	taggedIn,
	taggedPassages,
	tagsJson,
	termsJson,
	trace,
	traceJson,
	tracedFrom,
} from '../core';
import { Failure, readReport, readText } from './files';
import { t } from './messages';
import { comparisonMarkdown, comparisonText } from './show/comparison';
import { glossaryProblem } from './show/problems';
import { lineageMarkdown, lineageText } from './show/lineage';
import { outlineMarkdown, outlineText } from './show/outline';
import { tagsMarkdown, tagsText } from './show/tags';
import { termsMarkdown, termsText } from './show/terms';
import { traceMarkdown, traceText } from './show/trace';

export const formats = ['json', 'text', 'markdown'] as const;
export type Format = (typeof formats)[number];

export interface CommandOptions {
	readonly tags: readonly string[] | undefined;
	readonly glossary: string | undefined;
	/** A line of the last file, as written. */
	readonly at: string | undefined;
	readonly onlyTag: string | undefined;
	readonly onlyTerms: boolean;
	readonly fromNote: string | undefined;
}

export interface Command {
	readonly name: string;
	readonly operands: string;
	readonly files: { readonly min: number; readonly max: number };
	readonly summary: () => string;
	/** Does the work; each format is made when asked for. Throws {@link Failure}. */
	readonly run: (files: readonly string[], options: CommandOptions) => Readonly<Record<Format, () => string>>;
}

const GLOSSARY = '.duidu/terms.yaml';
const PINS = '.duidu/pins.jsonl';

export const commands: readonly Command[] = [
	{
		name: 'compare',
		operands: 'OLD NEW',
		files: { min: 2, max: 2 },
		summary: () => t('which passages of two reports correspond, and what became of them'),
		run: ([old, fresh], options) => {
			const comparison = narrowed(compare(readReport(old!), readReport(fresh!), readPins()), options);
			const { lexicon } = readLexicon(options.glossary);
			return {
				json: () => json(comparisonJson(comparison, lexicon)),
				text: () => comparisonText(comparison, lexicon),
				markdown: () => comparisonMarkdown(comparison, lexicon),
			};
		},
	},
	{
		name: 'outline',
		operands: 'FILE',
		files: { min: 1, max: 1 },
		summary: () => t('the headings of a report and the role of each part'),
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
		name: 'trace',
		operands: 'DIGEST REPORT',
		files: { min: 2, max: 2 },
		summary: () => t('where in a report each passage of a digest was taken from'),
		run: ([digestPath, reportPath]) => {
			const digest = readReport(digestPath!);
			const report = readReport(reportPath!);
			const traces = trace(digest, report);
			return {
				json: () => json(traceJson(digest, report, traces)),
				text: () => traceText(digest, report, traces),
				markdown: () => traceMarkdown(digest, report, traces),
			};
		},
	},
	{
		name: 'lineage',
		operands: 'FILE… --at LINE',
		files: { min: 1, max: Infinity },
		summary: () => t('one passage of the last file through all years'),
		run: (files, { at, glossary }) => {
			const reports = files.map(readReport);
			const start = reports.length - 1;
			const line = Number(at);
			if (at === undefined || !Number.isInteger(line) || line < 1)
				throw new Failure(t('--at needs the number of a line in {0}.', files[start]!));
			const passage = passageAtLine(reports[start]!, line - 1);
			if (!passage) throw new Failure(t('{0} has no passage at line {1}.', files[start]!, line));
			const years = runToEnd(lineage(reports, start, passage, withPins(readPins())));
			const { lexicon } = readLexicon(glossary);
			return {
				json: () => json(lineageJson(years)),
				text: () => lineageText(years, lexicon),
				markdown: () => lineageMarkdown(years, lexicon),
			};
		},
	},
	{
		name: 'tags',
		operands: 'FILE…',
		files: { min: 1, max: Infinity },
		summary: () => t('the tagged passages of reports and notes'),
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
		name: 'terms',
		operands: 'FILE…',
		files: { min: 1, max: Infinity },
		summary: () => t('the policy terms in reports, by category'),
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

/** The reader's own terms over the starter lexicon. */
function readLexicon(glossary: string | undefined): { lexicon: Lexicon; own: readonly Term[] } {
	const path = glossary ?? (existsSync(GLOSSARY) ? GLOSSARY : undefined);
	const own = path === undefined ? [] : readGlossary(path);
	return {
		own,
		lexicon: buildLexicon([
			{ source: 'workspace', terms: own },
			{ source: 'starter', terms: starterTerms },
		]),
	};
}

/** What `--only-tag`, `--from-note` and `--only-terms` leave of a comparison. A passage must be wanted by each that is given. */
function narrowed(
	comparison: Comparison,
	{ onlyTag, fromNote, onlyTerms, glossary, tags }: CommandOptions,
): Comparison {
	if (onlyTag === undefined && fromNote === undefined && !onlyTerms) return comparison;
	const names = new TagNames([
		...(tags ?? []).map(name => ({ name })),
		...(onlyTag === undefined ? [] : [{ name: onlyTag }]),
		...defaultTags,
	]);
	const tag = onlyTag === undefined ? undefined : (names.find(onlyTag) ?? onlyTag);
	const note = fromNote === undefined ? undefined : readReport(fromNote);
	const own = onlyTerms ? buildLexicon([{ source: 'workspace', terms: readLexicon(glossary).own }]) : undefined;
	if (own?.entries.length === 0)
		throw new Failure(
			t('--only-terms needs terms of your own: name a glossary with --glossary, or write {0}.', GLOSSARY),
		);
	const wanted = (report: Report): Set<number> => {
		const sets: ReadonlySet<number>[] = [];
		if (note)
			sets.push(
				tracedFrom(trace(note, report), tag === undefined ? undefined : { scan: taggedPassages(note, names), tag }),
			);
		else if (tag !== undefined) sets.push(taggedIn(taggedPassages(report, names), tag));
		if (own) sets.push(holding(report, matchBlocks(report.text, report.blocks, own)));
		return new Set([...sets[0]!].filter(index => sets.every(set => set.has(index))));
	};
	return focusOn(comparison, { old: wanted(comparison.old), new: wanted(comparison.new) });
}

/** What the reader decided about pairs, of the current folder; a broken line holds nothing and is no reason to stop. */
function readPins(): readonly Pin[] {
	return existsSync(PINS) ? parsePins(readText(PINS)).pins : [];
}

const withPins = (pins: readonly Pin[]) => (old: Report, fresh: Report) => compareSteps(old, fresh, pins);

/** A glossary with a broken line is refused: a list of terms that silently lacks some would be taken for the whole. */
function readGlossary(path: string): ReturnType<typeof parseGlossary>['terms'] {
	const { terms, problems } = parseGlossary(readText(path));
	const first = problems.find(problem => problem.kind !== 'duplicate');
	if (first) throw new Failure(t('{0}, line {1}: {2}', path, first.line + 1, glossaryProblem(first)));
	return terms;
}

function json(value: object): string {
	return JSON.stringify(value, undefined, 2);
}
