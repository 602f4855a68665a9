// A VS Code in the browser, with the extension installed as a reader would have it.
import { join } from 'node:path';
import { runNode } from './processes.mjs';
import { support } from './support.mjs';

/** Serves a folder until Ctrl+C. What is kept is kept under .vscode-test, and the user's own VS Code is left alone. */
export async function serve(folder) {
	const [
		{ install },
		{ releases },
		{ vscodeTest },
		{ prepare, profileIn },
		{ installExtension, startServer },
		{ quiet },
	] = await Promise.all(['install', 'releases', 'paths', 'profile', 'server', 'settings'].map(support));

	console.log('There is no VS Code on the PATH: serving one here.');
	const installation = await install(releases.newest);
	const profile = profileIn(join(vscodeTest, 'profile'));
	await prepare(profile, quiet);

	const vsix = join(vscodeTest, 'duidu.vsix');
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
	const { code } = await runNode(['node_modules/@vscode/vsce/vsce', 'package', ...options], { minutes: 5 });
	if (code !== 0) throw new Error('The extension could not be packaged');
	await installExtension(installation, profile, vsix);

	const server = await startServer({ installation, profile, port: Number(process.env.PORT ?? 0) });
	console.log(`\nDuidu runs here: ${server.url}/?folder=${encodeURIComponent(folder)}\nCtrl+C ends it.`);
	await server.ended;
}
