import { spawn } from 'node:child_process';

export interface CommandOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end and returns what it wrote. Rejects with all of that when it fails. */
export function command(name: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
	return new Promise((resolve, reject) => {
		// npm is a script on Windows, which only a shell starts.
		const shell = process.platform === 'win32' && name === 'npm';
		const child = spawn(name, args, { ...options, shell, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', (data: Buffer) => (output += data.toString()));
		child.stderr.on('data', (data: Buffer) => (output += data.toString()));
		child.on('error', reject);
		child.on('close', code => {
			if (code === 0) resolve(output);
			else reject(new Error(`${name} ${args.join(' ')} ended with ${code ?? 'a signal'}\n${output}`));
		});
	});
}
