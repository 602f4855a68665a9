import { spawn } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';

/** Runs a Node program, shows what it prints, and returns that with its exit code. It is stopped when its time is over. */
export function runNode(args, { minutes }) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
		let output = '';
		child.stdout.on('data', data => {
			output += data;
			process.stdout.write(data);
		});
		const timer = setTimeout(() => {
			console.log(`Not over after ${minutes} minutes: stopped.`);
			child.kill('SIGTERM');
			setTimeout(() => child.kill('SIGKILL'), 5000).unref();
		}, minutes * 60_000);
		child.on('error', reject);
		child.on('close', code => {
			clearTimeout(timer);
			resolve({ code, output });
		});
	});
}
