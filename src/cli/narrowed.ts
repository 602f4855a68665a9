import {
	type Comparison,
	type Field,
	type Passage,
	type Report,
	TagNames,
	buildLexicon,
	defaultTags,
	focusOn,
	holding,
	matchBlocks,
	taggedIn,
	taggedPassages,
	tracedFrom,
} from '../core';
import type { CommandOptions } from './commands';
import { digestOf } from './digest';
import { Failure } from './files';
import { t } from './messages';
import { GLOSSARY } from './ownFiles';
import { readLexicon } from './wordRules';

/** The passages that the options ask for, by index; of each report its own. */
interface Wanted {
	readonly field: Field;
	readonly of: (report: Report) => ReadonlySet<number>;
}

/** What `--only-tag`, `--from-note` and `--only-terms` leave of a comparison. A passage must be wanted by each that is given. */
export function narrowed(comparison: Comparison, options: CommandOptions): Comparison {
	const wanted = wantedBy(options);
	if (!wanted) return comparison;
	const { field, of } = wanted;
	return focusOn(comparison, { old: of(comparison.old), new: of(comparison.new), field });
}

/** The same of reports: whether a passage of one is wanted; all are where no option asks for less. */
export function wantedIn(options: CommandOptions): (report: Report) => (passage: Passage) => boolean {
	const wanted = wantedBy(options);
	if (!wanted) return () => () => true;
	return report => {
		const indices = wanted.of(report);
		return ({ index }) => indices.has(index);
	};
}

/** The tags that are asked for, and those that are there without asking. */
export function tagNames({ tags, onlyTag }: Pick<CommandOptions, 'tags' | 'onlyTag'>): TagNames {
	return new TagNames([
		...(tags ?? []).map(name => ({ name })),
		...(onlyTag === undefined ? [] : [{ name: onlyTag }]),
		...defaultTags,
	]);
}

function wantedBy(options: CommandOptions): Wanted | undefined {
	const { onlyTag, fromNote, onlyTerms, glossary, tags } = options;
	if (onlyTag === undefined && fromNote === undefined && !onlyTerms) return undefined;
	const names = tagNames({ tags, onlyTag });
	const tag = onlyTag === undefined ? undefined : (names.find(onlyTag) ?? onlyTag);
	const digest = digestOf(options);
	const own = onlyTerms ? buildLexicon([{ source: 'workspace', terms: readLexicon(glossary).own }]) : undefined;
	if (own?.entries.length === 0)
		throw new Failure(
			t('--only-terms needs terms of your own: name a glossary with --glossary, or write {0}.', GLOSSARY),
		);
	return {
		field: {
			tags: tag === undefined ? [] : [tag],
			terms: onlyTerms,
			notes: fromNote === undefined ? [] : [fromNote],
		},
		of: report => {
			const sets: ReadonlySet<number>[] = [];
			if (digest)
				sets.push(
					tracedFrom(
						digest.traces(report),
						tag === undefined ? undefined : { scan: taggedPassages(digest.note, names), tag },
					),
				);
			else if (tag !== undefined) sets.push(taggedIn(taggedPassages(report, names), tag));
			if (own) sets.push(holding(report, matchBlocks(report.text, report.blocks, own)));
			return new Set([...sets[0]!].filter(index => sets.every(set => set.has(index))));
		},
	};
}
