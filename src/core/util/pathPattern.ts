import { isMatch } from 'picomatch';

/** Whether a path with `/` fits a glob pattern; a pattern without `/` is one of file names. A broken pattern fits nothing. */
export function fitsPattern(path: string, pattern: string): boolean {
	try {
		return isMatch(path, pattern.replace(/^\/+/, ''), { dot: true, basename: !pattern.includes('/') });
	} catch {
		return false;
	}
}
