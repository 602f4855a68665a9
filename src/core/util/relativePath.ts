/** A path as seen from a folder, both absolute and with `/`: `../2026.md` of `/a/2026.md` from `/a/b`. */
export function relativePath(folder: string, path: string): string {
	const [from, to] = [folder, path].map(each => each.split('/').filter(name => name !== '' && name !== '.')) as [
		string[],
		string[],
	];
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
