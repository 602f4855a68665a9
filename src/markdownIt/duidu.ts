import type { MarkdownIt } from 'markdown-it';
import {
	NO_CATEGORY,
	type Report,
	type TagDefinition,
	TagNames,
	type Term,
	buildLexicon,
	defaultTags,
	parseGlossary,
	parseReport,
	starterTerms,
} from '../core';
import { bodyLine } from './bodyLine';
import type { Shown } from './contentLines';
import type { DuiduOptions, GivenTerm } from './published';
import { hostOf } from './host';
import { addRules } from './rules';
import { hasTag, tagMarks } from './tagMarks';
import { TermSpans } from './termSpans';
import { weave } from './weave';

/** A plugin for markdown-it that marks the policy terms and the tags of a text: `md.use(duidu, { glossary })`. */
export function duidu(md: MarkdownIt, { glossary = [], starterLexicon = true, ...on }: DuiduOptions = {}): void {
	const own = typeof glossary === 'string' ? parseGlossary(glossary).terms : glossary.map(toTerm);
	const lexicon = buildLexicon([
		{ source: 'workspace', terms: own },
		{ source: 'starter', terms: starterLexicon ? starterTerms : [] },
	]);
	const spans = on.terms === false ? undefined : new TermSpans(lexicon);
	const names = on.tags === false ? undefined : new TagNames(tagsOf(on.tags));
	const host = hostOf(md);
	addRules(md);
	md.core.ruler.push('duidu', state => {
		const shown: Shown = {
			firstLine: bodyLine(state.src),
			...(spans ? { terms: words => spans.of(words) } : {}),
			...(names && hasTag(state.src, names) ? tagged(parseReport(state.src), names) : {}),
		};
		state.tokens = weave(state.tokens, shown, host);
	});
}

function tagged(report: Report, names: TagNames): Pick<Shown, 'lines' | 'marks'> {
	return { lines: report.lines, marks: tagMarks(report, names) };
}

function toTerm({ category = NO_CATEGORY, aliases = [], ...rest }: GivenTerm): Term {
	return { ...rest, category, aliases };
}

function tagsOf(tags: DuiduOptions['tags']): readonly TagDefinition[] {
	return typeof tags === 'object' ? tags.map(tag => (typeof tag === 'string' ? { name: tag } : tag)) : defaultTags;
}
