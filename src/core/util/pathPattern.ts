import { type Glob, parseGlob, runGlob } from './glob';

/** A pattern longer than this is none of a reader's: the longest paths that systems have are four times as long. */
const PATTERN_MAX = 1000;
/** As many patterns are kept ready as a workspace has that is not made to be hard. */
const KEPT_MAX = 1000;
const kept = new Map<string, Glob | undefined>();

/** Whether a path with `/` fits a glob pattern; a pattern without `/` is one of file names. A broken pattern fits nothing. */
export function fitsPattern(path: string, pattern: string): boolean {
	if (pattern.length > PATTERN_MAX) return false;
	const glob = globOf(pattern.replace(/^(?:\.?\/)+/, ''));
	const subject = pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
	return glob !== undefined && runGlob(glob, subject).fits;
}

function globOf(pattern: string): Glob | undefined {
	if (!kept.has(pattern)) {
		if (kept.size >= KEPT_MAX) kept.clear();
		kept.set(pattern, parseGlob(pattern));
	}
	return kept.get(pattern);
}
