import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NoteFiles } from '../../src/core';

/** The files of a folder as VS Code's own file system treats them: it empties before it writes, and looks before it moves. */
export function diskFiles(folder: string): NoteFiles {
	const at = (path: string): string => join(folder, path);
	// Each step on a turn of its own, so that a process can end between any two, and two can come between each other.
	const step = async <T>(work: () => T): Promise<T> => {
		await new Promise(resolve => setImmediate(resolve));
		return work();
	};
	return {
		read: path => step(() => orNothing(() => readFileSync(at(path), 'utf8'))),
		write: async (path, text) => {
			await step(() => {
				mkdirSync(dirname(at(path)), { recursive: true });
				writeFileSync(at(path), '');
			});
			const half = text.length >> 1;
			await step(() => writeFileSync(at(path), text.slice(0, half)));
			await step(() => writeFileSync(at(path), text.slice(half), { flag: 'a' }));
		},
		move: async (from, to) => {
			await step(() => {
				if (orNothing(() => statSync(at(to)))) throw new Error(`${to} exists`);
			});
			await step(() => {
				mkdirSync(dirname(at(to)), { recursive: true });
				renameSync(at(from), at(to));
			});
		},
		remove: path => step(() => rmSync(at(path), { force: true })),
		list: path =>
			step(() =>
				(orNothing(() => readdirSync(at(path), { withFileTypes: true })) ?? []).map(entry => ({
					name: entry.name,
					isFolder: entry.isDirectory(),
				})),
			),
	};
}

function orNothing<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
