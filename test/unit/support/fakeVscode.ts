import Module from 'node:module';
import { resolve } from 'node:path';

interface Address {
	readonly scheme: string;
	readonly path: string;
}

/** A document as an editor shows it; counts how often its text is asked for. */
export interface FakeDocument {
	readonly uri: Address;
	readonly languageId: string;
	asked: number;
	getText(): string;
}

/** What the extension asked its host for. */
export interface Asked {
	/** Files and folders that were read or looked at, by their paths. */
	readonly read: string[];
	/** Searches for files. */
	readonly searched: string[];
	readonly watched: unknown[];
	readonly contexts: Map<string, unknown>;
	/** Ends the extension. */
	readonly stop: () => void;
	/** Asks every provider that was registered about the document, runs what was put off, and waits for it. */
	readonly settle: () => Promise<void>;
	readonly document: FakeDocument | undefined;
}

class FakeUri implements Address {
	constructor(
		readonly scheme: string,
		readonly path: string,
	) {}
	static parse(text: string): FakeUri {
		const [, scheme, path] = /^([\w-]+):(?:\/\/)?(.*)$/.exec(text) ?? ['', 'file', text];
		return new FakeUri(scheme, path);
	}
	static from({ scheme, path }: Address): FakeUri {
		return new FakeUri(scheme, path);
	}
	static file(path: string): FakeUri {
		return new FakeUri('file', path);
	}
	static joinPath({ scheme, path }: Address, ...parts: string[]): FakeUri {
		return new FakeUri(scheme, [path, ...parts].join('/'));
	}
	with({ scheme = this.scheme, path = this.path }: Partial<Address>): FakeUri {
		return new FakeUri(scheme, path);
	}
	toString(): string {
		return `${this.scheme}://${this.path}`;
	}
}

class FakeEmitter {
	private readonly listeners = new Set<(value: unknown) => void>();
	readonly event = (listener: (value: unknown) => void): object => {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	};
	fire(value: unknown): void {
		for (const listener of this.listeners) listener(value);
	}
	dispose(): void {
		this.listeners.clear();
	}
}

class FakePosition {
	constructor(
		readonly line: number,
		readonly character: number,
	) {}
}

/** Whatever it is asked for: itself. */
function nothing(): undefined {
	return undefined;
}
const anything: unknown = new Proxy(nothing, {
	get: (_, name) =>
		name === 'prototype'
			? {}
			: name === Symbol.iterator
				? [][Symbol.iterator]
				: name === Symbol.toPrimitive
					? () => ''
					: name === 'then'
						? undefined
						: anything,
	set: () => true,
	apply: () => anything,
	construct: () => anything as object,
});

const ROOT = '/reports';

