/** Of `node:assert/strict`, what the integration tests use: the web extension host has no Node modules. See esbuild.mjs. */
class AssertionError extends Error {
	override readonly name = 'AssertionError';
	constructor(
		message: string,
		readonly actual?: unknown,
		readonly expected?: unknown,
	) {
		super(message);
	}
}

export function fail(message = 'Failed'): never {
	throw new AssertionError(message);
}

export function ok(value: unknown, message = 'Not truthy'): asserts value {
	if (!value) throw new AssertionError(message, value, true);
}

export function equal(actual: unknown, expected: unknown, message = 'Not equal'): void {
	if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message = 'Equal'): void {
	if (Object.is(actual, expected)) throw new AssertionError(message, actual);
}

export function deepEqual(actual: unknown, expected: unknown, message = 'Not deeply equal'): void {
	if (!same(actual, expected)) throw new AssertionError(message, actual, expected);
}

export function match(actual: string, expected: RegExp, message = 'No match'): void {
	if (!expected.test(actual)) throw new AssertionError(message, actual, String(expected));
}

export function doesNotMatch(actual: string, expected: RegExp, message = 'A match'): void {
	if (expected.test(actual)) throw new AssertionError(message, actual, String(expected));
}

export function throws(job: () => unknown, expected?: RegExp): void {
	try {
		job();
	} catch (error) {
		judge(error, expected);
		return;
	}
	fail('Nothing was thrown');
}

export async function rejects(job: Promise<unknown> | (() => Promise<unknown>), expected?: RegExp): Promise<void> {
	try {
		await (typeof job === 'function' ? job() : job);
	} catch (error) {
		judge(error, expected);
		return;
	}
	fail('Nothing was rejected');
}

function judge(error: unknown, expected?: RegExp): void {
	if (expected) match(String(error), expected);
}

function same(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
	if (a instanceof Map && b instanceof Map) return same([...a], [...b]);
	if (a instanceof Set && b instanceof Set) return same([...a], [...b]);
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every(key => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]))
	);
}
