import { languages, window } from 'vscode';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { textLanguages } from '../positions';
import { addTermCommand } from './addTerm';
import type { Glossaries } from './glossaries';
import { TermHighlights } from './termHighlights';
import { TermHover } from './termHover';

/** Policy terms: shown in the text, explained on hover, added to the glossary. */
export function terms(open: OpenReports, glossaries: Glossaries): Closeable[] {
	return [
		new TermHighlights(open, glossaries),
		languages.registerHoverProvider(textLanguages, new TermHover(open, glossaries)),
		...registerRows({ 'duidu.addTerm': () => addTermCommand(window.activeTextEditor, glossaries) }),
	];
}
