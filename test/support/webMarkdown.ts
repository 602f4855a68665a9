import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command } from './command';
import { vscodeTest } from './paths';

/** Of the newest VS Code that the tests run in, or near it. */
const VERSION = '37.6.1';
const PACKAGE = '@codingame/monaco-vscode-markdown-language-features-default-extension';

/**
 * The folder of VS Code's own Markdown for the web extension host. A server's VS Code has it for Node alone, and an extension in the other host is out of its
 * reach; in VS Code for the Web both run there. npm has that build in a package whose index tells where in the extension each of its files belongs.
 */
export async function webMarkdown(): Promise<string> {
	const folder = join(vscodeTest, `web-markdown-${VERSION}`);
	if (existsSync(folder)) return folder;
	const unfinished = `${folder}.${process.pid}.tmp`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	const archive = (await command('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent'], { cwd: unfinished })).trim();
	await command('tar', ['-xzf', archive], { cwd: unfinished });
	const packed = join(unfinished, 'package');
	const index = await readFile(join(packed, 'index.js'), 'utf8');
	const extension = join(unfinished, 'extension');
	for (const [, to, from] of [
		['', 'package.json', 'package.json'],
		...index.matchAll(/registerFileUrl\('([^']+)', new URL\('\.\/resources\/([^']+)'/g),
	]) {
		// Code without its ending is there too, for a loader that asks for it so.
		if (!/\.\w+$/.test(to!)) continue;
		await mkdir(dirname(join(extension, to!)), { recursive: true });
		await copyFile(join(packed, 'resources', from!), join(extension, to!));
	}
	await rename(extension, folder);
	await rm(unfinished, { recursive: true, force: true });
	return folder;
}
