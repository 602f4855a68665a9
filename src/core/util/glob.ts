/**
 * A glob pattern as the states of an automaton, so that matching takes at most states times characters, whatever the pattern: regular expressions made of globs,
 * as picomatch makes them, take the power of the number of stars, and a workspace's settings bring both the pattern and the file names.
 *
 * `*` is any part of a name, `?` one character of it, `**` any folders, `[ab]`, `[a-z]`, `[!a]` one of some characters, `{a,b}` one of several patterns.
 */
export interface Glob {
	readonly states: readonly State[];
}

type State =
	| { readonly kind: 'match' }
	/** One character that `fits`. */
	| { readonly kind: 'one'; readonly fits: (character: string) => boolean }
	/** Any of other states; `next` alone goes on to the following one. */
	| { readonly kind: 'split'; to: number[] };

const SLASH = '/';
const inName = (character: string): boolean => character !== SLASH;
const any = (): boolean => true;

/** `undefined` where the pattern is none: a bracket or a brace that is not closed. */
export function parseGlob(pattern: string): Glob | undefined {
	const states: State[] = [];
	let at = 0;
	const one = (fits: (character: string) => boolean): void => void states.push({ kind: 'one', fits });
	/** Zero or more characters that fit. */
	const many = (fits: (character: string) => boolean): void => {
		const loop = states.length;
		states.push({ kind: 'split', to: [loop + 1, loop + 3] });
		one(fits);
		states.push({ kind: 'split', to: [loop] });
	};
	const stars = (): void => {
		const isStart = at === 0 || /[/{,]/.test(pattern[at - 1]!);
		let end = at;
		while (pattern[end] === '*') end++;
		const isFolders = end - at > 1 && isStart && (end === pattern.length || /[/},]/.test(pattern[end]!));
		at = end;
		if (!isFolders) many(inName);
		else if (pattern[end] !== SLASH) many(any);
		else {
			// `**/`: nothing, or folders and the slash behind them.
			at++;
			const skip = states.length;
			states.push({ kind: 'split', to: [skip + 1, 0] });
			many(any);
			one(character => character === SLASH);
			(states[skip] as { to: number[] }).to[1] = states.length;
		}
	};
	const brackets = (): boolean => {
		const close = pattern.indexOf(']', at + 2);
		if (close < 0) return false;
		const isNot = /[!^]/.test(pattern[at + 1]!);
		const set = pattern.slice(at + (isNot ? 2 : 1), close);
		const ranges = [...set.matchAll(/([^])-([^])|([^])/gu)].map(
			([, from, to, single]) => [from ?? single!, to ?? single!] as const,
		);
		one(c => inName(c) && ranges.some(([from, to]) => from <= c && c <= to) !== isNot);
		at = close + 1;
		return true;
	};
	/** Up to the end, or inside braces up to a comma or the brace that closes. */
	const sequence = (depth: number): boolean => {
		while (at < pattern.length) {
			const character = String.fromCodePoint(pattern.codePointAt(at)!);
			if (depth > 0 && (character === ',' || character === '}')) return true;
			if (character === '*') stars();
			else if (character === '[') {
				if (!brackets()) return false;
			} else if (character === '{') {
				if (!braces(depth + 1)) return false;
			} else {
				const literal = character === '\\' && at + 1 < pattern.length ? pattern[++at]! : character;
				at += literal.length;
				one(character === '?' ? inName : c => c === literal);
			}
		}
		return depth === 0;
	};
	const braces = (depth: number): boolean => {
		if (depth > DEPTH_MAX) return false;
		const split: number[] = [];
		const ends: { to: number[] }[] = [];
		states.push({ kind: 'split', to: split });
		do {
			at++;
			split.push(states.length);
			if (!sequence(depth)) return false;
			const end: State = { kind: 'split', to: [] };
			states.push(end);
			ends.push(end);
		} while (pattern[at] === ',');
		at++;
		for (const { to } of ends) to.push(states.length);
		return true;
	};
	if (!sequence(0)) return undefined;
	states.push({ kind: 'match' });
	return { states };
}

/** Braces in braces: more are no pattern of a reader's, and would be as many calls in each other. */
const DEPTH_MAX = 20;

/** Whether all of `path` fits; `steps`, at most states times characters and one more, is what it took. */
export function runGlob({ states }: Glob, path: string): { readonly fits: boolean; readonly steps: number } {
	let steps = 0;
	let current: number[] = [];
	const entered = new Int32Array(states.length).fill(-1);
	const enter = (state: number, position: number, into: number[]): void => {
		const waiting = [state];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			if (entered[next] === position) continue;
			entered[next] = position;
			steps++;
			const entry = states[next]!;
			if (entry.kind === 'split') waiting.push(...entry.to);
			else into.push(next);
		}
	};
	let position = 0;
	enter(0, position, current);
	for (const character of path) {
		position++;
		const following: number[] = [];
		for (const state of current) {
			const entry = states[state]!;
			if (entry.kind === 'one' && entry.fits(character)) enter(state + 1, position, following);
		}
		if (following.length === 0) return { fits: false, steps };
		current = following;
	}
	return { fits: current.some(state => states[state]!.kind === 'match'), steps };
}
