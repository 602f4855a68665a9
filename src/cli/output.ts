import {
	type Stats,
	chmodSync,
	closeSync,
	fsyncSync,
	linkSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from './files';
import { t } from './messages';
import type { Outcome } from './run';

/** What is to be written where. */
export interface OutputFile {
	readonly path: string;
	readonly content: string | Uint8Array | Promise<Uint8Array>;
	/** A file that is there stays as it is: then this fails. */
	readonly isNew: boolean;
}

/** Throws {@link Failure} where a file cannot or must not be written: before any work is done for it. */
export function checkOutput(path: string, inputs: readonly (string | undefined)[]): void {
	try {
		check(path, inputs);
	} catch (error) {
		throw error instanceof Failure ? error : unwritten(path, error);
	}
}

function check(path: string, inputs: readonly (string | undefined)[]): void {
	const folder = statOf(dirname(path));
	if (!folder?.isDirectory()) throw new Failure(t('There is no folder {0}.', dirname(path)));
	const target = statOf(path);
	if (!target) return;
	if (target.isDirectory()) throw new Failure(t('{0} is a folder: name a file.', path));
	// What is a pipe or a device would be replaced by a file.
	if (!target.isFile()) throw new Failure(t('{0} is no file that can be replaced.', path));
	const input = inputs.find(each => each !== undefined && isSameFile(target, statOf(each)));
	if (input !== undefined) throw new Failure(t('{0} is read by this command: name another file for --output.', path));
}

/** Waits for what takes its time, and writes the file of an outcome, if it has one: whole or not at all. */
export async function deliver({ file, later, ...outcome }: Outcome): Promise<Outcome> {
	if (later) return deliver(await later);
	if (!file) return outcome;
	try {
		write(file, await file.content);
		return outcome;
	} catch (error) {
		return { code: 1, out: '', error: `duidu: ${unwritten(file.path, error).message}\n` };
	}
}

function unwritten(path: string, error: unknown): Failure {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'EEXIST') return new Failure(t('{0} is there already; --force writes over it.', path));
	return new Failure(t('{0} cannot be written ({1}).', path, code ?? message));
}

/** Beside its place first, then moved there: who reads meanwhile reads the earlier file, and a full disk leaves that. */
function write({ path, isNew }: OutputFile, content: string | Uint8Array): void {
	const known = statOf(path);
	// A link stays one.
	const target = known ? realpathSync(path) : path;
	const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
	const bytes = typeof content === 'string' ? Buffer.from(content) : content;
	try {
		const descriptor = openSync(temporary, 'wx');
		try {
			for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
		if (known) chmodSync(temporary, known.mode);
		// Not by looking first: a link is made only where nothing is.
		if (isNew) linkSync(temporary, target);
		else renameSync(temporary, target);
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** `undefined` where there is nothing. */
function statOf(path: string): Stats | undefined {
	try {
		return statSync(path, { throwIfNoEntry: false });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
		throw error;
	}
}

function isSameFile(a: Stats, b: Stats | undefined): boolean {
	return b?.dev === a.dev && b.ino === a.ino;
}
