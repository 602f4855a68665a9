import type { Uri } from 'vscode';
import { Position, Range, type TextDocument } from 'vscode';
import type { Lines, Range as TextRange } from '../core';

/** A core range as VS Code's. Line and column are the same whatever the line breaks, offsets are not. */
export function toRange(lines: Lines, { start, end }: TextRange): Range {
	return new Range(toPosition(lines, start), toPosition(lines, end));
}

export function toPosition(lines: Lines, offset: number): Position {
	const line = lines.lineAt(offset);
	return new Position(line, offset - lines.all[line]!.start);
}

/** The offset in a core text of a place in VS Code's. */
export function toOffset(lines: Lines, { line, character }: Position): number {
	const { start, end } = lines.all[Math.min(line, lines.all.length - 1)]!;
	return Math.min(start + character, end);
}

export function isSame(a: Uri, b: Uri): boolean {
	return a.toString() === b.toString();
}

/** Whether a file is `outer`, or in it where that is a folder. */
export function isWithin(file: Uri, outer: Uri): boolean {
	return isSame(file, outer) || file.toString().startsWith(`${outer.toString().replace(/\/$/, '')}/`);
}

export function baseName({ path }: Pick<Uri, 'path'>): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The languages that reports are written in. */
export const textLanguages = [{ language: 'markdown' }, { language: 'plaintext' }];

/** A document of the reader's, as against output, history and settings, which pass for texts too. */
export function isReaderDocument({ uri, languageId }: TextDocument): boolean {
	return (
		!foreignSchemes.has(uri.scheme) && (languageId === 'markdown' || languageId === 'plaintext' || isTextFile(uri))
	);
}

export function isTextFile({ path }: Uri): boolean {
	return /\.(?:md|markdown|txt)$/i.test(path);
}

const foreignSchemes: ReadonlySet<string> = new Set([
	'output',
	'git',
	'vscode-scm',
	'vscode-userdata',
	'vscode-settings',
	'comment',
	'debug',
	'search-editor',
	'duidu-projection',
	'duidu-redline',
	'vscode-chat-code-block',
	'walkThrough',
	'walkThroughSnippet',
]);
