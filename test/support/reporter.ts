import { countsLine } from './counts';

/** Prints a line for every test, and the counts. One reporter for every place that mocha runs in, so it imports nothing of it. */
export default function Reporter(runner: Mocha.Runner): void {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	let suites: readonly string[] = [];
	const print = (test: Mocha.Runnable, text: string) => {
		const path = test.titlePath().slice(0, -1);
		const differs = path.findIndex((title, depth) => title !== suites[depth]);
		const from = differs < 0 ? path.length : differs;
		for (let depth = from; depth < path.length; depth++) console.log(indent(path[depth]!, depth + 1));
		suites = path;
		console.log(indent(text, path.length + 1));
	};
	runner.on('pass', test => {
		counts.passed++;
		print(test, `✔ ${test.title} (${test.duration ?? 0} ms)`);
	});
	runner.on('pending', test => {
		counts.skipped++;
		print(test, `- ${test.title}`);
	});
	runner.on('fail', (test, error: Error) => {
		counts.failed++;
		print(test, `✘ ${test.title}\n${describe(error)}`);
	});
	runner.on('end', () => console.log(countsLine(counts)));
}

function describe(error: Error & { readonly actual?: unknown; readonly expected?: unknown }): string {
	const { stack = '', message, actual, expected } = error;
	const place = stack.includes(message) ? stack : `${message}\n${stack}`;
	if (actual === undefined && expected === undefined) return place;
	return `${place}\nactual:   ${shown(actual)}\nexpected: ${shown(expected)}`;
}

const longest = 2000;

function shown(value: unknown): string {
	let text: string;
	try {
		text = typeof value === 'string' ? value : String(JSON.stringify(value, undefined, 2));
	} catch {
		text = String(value);
	}
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const indent = (text: string, depth: number): string => text.replace(/^/gm, '  '.repeat(depth));
