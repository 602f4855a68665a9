import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from './settings';

/** Everything one VS Code keeps, in one folder of its own: the user's own VS Code is neither read nor written. */
export interface Profile {
	readonly folder: string;
	readonly data: string;
	readonly extensions: string;
	readonly config: string;
	readonly home: string;
	readonly settings: string;
}

export function profileIn(folder: string): Profile {
	const data = join(folder, 'data');
	return {
		folder,
		data,
		extensions: join(folder, 'extensions'),
		config: join(folder, 'config.yaml'),
		home: join(folder, 'home'),
		settings: join(data, 'User/settings.json'),
	};
}

/** Makes what is missing. Settings that are there already are someone's, and stay. */
export async function prepare(profile: Profile, settings: Settings): Promise<void> {
	for (const folder of [join(profile.data, 'User'), profile.extensions, profile.home]) {
		await mkdir(folder, { recursive: true });
	}
	await writeFile(profile.config, 'auth: none\n');
	await writeFile(profile.settings, JSON.stringify(settings, undefined, '\t'), { flag: 'wx' }).catch(
		(error: unknown) => {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		},
	);
}

export async function temporaryProfile(settings: Settings): Promise<Profile> {
	const profile = profileIn(await mkdtemp(join(tmpdir(), 'duidu-vscode-')));
	await prepare(profile, settings);
	return profile;
}

export async function discard(profile: Profile): Promise<void> {
	// A server that was just told to stop may still be writing its logs.
	await rm(profile.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** The caller's environment without what would reach into the server: its own VS Code's variables, ports, proxies, Node's options. */
export function environment(profile: Profile): NodeJS.ProcessEnv {
	const foreign = /^(VSCODE_|ELECTRON_|CODE_SERVER_|PASSWORD$|HASHED_PASSWORD$|PORT$|NODE_OPTIONS$|https?_proxy$)/i;
	return {
		...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
		HOME: profile.home,
		XDG_CONFIG_HOME: join(profile.home, '.config'),
		XDG_DATA_HOME: join(profile.home, '.local/share'),
		XDG_CACHE_HOME: join(profile.home, '.cache'),
		XDG_RUNTIME_DIR: profile.folder,
		EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
	};
}
