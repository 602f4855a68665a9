import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** VS Code brings one along, also that of the code-server that tests run in. */
const BUNDLED = '.vscode-test';

/** The path of a ripgrep that runs here; `undefined` where there is none. */
export function findRipgrep(): string | undefined {
	return ['rg', ...bundled()].find(path => spawnSync(path, ['--version']).status === 0);
}

/** For all processors: those for others do not run here. */
function bundled(): string[] {
	if (!existsSync(BUNDLED)) return [];
	return readdirSync(BUNDLED, { recursive: true, encoding: 'utf8' })
		.filter(path => /ripgrep[^/\\]*[/\\]bin[/\\](?:.*[/\\])?rg(?:\.exe)?$/.test(path))
		.map(path => join(BUNDLED, path));
}

/** A process that counts the places of terms in a text, from its start to its end; it takes the leftmost and of these the first, so it finds fewer than all. */
export function ripgrepOn(path: string, text: string, terms: readonly string[]): () => number {
	const folder = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const [list, file] = [join(folder, 'terms.txt'), join(folder, 'text.txt')];
	writeFileSync(list, `${terms.join('\n')}\n`);
	writeFileSync(file, text);
	return () => {
		const { stdout, status } = spawnSync(path, ['-F', '-f', list, '--count-matches', file], { encoding: 'utf8' });
		if (status !== 0) throw new Error(`rg ended with ${status}`);
		return Number(stdout);
	};
}
