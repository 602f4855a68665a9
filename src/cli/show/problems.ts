import type { GlossaryProblem, LadderProblem, OutlineProblem, QuoteProblem } from '../../core';
import { t } from '../messages';

export function glossaryProblem({ kind, detail = '' }: GlossaryProblem): string {
	switch (kind) {
		case 'syntax':
			return t('This is not valid YAML: {0}', detail);
		case 'notAList':
			return t('A list of terms is expected under “terms:”.');
		case 'notAnEntry':
			return t('An entry needs the form “- term: …”.');
		case 'noTerm':
			return t('This entry has no “term:”.');
		case 'emptyTerm':
			return t('This term has no characters that can be matched.');
		case 'badCategory':
			return t('The category of “{0}” is not a word.', detail);
		case 'badAliases':
			return t('The aliases of “{0}” are not a list of words.', detail);
		case 'badColour':
			return t('The colour of “{0}” is not of the form #c00 or #cc0000.', detail);
		case 'bareColour':
			return t('Without quotation marks {0} is a remark, and no colour: write "{0}".', detail);
		case 'unknownKey':
			return t('An entry has no “{0}:”; it is left out.', detail);
		case 'takenAlias':
			return t('The alias “{0}” is the name of another term, which is used.', detail);
		case 'duplicate':
			return t('“{0}” is here twice; the first entry is used.', detail);
	}
}

export function ladderProblem({ kind, detail = '' }: LadderProblem): string {
	switch (kind) {
		case 'notAList':
		case 'tooShort':
			return t('A ladder needs two verbs at least.');
		case 'notAVerb':
			return t('{0} is no verb.', detail);
		case 'twice':
			return t('“{0}” is on it twice.', detail);
	}
}

export function outlineProblem({ kind, line }: OutlineProblem): string {
	switch (kind) {
		case 'numbering':
			return t('The numbering of chapters jumps at line {0}.', line + 1);
		case 'noHeadings':
			return t('No headings were found.');
	}
}

/** What is wrong with a list of quotes, and what it should be. */
export function quoteProblem(problem: QuoteProblem): string {
	switch (problem.kind) {
		case 'syntax':
			return t('This is not valid JSON: {0}. Write a list such as {1}.', problem.detail, QUOTES_FORM);
		case 'notAList':
			return t('This is not a list of quotes. Write one such as {0}.', QUOTES_FORM);
		case 'notAQuote':
			return t('Entry {0} is not a quote. Write one such as {1}.', problem.at + 1, QUOTE_FORM);
		case 'badMember':
			return problem.member === 'start'
				? t('The “start” of entry {0} has to be a whole number from 0 on.', problem.at + 1)
				: problem.member === 'id' || problem.member === 'exact'
					? t('Entry {0} needs “{1}”, a text between quotation marks.', problem.at + 1, problem.member)
					: t('The “{1}” of entry {0} has to be a text between quotation marks.', problem.at + 1, problem.member);
		case 'duplicate':
			return t('Entry {0} has the id “{1}” of an earlier one: give each its own.', problem.at + 1, problem.id);
	}
}

const QUOTE_FORM = '{"id": "1", "exact": "…", "prefix": "…", "suffix": "…", "start": 0}';
const QUOTES_FORM = `[${QUOTE_FORM}]`;
