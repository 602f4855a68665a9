import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths';

export interface Workspace {
	readonly folder: string;
	readonly discard: () => Promise<void>;
}

const sources = ['samples', 'test/fixtures/workspace'];

/** A copy that a run may change as it likes: the samples, and over them the files that only tests need. */
export async function temporaryWorkspace(): Promise<Workspace> {
	const parent = await mkdtemp(join(tmpdir(), 'duidu-workspace-'));
	const folder = join(parent, 'samples');
	for (const source of sources.map(name => join(root, name))) {
		if (existsSync(source)) await cp(source, folder, { recursive: true });
	}
	return { folder, discard: () => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
