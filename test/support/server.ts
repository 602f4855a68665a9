import { spawn } from 'node:child_process';
import { command } from './command';
import type { Installation } from './install';
import { environment, type Profile } from './profile';

export interface ServerOptions {
	readonly installation: Installation;
	readonly profile: Profile;
	/** 0 takes a free one. */
	readonly port?: number;
	readonly locale?: string;
}

export interface Server {
	readonly url: string;
	/** Resolves when the server has ended, by itself or by `stop`. */
	readonly ended: Promise<void>;
	/** All that it printed so far. */
	readonly log: () => string;
	readonly stop: () => void;
}

const startTimeout = 60_000;

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function startServer(options: ServerOptions): Promise<Server> {
	const { installation, profile, port = 0, locale } = options;
	const args = [
		...[installation.entry, '--config', profile.config, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
		...['--user-data-dir', profile.data, '--extensions-dir', profile.extensions],
		...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--ignore-last-opened'],
		'--disable-getting-started-override',
		...(locale === undefined ? [] : ['--locale', locale]),
	];
	// A group of its own: the extension hosts are its children, and end with it.
	const child = spawn(installation.node, args, {
		...{ cwd: profile.folder, env: environment(profile), detached: true },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let log = '';
	const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
	const stop = (): void => {
		process.off('exit', stop);
		for (const signal of interruptions) process.off(signal, interrupted);
		try {
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
		} catch {
			// It has ended already.
		}
	};
	// In its own group it hears no Ctrl+C, and a process that a signal ends emits no `exit`.
	const interrupted = () => process.exit(130);
	process.on('exit', stop);
	for (const signal of interruptions) process.on(signal, interrupted);

	const url = await new Promise<string>((resolve, reject) => {
		const fail = (what: string) => {
			stop();
			reject(new Error(`VS Code's server ${what}\n${log}`));
		};
		const timer = setTimeout(() => fail('did not start in time'), startTimeout);
		const read = (data: Buffer) => {
			log += data.toString();
			const listening = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log);
			if (!listening) return;
			clearTimeout(timer);
			resolve(listening[1]!);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.on('error', error => fail(`could not be run: ${error.message}`));
		child.on('exit', code => fail(`ended with ${code ?? 'a signal'}`));
	});
	return { url, ended, log: () => log, stop };
}

/** Installs a packaged extension into the profile. */
export async function installExtension(installation: Installation, profile: Profile, vsix: string): Promise<void> {
	const folders = ['--user-data-dir', profile.data, '--extensions-dir', profile.extensions];
	await command(
		installation.node,
		[installation.entry, '--config', profile.config, ...folders, '--install-extension', vsix, '--force'],
		{ env: environment(profile), cwd: profile.folder },
	);
}
