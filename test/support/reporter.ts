import { countsLine } from './counts';

/** Prints a line for every test, and the counts. One reporter for every place that mocha runs in, so it imports nothing of it. */
export default function Reporter(runner: Mocha.Runner): void {
	const counts = { passed: 0, failed: 0, skipped: 0, failures: [] as string[], retried: [] as string[] };
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
		counts.failures.push(told(test, error));
		print(test, `✘ ${test.title}\n${describe(error)}`);
	});
	runner.on('retry', (test: Mocha.Test, error: Error) => {
		counts.retried.push(told(test, error));
		print(test, `↻ ${test.title}\n${describe(error)}`);
	});
	runner.on('end', () => console.log(countsLine(counts)));
}

const told = (test: Mocha.Runnable, error: Error): string =>
	`${test.titlePath().join(' › ')}\n${indent(describe(error), 1)}`;

type Failure = Error & { readonly actual?: unknown; readonly expected?: unknown; readonly generatedMessage?: boolean };

function describe({ stack = '', message, actual, expected, generatedMessage }: Failure): string {
	const place = stack.includes(message) ? stack : `${message}\n${stack}`;
	// A message that Node wrote itself shows both values already.
	if (generatedMessage || (actual === undefined && expected === undefined)) return place;
	return `${place}\nactual:   ${shown(actual)}\nexpected: ${shown(expected)}`;
}

const longest = 2000;

function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : inspected(value);
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `undefined` and functions have no JSON, and circles throw. */
function inspected(value: unknown): string {
	try {
		const json: unknown = JSON.stringify(value, undefined, 2);
		return typeof json === 'string' ? json : String(value);
	} catch {
		return String(value);
	}
}

const indent = (text: string, depth: number): string => text.replace(/^/gm, '  '.repeat(depth));
