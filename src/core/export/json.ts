import type { Comparison, Link } from '../compare/comparison';
import type { Trace } from '../compare/trace';
import { type SentenceLink, sentenceLinks } from '../compare/sentences/sentenceLinks';
import type { VerbLadder } from '../compare/words/verbLadders';
import { type WordChange, type WordComparison, wordChanges } from '../compare/words/wordChanges';
import { type LineageYear, isWhole } from '../corpus/lineage';
import type { YearColumns } from '../corpus/yearRows';
import type { ConcordanceLine } from '../corpus/words/concordance';
import type { VerbUse } from '../corpus/words/verbUses';
import { sentenceOf } from '../corpus/words/wordPlaces';
import type { Phrase } from '../corpus/phrases/ledger';
import type { Target, TargetResult } from '../corpus/targets/targets';
import type { TargetRow } from '../corpus/targets/targetSeries';
import type { Anchor } from '../notes/anchor';
import type { NamedQuote } from '../notes/quoteFile';
import type { ImportedReport } from '../import/importReport';
import { isTitleBlock } from '../report/titleBlock';
import type { Report } from '../report/report';
import { type Section, headingPath, numberedTitle } from '../report/section';
import type { TaggedPassage } from '../tags/taggedPassages';
import type { Lexicon } from '../terms/lexicon';
import type { TermMatch } from '../terms/match';
import { flatten } from '../terms/match';
import type { Range } from '../text/range';

/** A range as other programs read it: UTF-16 offsets, half-open; 1-based lines, inclusive. */
export interface JsonRange extends Range {
	readonly startLine: number;
	readonly endLine: number;
}

export function jsonRange({ lines }: Report, range: Range): JsonRange {
	const { start, end, startLine, endLine } = lines.withLines(range);
	return { start, end, startLine: startLine + 1, endLine: endLine + 1 };
}

function identity({ path, title, place, year }: Report): object {
	return { path, title, place, year };
}

/** `duidu.comparison/1`; the words of a pair that was changed are compared by the terms of `lexicon`, its verbs by `ladders`. */
export function comparisonJson(comparison: Comparison, lexicon?: Lexicon, ladders?: readonly VerbLadder[]): object {
	const { old, new: newer } = comparison;
	const words = ({ old: from, new: to }: Link | SentenceLink): WordComparison =>
		wordChanges(from, to, lexicon, ladders);
	return {
		schema: 'duidu.comparison/1',
		old: identity(old),
		new: identity(newer),
		focus: comparison.focus?.field,
		sections: comparison.sections.map(link => ({
			old: link.old && jsonRange(old, link.old.range),
			new: link.new && jsonRange(newer, link.new.range),
			kind: link.kind,
			oldTitle: link.old?.title,
			newTitle: link.new?.title,
		})),
		links: comparison.links.map(link => linkJson(comparison, link, words)),
		sentences: sentenceLinks(comparison).links.map(link => linkJson(comparison, link, words)),
		added: comparison.added
			.filter(passage => !isTitleBlock(passage, newer))
			.map(passage => jsonRange(newer, passage.range)),
		removed: comparison.removed
			.filter(passage => !isTitleBlock(passage, old))
			.map(passage => jsonRange(old, passage.range)),
	};
}

function linkJson(
	{ old, new: newer }: Comparison,
	link: Link | SentenceLink,
	compareWords: (link: Link | SentenceLink) => WordComparison,
): object {
	const { id, old: from, new: to, role, kinds, score, certain } = link;
	const words = kinds.includes('same') ? undefined : compareWords(link);
	const text = (change: WordChange): string =>
		change.op === 'delete'
			? old.text.slice(change.old.start, change.old.end)
			: newer.text.slice(change.new.start, change.new.end);
	return {
		id,
		old: jsonRange(old, from.range),
		new: jsonRange(newer, to.range),
		role,
		kinds,
		score: Math.round(score * 1000) / 1000,
		certain,
		doubt: 'doubt' in link ? link.doubt : undefined,
		changes: words?.changes.map(change => ({ op: change.op, text: text(change) })),
		verbs:
			words && words.verbs.length > 0
				? words.verbs.map(verb => ({ from: verb.from, to: verb.to, step: verb.step }))
				: undefined,
	};
}

/** `duidu.trace/1`; `nearest` is the place that says most nearly the same when there is no source. */
export function traceJson(digest: Report, report: Report, traces: readonly Trace[]): object {
	return {
		schema: 'duidu.trace/1',
		passages: traces.map(({ digest: passage, source, nearest, state, score }) => ({
			digest: jsonRange(digest, passage.range),
			source: source ? jsonRange(report, source.range) : null,
			state,
			score: Math.round(score * 1000) / 1000,
			nearest: nearest && jsonRange(report, nearest.range),
		})),
	};
}

