import { CancellationError, type Disposable, commands, window } from 'vscode';
import { UnreadableFile } from './files/readText';

export type CommandRows = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Registers each row as a command. What the reader can mend becomes a message, what the reader stopped ends in silence. */
export function registerRows(rows: CommandRows): Disposable[] {
	return Object.entries(rows).map(([id, run]) =>
		commands.registerCommand(id, async (...args: never[]) => {
			try {
				await run(...args);
			} catch (error) {
				if (error instanceof UnreadableFile) void window.showErrorMessage(error.message);
				else if (!(error instanceof CancellationError)) throw error;
			}
		}),
	);
}
