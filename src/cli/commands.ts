import { existsSync } from 'node:fs';
import {
	TagNames,
	buildLexicon,
	comparisonJson,
	compare,
	defaultTags,
	matchBlocks,
	outlineJson,
	parseGlossary,
	starterTerms,
	taggedPassages,
	tagsJson,
	termsJson,
} from '../core';
import { Failure, readReport, readText } from './files';
import { t } from './messages';
import { comparisonMarkdown, comparisonText } from './show/comparison';
import { glossaryProblem } from './show/problems';
import { outlineMarkdown, outlineText } from './show/outline';
import { tagsMarkdown, tagsText } from './show/tags';
import { termsMarkdown, termsText } from './show/terms';

export const formats = ['json', 'text', 'markdown'] as const;
export type Format = (typeof formats)[number];

export interface CommandOptions {
	readonly tags: readonly string[] | undefined;
	readonly glossary: string | undefined;
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

export const commands: readonly Command[] = [
	{
		name: 'compare',
		operands: 'OLD NEW',
		files: { min: 2, max: 2 },
		summary: () => t('which passages of two reports correspond, and what became of them'),
		run: ([old, fresh]) => {
			const comparison = compare(readReport(old!), readReport(fresh!));
			return {
				json: () => json(comparisonJson(comparison)),
				text: () => comparisonText(comparison),
				markdown: () => comparisonMarkdown(comparison),
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
			const path = glossary ?? (existsSync(GLOSSARY) ? GLOSSARY : undefined);
			const own = path === undefined ? [] : readGlossary(path);
			const lexicon = buildLexicon([
				{ source: 'workspace', terms: own },
				{ source: 'starter', terms: starterTerms },
			]);
			const found = files.map(file => {
				const report = readReport(file);
				return { report, matches: matchBlocks(report.text, report.blocks, lexicon) };
			});
			return { json: () => json(termsJson(found)), text: () => termsText(found), markdown: () => termsMarkdown(found) };
		},
	},
];

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
