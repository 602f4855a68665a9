import { join } from 'node:path';

/** Every script and every runner is started in the project's folder. */
export const root = process.cwd();

/** What the tests install and keep. Git ignores it; deleting it costs a minute. */
export const vscodeTest = join(root, '.vscode-test');

export const shots = join(root, 'out', 'shots');
