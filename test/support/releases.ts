/** A VS Code to run in, by the code-server that holds it, and the major version of Node it was built for. */
export interface Release {
	readonly codeServer: string;
	readonly vscode: string;
	readonly node: number;
}

/** `oldest` is the floor of `engines.vscode`. */
export const releases = {
	newest: { codeServer: '4.139.1', vscode: '1.139', node: 24 },
	oldest: { codeServer: '4.100.3', vscode: '1.100', node: 20 },
} as const satisfies Record<string, Release>;

export type ReleaseName = keyof typeof releases;
