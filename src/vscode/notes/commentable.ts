import { type Disposable, EventEmitter, type TextDocument, type TextEditor, window } from 'vscode';
import { type Closeable, disposeAll } from '../disposeAll';
import { nextEvent } from '../nextEvent';

/** VS Code asks within a fifth of a second after it shows an editor; where it does not ask at all, it says itself what it misses. */
const ASKED_MS = 2000;
/** It lays out the threads of a report before it takes the answer in, and has no event for that: tens of milliseconds. */
const TAKEN_IN_MS = 400;

/**
 * When VS Code opens a comment: it asks where comments may be a moment after it shows an editor, and refuses to open one before it has taken the answer in.
 * That is seen by nobody who waits, as in an editor that is there already it has.
 */
export class Commentable implements Disposable {
	private readonly askedAt = new Map<string, number>();
	private readonly shownAt = new WeakMap<TextEditor, number>();
	private readonly asked = new EventEmitter<string>();
	private readonly disposables: readonly Closeable[] = [
		this.asked,
		window.onDidChangeVisibleTextEditors(editors => this.see(editors)),
	];

	constructor() {
		this.see(window.visibleTextEditors);
	}

	/** VS Code asks for the ranges of a document. */
	ask({ uri }: TextDocument): void {
		this.askedAt.set(uri.toString(), performance.now());
		this.asked.fire(uri.toString());
	}

	/** Resolves when VS Code has the ranges of an editor. */
	async has(editor: TextEditor): Promise<void> {
		this.see([editor]);
		const uri = editor.document.uri.toString();
		const isNew = performance.now() - this.shownAt.get(editor)! < ASKED_MS;
		if (this.askedAt.has(uri) && !isNew) return;
		// The two come over ways of their own: either may be first.
		const askedAt = this.askedAt.get(uri);
		if (askedAt === undefined || askedAt < this.shownAt.get(editor)! - TAKEN_IN_MS)
			await nextEvent(this.asked.event, ASKED_MS, each => each === uri);
		await new Promise(resolve => setTimeout(resolve, TAKEN_IN_MS));
	}

	private see(editors: readonly TextEditor[]): void {
		for (const editor of editors) if (!this.shownAt.has(editor)) this.shownAt.set(editor, performance.now());
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}
