import { Uri, workspace } from 'vscode';

/**
 * Gives what a bundle of its own exports under `name`, `dist/NAME.js`, and reads it the first time. It is run as the host itself runs an extension's
 * file: the web host's `require` knows no second file of an extension, and blocks `importScripts`, and the one bundle must not grow by what is seldom wanted.
 */
export function loadApart<T>(extensionUri: Uri, name: string): () => Promise<T> {
	let loading: Promise<T> | undefined;
	const load = async (): Promise<T> => {
		const source = new TextDecoder().decode(
			await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', `${name}.js`)),
		);
		const module: { exports: Record<string, T> } = { exports: {} };
		// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
		new Function('module', 'exports', source)(module, module.exports);
		return module.exports[name]!;
	};
	return () =>
		(loading ??= load().catch((error: unknown) => {
			// Another try may find the disk well again.
			loading = undefined;
			throw error;
		}));
}