/** Loads the built extension into a host that records what it is asked for, and starts it, with one document open or none. */
export function startExtension(
	text?: string,
	path = 'README.md',
	settings: Readonly<Record<string, unknown>> = {},
): Asked {
	const lines = (text ?? '').split('\n');
	const document = text === undefined ? undefined : newDocument(`${ROOT}/${path}`, text, lines);
	const read: string[] = [];
	const searched: string[] = [];
	const watched: unknown[] = [];
	const contexts = new Map<string, unknown>();
	const providers: object[] = [];
	const timers: (() => void)[] = [];
	const pending: Promise<unknown>[] = [];
	const looked = (uri: Address): Promise<never> => {
		read.push(uri.path);
		return Promise.reject(new Error('FileNotFound'));
	};
	const folder = { uri: FakeUri.file(ROOT), name: 'reports', index: 0 };
	const editor = document && {
		document,
		selection: { active: new FakePosition(0, 0) },
		visibleRanges: [],
		setDecorations: () => undefined,
	};
	const over = (own: object): unknown =>
		new Proxy(own, { get: (target, name) => (name in target ? target[name as keyof typeof target] : anything) });
	/** Those that VS Code asks about a document such as ours. */
	const register = (selector: unknown, ...given: object[]): object => {
		const filters = [selector].flat() as { readonly language?: string }[];
		if (filters.some(({ language }) => language === 'markdown')) providers.push(given[0]!);
		return { dispose: () => undefined };
	};
	const vscode = over({
		Uri: FakeUri,
		EventEmitter: FakeEmitter,
		Position: FakePosition,
		l10n: { t: (message: string) => message },
		window: over({
			activeTextEditor: editor,
			visibleTextEditors: editor ? [editor] : [],
			withProgress: (_: unknown, run: () => unknown) => run(),
			showWarningMessage: () => Promise.resolve(),
			showInformationMessage: () => Promise.resolve(),
		}),
		workspace: over({
			workspaceFolders: [folder],
			textDocuments: document ? [document] : [],
			getWorkspaceFolder: () => folder,
			asRelativePath: (uri: Address) => uri.path.slice(ROOT.length + 1),
			getConfiguration: () => ({ get: (name: string) => settings[name] }),
			createFileSystemWatcher: (pattern: unknown) => (watched.push(pattern), anything),
			findFiles: (pattern: string) => (searched.push(pattern), Promise.resolve([])),
			fs: { readFile: looked, stat: looked, readDirectory: looked },
		}),
		commands: over({
			executeCommand: (id: string, key: string, value: unknown) => {
				if (id === 'setContext') contexts.set(key, value);
				return Promise.resolve();
			},
		}),
		languages: new Proxy({}, { get: (_, name) => (String(name).startsWith('register') ? register : () => anything) }),
	});

	const loader = Module as unknown as { _load: (id: string, ...rest: unknown[]) => unknown };
	const load = loader._load;
	const later = globalThis.setTimeout;
	const bundle = resolve('dist/extension.js');
	loader._load = (id, ...rest) => (id === 'vscode' ? vscode : load.call(loader, id, ...rest));
	globalThis.setTimeout = ((run: () => void) => (timers.push(run), timers.length)) as unknown as typeof setTimeout;
	const subscriptions: { dispose(): unknown }[] = [];
	const restore = (): void => {
		loader._load = load;
		globalThis.setTimeout = later;
	};
	try {
		Reflect.deleteProperty(require.cache, bundle);
		const { activate } = loader._load(bundle, module) as { activate: (context: object) => unknown };
		activate({
			subscriptions,
			extensionUri: FakeUri.file('/extension'),
			extension: { id: 'duidu.duidu' },
			globalState: { get: () => undefined, update: () => Promise.resolve() },
			workspaceState: { get: () => undefined, update: () => Promise.resolve() },
		});
	} finally {
		restore();
	}

	const settle = async (): Promise<void> => {
		for (const provider of document ? providers : [])
			for (const [name, ask] of methodsOf(provider))
				if (/^provide(?!WorkspaceSymbols)/.test(name))
					pending.push(
						Promise.resolve(
							ask.call(
								provider,
								document,
								new FakePosition(0, 0),
								{ isCancellationRequested: false, includeDeclaration: false },
								{ isCancellationRequested: false },
							),
						),
					);
		for (const run of timers.splice(0)) run();
		await Promise.allSettled(pending);
		await new Promise(setImmediate);
	};
	const stop = (): void => {
		for (const each of subscriptions) each.dispose();
	};
	return { read, searched, watched, contexts, settle, stop, document };
}

function newDocument(path: string, text: string, lines: readonly string[]): FakeDocument {
	const document = {
		uri: FakeUri.file(path),
		languageId: 'markdown',
		version: 1,
		isDirty: false,
		isClosed: false,
		lineCount: lines.length,
		asked: 0,
		getText: () => (document.asked++, text),
		lineAt: (line: number) => ({
			text: lines[line] ?? '',
			range: { end: new FakePosition(line, lines[line]?.length ?? 0) },
		}),
		offsetAt: ({ line, character }: FakePosition) =>
			lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character),
		positionAt: () => new FakePosition(0, 0),
		getWordRangeAtPosition: () => undefined,
	};
	return document;
}

type Method = (this: object, ...given: unknown[]) => unknown;

function methodsOf(provider: object): [string, Method][] {
	const names = new Set<string>();
	for (let at: object | null = provider; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
		for (const name of Object.getOwnPropertyNames(at)) names.add(name);
	return [...names].flatMap(name => {
		const value = (provider as Record<string, unknown>)[name];
		return typeof value === 'function' ? [[name, value as Method] as [string, Method]] : [];
	});
}
