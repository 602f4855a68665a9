import type { Uri } from 'vscode';
import type { WordRules } from '../../core';
import { settings } from '../settings';
import type { Glossaries } from '../terms/glossaries';

/** What the words of a file are compared by: the reader's terms, and the reader's verb ladders. */
export async function wordRules(glossaries: Glossaries, uri: Uri): Promise<WordRules> {
	return { lexicon: await glossaries.lexicon(uri), ladders: settings.verbLadders(uri).ladders };
}
