import {
	CancellationError,
	CancellationTokenSource,
	type Disposable,
	type Location,
	Uri,
	ViewColumn,
	type WebviewPanel,
	env,
	l10n,
	window,
} from 'vscode';
import { type FromPanel, isFromPanel } from '../protocol/panel';
import { Delayed } from './delayed';
import { type Closeable, disposeAll } from './disposeAll';
import { UnreadableFile } from './files/readText';
import { messageOf } from './messageOf';
import { revealBeside } from './revealBeside';
import { type WebviewName, webviewHtml } from './webviewHtml';

/** What a panel is made of may change several times in a row. */
const CHANGED_MS = 300;

/** A webview as an editor, with what it shows. */
export interface ShownPanel<Subject, Built> {
	readonly panel: WebviewPanel;
	subject: Subject;
	built: Built | undefined;
	making: CancellationTokenSource | undefined;
	/** Its webview has asked for what it shows. */
	isThere: boolean;
	/** It was out of sight when what it is made of changed. */
	isStale: boolean;
}

/** One kind of webview that is an editor. */
export interface PanelKind<Subject, Built, Message> {
	readonly viewType: string;
	/** Its folder in `media`. */
	readonly media: WebviewName;
	/** VS Code's own search; not where only what is seen is in the page. */
	readonly hasFind: boolean;
	/** What a webview keeps of its subject. It outlives the window. */
	readonly keyOf: (subject: Subject) => string;
	/** `undefined` where the key is none: what a webview kept may be of an older version. */
	readonly readKey: (key: unknown) => Subject | undefined;
	/** The report that a panel is about; of two the new one. */
	readonly reportOf: (subject: Subject) => Uri;
	/** Throws {@link UnreadableFile}, CancellationError. */
	readonly build: (subject: Subject, token: CancellationTokenSource['token']) => Promise<Built>;
	readonly isMessage: (value: unknown) => value is Message | FromPanel;
	/** The reader came to a panel. */
	readonly cameTo?: (subject: Subject) => void;
}

/** Webviews as editors: one for each subject, made anew when what they show changes, and they come back with the window. */
export abstract class WebviewPanels<
	Subject,
	Built extends { readonly places: readonly Location[] },
	Message extends { readonly kind: string },