/**
 * `duidu.lineage/1`: a year without the passage has no passages; `event` and `kinds` tell what happened since the year `since`, the last that had it.
 * `part` is what of a passage is about it, where that is not all.
 */
export function lineageJson(years: readonly LineageYear[]): object {
	return { schema: 'duidu.lineage/1', years: yearsOf(years) };
}

/** `duidu.section-years/1`: `sections` are what stood for the section in each year; `year` of a row that which has its passage, with its years as in `duidu.lineage/1`. */
export function sectionYearsJson({ rows, sections = [] }: YearColumns): object {
	return {
		schema: 'duidu.section-years/1',
		sections: sections.map(list => list.map(({ section, kinds }) => ({ title: numberedTitle(section), kinds }))),
		rows: rows.map(({ about, home, years }) => ({
			year: years[home]!.report.year,
			range: jsonRange(years[home]!.report, about.range),
			years: yearsOf(years),
		})),
	};
}

function yearsOf(years: readonly LineageYear[]): object[] {
	return years.map(({ report, event, places, kinds, certain, earlier }) => ({
		path: report.path,
		year: report.year,
		event,
		since: earlier === undefined ? undefined : years[earlier]!.report.year,
		kinds,
		certain,
		passages: places.map(place => ({
			range: jsonRange(report, place.passage.range),
			text: report.text.slice(place.passage.range.start, place.passage.range.end),
			part: isWhole(place) ? undefined : jsonRange(report, place.part),
			headingPath: headingPath(place.passage.section),
			score: Math.round(place.score * 1000) / 1000,
		})),
	}));
}

/** `duidu.anchors/1`, in the order of the quotes. What is ambiguous or lost has no range of its own. */
export function anchorsJson(report: Report, quotes: readonly NamedQuote[], anchors: readonly Anchor[]): object {
	const score = (value: number): number => Math.round(value * 1000) / 1000;
	return {
		schema: 'duidu.anchors/1',
		anchors: anchors.map((anchor, i) => ({
			id: quotes[i]!.id,
			state: anchor.state,
			...(anchor.range && jsonRange(report, anchor.range)),
			score: score(anchor.score),
			candidates: anchor.candidates?.map(each => ({ ...jsonRange(report, each.range), score: score(each.score) })),
			reason: anchor.reason,
		})),
	};
}

/** `duidu.outline/1` */
export function outlineJson(report: Report): object {
	const node = (section: Section): object => ({
		title: section.title,
		number: section.label,
		level: section.level,
		role: section.role,
		range: jsonRange(report, section.range),
		children: section.children.map(node),
	});
	const { title, place, year } = report;
	return { schema: 'duidu.outline/1', title, place, year, sections: report.sections.map(node) };
}

/** What an imported report tells of itself, in the order of the form. */
const importedKeys = [
	'title',
	'place',
	'year',
	'date',
	'speaker',
	'source',
	'published',
	'sections',
] as const satisfies readonly (keyof ImportedReport)[];

/** `duidu.import/1` */
export function importJson(imported: ImportedReport): object {
	return {
		schema: 'duidu.import/1',
		...Object.fromEntries(importedKeys.map(key => [key, imported[key]])),
		removed: imported.removed.map(({ rule, text }) => ({ rule, text })),
		text: imported.text,
	};
}

/** `duidu.tags/1`; `order` lists the tags that are always there, in the reader's order. */
export function tagsJson(
	files: readonly { readonly report: Report; readonly passages: readonly TaggedPassage[] }[],
	order: readonly string[],
): object {
	return {
		schema: 'duidu.tags/1',
		tags: order.map(name => ({
			name,
			passages: files.flatMap(({ report, passages }) =>
				passages
					.filter(tagged => tagged.tag === name)
					.map(({ range, label, headingPath: path }) => ({
						path: report.path,
						range: jsonRange(report, range),
						text: label,
						headingPath: path,
					})),
			),
		})),
	};
}

/** `duidu.terms/1`, most frequent first. Terms inside longer ones count too. */
export function termsJson(
	files: readonly { readonly report: Report; readonly matches: readonly TermMatch[] }[],
): object {
	const found = new Map<string, { term: string; category: string; matches: object[] }>();
	for (const { report, matches } of files) {
		for (const { entry, start, end } of flatten(matches)) {
			let row = found.get(entry.term);
			if (!row) found.set(entry.term, (row = { term: entry.term, category: entry.category, matches: [] }));
			row.matches.push({
				path: report.path,
				range: jsonRange(report, { start, end }),
				text: report.text.slice(start, end),
			});
		}
	}
	const terms = [...found.values()].sort((a, b) => b.matches.length - a.matches.length);
	return {
		schema: 'duidu.terms/1',
		terms: terms.map(({ term, category, matches }) => ({ term, category, count: matches.length, matches })),
	};
}

