/** What every webview that is an editor says. */
export type FromPanel =
	| { readonly kind: 'ready' }
	/** `place`: the number of what a part opens. */
	| { readonly kind: 'open'; readonly place: number; readonly beside: boolean };

/** Whether a message, which {@link isMessage} let in, is one of these. */
export function isFromPanel(message: { readonly kind: string }): message is FromPanel {
	return message.kind === 'ready' || message.kind === 'open';
}

/** Something that can be done with a row, by its button or its key. */
export interface KeyedAction {
	readonly id: string;
	readonly name: string;
	/** One letter, pressed while the row has the focus. */
	readonly key: string;
}

/** The keys of a view, and how to read its signs, as a list that `?` opens. */
export interface KeyHelp {
	readonly name: string;
	readonly close: string;
	readonly rows: readonly KeyRow[];
	readonly signs?: SignLegend;
}

export interface SignLegend {
	readonly name: string;
	readonly rows: readonly SignRow[];
}

export interface SignRow {
	/** As it is seen; where it is marked, an example of the words. */
	readonly sign: string;
	/** How words are marked, or a side of a row: drawn as the view draws it. */
	readonly mark?: SignMark;
	readonly means: string;
}

export type SignMark = 'went' | 'came' | 'shifted' | 'figure' | 'elsewhere' | 'stayed' | 'doubt' | 'nothing';

export interface KeyRow {
	/** Each of them does it. `Mod+` is Ctrl, on a Mac ⌘. */
	readonly keys: readonly string[];
	readonly does: string;
}

/** A message whose fields are still to be looked at. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** What comes from a webview may be anything. `isOwn` judges what is said by one kind of webview alone. */
export function isMessage(value: unknown, isOwn: (message: Unchecked) => boolean): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const message = value as Unchecked;
	switch (message.kind) {
		case 'ready':
			return true;
		case 'open':
			return isIndex(message.place) && typeof message.beside === 'boolean';
		default:
			return isOwn(message);
	}
}

function isIndex(value: unknown): value is number {
	return Number.isInteger(value) && (value as number) >= 0;
}