> implements Disposable {
	protected readonly shown = new Map<WebviewPanel, ShownPanel<Subject, Built>>();
	private readonly delayed = new Delayed<'all'>(CHANGED_MS, () => this.rebuild());
	private readonly subscriptions: readonly Closeable[];

	constructor(
		private readonly extension: Uri,
		private readonly kind: PanelKind<Subject, Built, Message>,
	) {
		this.subscriptions = [
			this.delayed,
			window.registerWebviewPanelSerializer(kind.viewType, {
				deserializeWebviewPanel: (panel, state: { readonly key?: unknown } | undefined) => {
					const subject = kind.readKey(state?.key);
					if (subject === undefined) panel.dispose();
					else this.adopt(panel, subject);
					return Promise.resolve();
				},
			}),
		];
	}

	/** Shows a subject as an editor; one that is there already is shown where it is. */
	open(subject: Subject): void {
		const { keyOf, viewType, hasFind } = this.kind;
		const key = keyOf(subject);
		const known = [...this.shown.values()].find(each => keyOf(each.subject) === key);
		if (known) known.panel.reveal();
		else
			this.adopt(
				window.createWebviewPanel(viewType, l10n.t('Duidu'), ViewColumn.Active, { enableFindWidget: hasFind }),
				subject,
			);
	}

	/** What panels are made of has changed. */
	touch(): void {
		if (this.shown.size > 0) this.delayed.call('all');
	}

	/** The report that the panel which the reader looks at is about. */
	get lookedReport(): Uri | undefined {
		const { looked } = this;
		return looked && this.kind.reportOf(looked.subject);
	}

	/** The panel that the reader looks at. */
	protected get looked(): ShownPanel<Subject, Built> | undefined {
		return [...this.shown.values()].find(({ panel }) => panel.active);
	}

	/** Names a panel by what was built for it; its webview need not be there yet. */
	protected abstract entitle(shown: ShownPanel<Subject, Built>, built: Built): void;

	/** Hands what was built to the webview, which is there. */
	protected abstract send(shown: ShownPanel<Subject, Built>, built: Built): void;

	/** Says why nothing could be built. */
	protected fail({ panel }: ShownPanel<Subject, Built>, why: string): void {
		void panel.webview.postMessage({ kind: 'message', text: why });
	}

	/** What the webview says besides {@link FromPanel}. What it throws is told to the reader. */
	protected abstract receive(shown: ShownPanel<Subject, Built>, message: Message): Promise<void>;

	protected async make(shown: ShownPanel<Subject, Built>): Promise<void> {
		shown.making?.cancel();
		const making = (shown.making = new CancellationTokenSource());
		shown.isStale = false;
		try {
			const built = await this.kind.build(shown.subject, making.token);
			if (making.token.isCancellationRequested) return;
			shown.built = built;
			if (!this.shown.has(shown.panel)) return;
			this.entitle(shown, built);
			if (shown.isThere) this.send(shown, built);
		} catch (error) {
			if (error instanceof CancellationError || making.token.isCancellationRequested) return;
			// A webview that comes later has it tried again.
			if (this.shown.has(shown.panel) && shown.isThere) this.fail(shown, messageOf(error));
			if (!(error instanceof UnreadableFile)) throw error;
		} finally {
			making.dispose();
			if (shown.making === making) shown.making = undefined;
		}
	}

	/** Takes a message in; what fails is told. */
	protected async take(shown: ShownPanel<Subject, Built>, message: Message | FromPanel): Promise<void> {
		await this.tell(isFromPanel(message) ? this.takeCommon(shown, message) : this.receive(shown, message));
	}

	private async tell(work: Promise<void>): Promise<void> {
		try {
			await work;
		} catch (error) {
			if (!(error instanceof CancellationError)) void window.showErrorMessage(messageOf(error));
		}
	}

	private async takeCommon(shown: ShownPanel<Subject, Built>, message: FromPanel): Promise<void> {
		const { built } = shown;
		if (message.kind === 'open') {
			const place = built?.places[message.place];
			if (place) await revealBeside(place, message.beside);
			return;
		}
		shown.isThere = true;
		if (built && !shown.isStale) this.send(shown, built);
		else if (!shown.making) await this.make(shown);
	}

	private adopt(panel: WebviewPanel, subject: Subject): void {
		const { media, isMessage } = this.kind;
		const shown: ShownPanel<Subject, Built> = {
			panel,
			subject,
			built: undefined,
			making: undefined,
			isThere: false,
			isStale: false,
		};
		this.shown.set(panel, shown);
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [Uri.joinPath(this.extension, 'dist', 'media')],
		};
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isMessage(message)) void this.take(shown, message);
		});
		panel.onDidChangeViewState(() => {
			if (panel.visible && shown.isStale) void this.tell(this.make(shown));
			if (panel.active) this.kind.cameTo?.(shown.subject);
		});
		panel.onDidDispose(() => {
			shown.making?.cancel();
			this.shown.delete(panel);
		});
		panel.webview.html = webviewHtml(panel.webview, this.extension, { name: media, language: env.language });
		// Reading and comparing take as long as the webview's own start: neither waits for the other.
		void this.tell(this.make(shown));
	}

	private rebuild(): void {
		for (const shown of this.shown.values()) {
			if (shown.panel.visible) void this.tell(this.make(shown));
			else shown.isStale = true;
		}
	}

	dispose(): void {
		disposeAll(this.subscriptions);
		for (const { panel } of [...this.shown.values()]) panel.dispose();
	}
}
