/** Whether a path ends in another, name by name: `/home/a/澜江省/2025.md` ends in `澜江省/2025.md`. */
export function samePath(a: string, b: string): boolean {
	const names = (path: string): string[] => path.split(/[\\/]/).filter(name => name !== '' && name !== '.');
	const [short, long] = [names(a), names(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
	return short.length > 0 && short.every((name, i) => name === long[long.length - short.length + i]);
}
