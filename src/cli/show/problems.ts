import type { GlossaryProblem, OutlineProblem } from '../../core';
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
		case 'duplicate':
			return t('“{0}” is here twice; the first entry is used.', detail);
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
