import { type Uri, workspace } from 'vscode';
import { type Recognition, fitsPattern, isGarbled, recognise } from '../../core';
import { isTextFile } from '../positions';
import { settings } from '../settings';

/** Whether a file counts as a report or note, and what decided. */
export type Verdict =
	| { readonly counts: boolean; readonly by: 'include' | 'exclude'; readonly pattern: string }
	| { readonly counts: false; readonly by: 'type' | 'detectionOff' | 'garbled' }
	| { readonly counts: boolean; readonly by: 'looks'; readonly recognition: Recognition };

/** Settings first, then what the text looks like. */
export function judge(uri: Uri, text: string): Verdict {
	const scope = workspace.getWorkspaceFolder(uri)?.uri;
	const excluded = matching(settings.exclude(scope), uri);
	if (excluded !== undefined) return { counts: false, by: 'exclude', pattern: excluded };
	const included = matching(settings.include(scope), uri);
	if (included !== undefined) return { counts: true, by: 'include', pattern: included };
	if (uri.scheme !== 'untitled' && !isTextFile(uri)) return { counts: false, by: 'type' };
	if (isGarbled(text)) return { counts: false, by: 'garbled' };
	if (!settings.detect(scope)) return { counts: false, by: 'detectionOff' };
	const recognition = recognise(text, uri.path, settings.tagNames(scope));
	return { counts: recognition.counts, by: 'looks', recognition };
}

/** A workspace brings its own patterns: so many characters of them are looked at, a thousand paths; matching takes as long as they are. */
const PATTERNS_MAX = 20_000;

/** The first pattern that fits the file's path in its workspace folder. */
function matching(patterns: readonly string[], uri: Uri): string | undefined {
	const path = workspace.asRelativePath(uri, false);
	let length = 0;
	return patterns.find(pattern => (length += pattern.length) <= PATTERNS_MAX && fitsPattern(path, pattern));
}
