import { languages, window } from 'vscode';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import { textLanguages } from '../positions';
import { addTermCommand } from './addTerm';
import type { Glossaries } from './glossaries';
import { addSeveral, mergeCommand, renameCommand } from './glossaryCommands';
import { glossaryFile } from './glossaryFile';
import { exportTerms, importTerms } from './glossaryTables';
import { TermHighlights } from './termHighlights';
import type { TermHistories } from './termHistories';
import { TermHover } from './termHover';
import { lexiconDocument } from './lexiconDocument';
import { termDefinitions } from './termDefinitions';
import { termReferences } from './termReferences';

export interface TermServices {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly glossaries: Glossaries;
	readonly histories: TermHistories;
}

/** Policy terms: shown in the text, explained on hover, added to the glossary. */
export function terms(services: TermServices): Closeable[] {
	const { open, glossaries, histories } = services;
	return [
		new TermHighlights(open, glossaries),
		languages.registerHoverProvider(textLanguages, new TermHover(open, glossaries, histories)),
		languages.registerReferenceProvider(textLanguages, termReferences(services)),
		languages.registerDefinitionProvider(textLanguages, termDefinitions(services)),
		lexiconDocument(),
		...glossaryFile(),
		...registerRows({
			'duidu.addTerm': () => addTermCommand(window.activeTextEditor, glossaries),
			'duidu.addSeveral': () => addSeveral(services, window.activeTextEditor),
			'duidu.importTerms': (given?: Parameters<typeof importTerms>[1]) => importTerms(window.activeTextEditor, given),
			'duidu.exportTerms': () => exportTerms(window.activeTextEditor),
			'duidu.renameTerm': (given?: Parameters<typeof renameCommand>[2]) =>
				renameCommand(services, window.activeTextEditor, given),
			'duidu.mergeTerms': (given?: Parameters<typeof mergeCommand>[2]) =>
				mergeCommand(services, window.activeTextEditor, given),
		}),
	];
}
