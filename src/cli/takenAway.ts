import { dirname, parse, relative, resolve } from 'node:path';
import {
	type Comparison,
	type ComparisonFormatId,
	type ExportedComparison,
	type GivenName,
	type OwnPassages,
	type Report,
	type WordRules,
	comparisonFormats,
	exportedComparison,
	notedIn,
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
					own: ownPassages(comparison, options),
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

interface OwnSide {
	readonly found: OwnPassages['new'];
	readonly given: ReadonlyMap<number, readonly GivenName[]>;
}

/** The passages with a tag, in the reports themselves, in the digest that is given, or by notes on their words. */
function ownPassages({ old, new: fresh }: Comparison, options: CommandOptions): OwnPassages {
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
	const of = (report: Report): OwnSide => {
		const found = new Map<number, string[]>();
		const given = new Map<number, GivenName[]>();
		const scan = taggedPassages(report, tags);
		for (const name of names) {
			const written = taggedIn(scan, name);
			const taken = digest && noteScan ? tracedFrom(digest.traces(report), { scan: noteScan, tag: name }) : [];
			const onWords = notedIn(report, noted.get(report)!, name);
			for (const index of new Set([...written, ...taken, ...onWords]))
				found.set(index, [...(found.get(index) ?? []), name]);
			const give = (indices: Iterable<number>, source: string | undefined): void => {
				for (const index of indices)
					if (!written.has(index)) given.set(index, [...(given.get(index) ?? []), { name, digest: source }]);
			};
			give(taken, digest && parse(digest.note.path).name);
			give(onWords, undefined);
		}
		return { found, given };
	};
	const [older, newer] = [of(old), of(fresh)];
	return { names, old: older.found, new: newer.found, given: { old: older.given, new: newer.given } };
}

/** Where a file lies as seen from the folder of another, or from the current one. */
function pathFrom(output: string | undefined, path: string): string {
	return relative(output === undefined ? '.' : dirname(resolve(output)), resolve(path)).replaceAll('\\', '/');
}