/** `duidu.targets/1`: what `older` promised, in its order, and what `newer` says came of it. */
export function targetsJson(older: Report, newer: Report, results: readonly TargetResult[]): object {
	return {
		schema: 'duidu.targets/1',
		targets: results.map(result => ({ ...targetJson(older, result.target), ...outcomeJson(newer, result) })),
	};
}

/** `duidu.targetSeries/1`: indicator by indicator what each year promised, and what the next one says of it. */
export function targetSeriesJson(reports: readonly Report[], rows: readonly TargetRow[]): object {
	return {
		schema: 'duidu.targetSeries/1',
		reports: reports.map(identity),
		indicators: rows.map(({ indicator, isAim, years }) => ({
			indicator,
			aim: isAim,
			years: [...years]
				.sort(([a], [b]) => a - b)
				.flatMap(([year, promised]) =>
					promised.map(each => ({
						year: yearOf(reports[year]!),
						...targetJson(reports[year]!, each.target),
						...('verdict' in each ? outcomeJson(reports[year + 1]!, each) : {}),
						...(each.again && { again: each.again.map(target => clauseJson(reports[year]!, target)) }),
					})),
				),
		})),
	};
}

function targetJson(report: Report, target: Target): object {
	return {
		indicator: target.indicator,
		...clauseJson(report, target),
		figures: target.clause.quantities.map(({ start, end, value, unit, bound }) => ({
			text: target.clause.text.slice(start, end),
			value,
			unit,
			bound,
		})),
	};
}

function outcomeJson(report: Report, { outcome, verdict, reason }: TargetResult): object {
	return {
		outcome: outcome ? { ...clauseJson(report, outcome), severalYears: outcome.isOfSeveralYears } : null,
		verdict,
		reason,
	};
}

function clauseJson(report: Report, { range, clause }: Pick<Target, 'range' | 'clause'>): object {
	return {
		text: report.text.slice(range.start, range.end),
		line: clause.passage.line + 1,
		range: jsonRange(report, range),
	};
}

/** `duidu.concordance/1`: each place of some words with what stands around it. */
export function concordanceJson(words: readonly string[], lines: readonly ConcordanceLine[]): object {
	return {
		schema: 'duidu.concordance/1',
		words,
		lines: lines.map(({ report, place, left, word, right, section }) => ({
			path: report.path,
			year: report.year,
			range: jsonRange(report, place),
			left,
			word,
			right,
			section,
		})),
	};
}

/** `duidu.verbs/1`: what is done to some words, and the rung of the verb on its ladder, from 1. */
export function verbsJson(
	words: readonly string[],
	used: readonly { readonly report: Report; readonly uses: readonly VerbUse[] }[],
	ladders: readonly VerbLadder[],
): object {
	return {
		schema: 'duidu.verbs/1',
		words,
		uses: used.flatMap(({ report, uses }) =>
			uses.map(({ place, verb, ladder, rung }) => ({
				path: report.path,
				year: report.year,
				range: jsonRange(report, place),
				verb,
				rung: rung === undefined ? undefined : rung + 1,
				ladder: ladder === undefined ? undefined : ladders[ladder],
				sentence: sentenceOf(place),
			})),
		),
	};
}

/** So many sentences of a year show how a phrase is used; the count says how many there are. */
const EXAMPLES_MAX = 5;

/** `duidu.phrases/1`: the ledger of the newest of some reports, the most telling phrases first. */
export function phrasesJson(reports: readonly Report[], ledger: readonly Phrase[]): object {
	const names = distinctYears(reports);
	return {
		schema: 'duidu.phrases/1',
		reports: reports.map(identity),
		phrases: ledger.map(({ phrase, status, places, first, sources, entry, isTerm, score }) => ({
			phrase,
			term: isTerm ? entry?.term : undefined,
			status,
			first: names[first]!,
			counts: Object.fromEntries(names.map((name, i) => [name, places[i]!.length])),
			category: entry?.category,
			sources,
			score: Number(score.toFixed(2)),
			examples: reports.flatMap((report, i) =>
				places[i]!.slice(0, EXAMPLES_MAX).map(place => ({
					path: report.path,
					range: jsonRange(report, place),
					sentence: sentenceOf(place),
				})),
			),
		})),
	};
}

/** Of two reports of one year each is named by its path. */
function distinctYears(reports: readonly Report[]): string[] {
	const names = reports.map(yearOf);
	return names.map((name, i) => (names.indexOf(name) === names.lastIndexOf(name) ? name : reports[i]!.path));
}

/** A report without a year is named by its path. */
function yearOf({ year, path }: Report): string {
	return year === undefined ? path : String(year);
}
