import { mkdtempSync, rmSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the tests of one `describe`, gone behind them. */
export function temporaryFolder(): {
	readonly path: (name: string) => string;
	readonly write: (name: string, content: string | Uint8Array) => string;
} {
	let folder: string | undefined;
	const path = (name: string): string => {
		folder ??= mkdtempSync(join(tmpdir(), 'duidu-'));
		return join(folder, name);
	};
	after(() => {
		if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
	});
	return {
		path,
		write: (name, content) => {
			const file = path(name);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
			return file;
		},
	};
}
