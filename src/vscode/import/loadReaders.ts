import { Uri, workspace } from 'vscode';
import type { Readers } from '../../core';

/** Gives the readers of formats that take large libraries; reads them the first time. */
export type LoadReaders = () => Promise<Readers>;

/**
 * `dist/readers.js`, as the host itself runs an extension's file: the web host's `require` knows no second file of an extension, and blocks
 * `importScripts`, and the one bundle must not grow by what is seldom wanted.
 */
export function readersAt(extensionUri: Uri): LoadReaders {
	let loading: Promise<Readers> | undefined;
	const load = async (): Promise<Readers> => {
		const source = new TextDecoder().decode(
			await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'readers.js')),
		);
		const module: { exports: { readers?: Readers } } = { exports: {} };
		// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
		new Function('module', 'exports', source)(module, module.exports);
		return module.exports.readers!;
	};
	return () =>
		(loading ??= load().catch((error: unknown) => {
			// Another try may find the disk well again.
			loading = undefined;
			throw error;
		}));
}
