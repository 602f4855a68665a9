import type { ExtensionContext } from 'vscode';

/** Reads as the list of features: each adds its commands, views and providers to the context. */
export function activate(_context: ExtensionContext): void {
	// Features are added below as they are built.
}
