import {
	type Comparison,
	type Field,
	type Report,
	TagNames,
	buildLexicon,
	defaultTags,
	focusOn,
	holding,
	matchBlocks,
	taggedIn,
	taggedPassages,
	trace,
	tracedFrom,
} from '../core';
import type { CommandOptions } from './commands';
import { Failure, readReport } from './files';
import { t } from './messages';
import { GLOSSARY, readLexicon } from './wordRules';

/** What `--only-tag`, `--from-note` and `--only-terms` leave of a comparison. A passage must be wanted by each that is given. */
export function narrowed(
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
	const field: Field = {
		tags: tag === undefined ? [] : [tag],
		terms: onlyTerms,
		notes: fromNote === undefined ? [] : [fromNote],
	};
	return focusOn(comparison, { old: wanted(comparison.old), new: wanted(comparison.new), field });
}
