import { readFileSync, statSync } from 'node:fs';
import { type Report, decode, parseReport } from '../core';
import { t } from './messages';

/** A command could not do its job; the message says why, and what to do. */
export class Failure extends Error {}

/** An option is not as it should be. */
export class Misuse extends Error {}

/** A report has 100 kB; a file past this is something else, and reading it would take minutes. */
const SIZE_MAX = 64 * 1024 * 1024;

export function readText(path: string): string {
	const { text, binary } = decode(readBytes(path));
	if (binary) throw new Failure(t('{0} is not a text: name a .md or .txt file.', path));
	return text;
}

export function readBytes(path: string): Uint8Array {
	try {
		const stat = statSync(path);
		if (stat.isDirectory()) throw new Failure(t('{0} is a folder: name a file.', path));
		if (stat.size > SIZE_MAX)
			throw new Failure(
				t(
					'{0} is too large to be a report ({1} MB; the limit is {2} MB).',
					path,
					Math.round(stat.size / 1048576),
					SIZE_MAX / 1048576,
				),
			);
		return readFileSync(path);
	} catch (error) {
		if (error instanceof Failure) throw error;
		const { code } = error as NodeJS.ErrnoException;
		throw new Failure(
			code === 'ENOENT'
				? t('{0} does not exist.', path)
				: t('{0} cannot be read ({1}).', path, code ?? (error as Error).message),
		);
	}
}

export function readReport(path: string): Report {
	return parseReport(readText(path), path);
}
