import { dirname, parse, relative, resolve } from 'node:path';
import {
	type Comparison,
	type ComparisonFormatId,
	type ExportedComparison,
	type OwnName,
	type OwnPassages,
	type Report,
	type WordRules,
	comparisonFormats,
	exportedComparison,
	notedIn,
	ownPassages,
	runToEnd,
	sentenceLinks,
	taggedIn,
	taggedPassages,
	tracedFrom,
} from '../core';
import { writers } from './apart';
import type { CommandOptions } from './commands';
import { digestOf } from './digest';
import { tagNames } from './narrowed';
import { taggedSpans } from './readNotes';
import { comparisonWords } from './show/comparisonWords';

type Writers = { readonly [F in ComparisonFormatId]: () => ReturnType<(typeof comparisonFormats)[F]['write']> };

/** A comparison in the formats that it can be taken away as. It is laid out once, when one is asked for. */
export function takenAway(comparison: Comparison, rules: WordRules, options: CommandOptions): Writers {
	let made: ExportedComparison | undefined;
	const exported = (): ExportedComparison =>
		(made ??= runToEnd(
			exportedComparison(
				{ comparison, rules, links: sentenceLinks(comparison.focus?.whole ?? comparison) },
				{
					own: ownOf(comparison, options),
					paths: {
						old: pathFrom(options.output, comparison.old.path),
						new: pathFrom(options.output, comparison.new.path),
					},
				},
			),
		));
	return {
		markdown: () => comparisonFormats.markdown.write(exported(), comparisonWords(comparison)),
		csv: () => comparisonFormats.csv.write(exported(), comparisonWords(comparison)),
		html: () => comparisonFormats.html.write(exported(), comparisonWords(comparison)),
		docx: () => comparisonFormats.docx.write(exported(), comparisonWords(comparison), writers),
	};
}

/** The passages with a tag, in the reports themselves, in the digest that is given, or by notes on their words. */
function ownOf({ old, new: fresh }: Comparison, options: CommandOptions): OwnPassages {
	const tags = tagNames(options);
	const digest = digestOf(options);
	const noteScan = digest && taggedPassages(digest.note, tags);
	const noted = new Map(
		[old, fresh].map(report => [
			report,
			taggedSpans(report).map(span => ({ ...span, tags: span.tags.map(tag => tags.find(tag) ?? tag) })),
		]),
	);
	const names = [...new Set([...tags.names, ...[...noted.values()].flat().flatMap(span => span.tags)])];
	const of = (report: Report): OwnName[] => {
		const scan = taggedPassages(report, tags);
		return names.map(name => ({
			name,
			written: taggedIn(scan, name),
			givers: [
				...(digest && noteScan
					? [
							{
								digest: parse(digest.note.path).name,
								passages: tracedFrom(digest.traces(report), { scan: noteScan, tag: name }),
							},
						]
					: []),
				{ digest: undefined, passages: notedIn(report, noted.get(report)!, name) },
			],
		}));
	};
	return ownPassages({ old: of(old), new: of(fresh) });
}

/** Where a file lies as seen from the folder of another, or from the current one. */
function pathFrom(output: string | undefined, path: string): string {
	return relative(output === undefined ? '.' : dirname(resolve(output)), resolve(path)).replaceAll('\\', '/');
}
