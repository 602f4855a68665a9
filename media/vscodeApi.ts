/** What VS Code gives a webview; `Kept` is handed back when the window comes back. */
export interface VsCodeApi<Message, Kept> {
	postMessage(message: Message): void;
	getState(): Kept | undefined;
	setState(state: Kept): void;
}

declare function acquireVsCodeApi(): VsCodeApi<never, unknown>;

/** To be asked for once. */
export function vsCodeApi<Message, Kept>(): VsCodeApi<Message, Kept> {
	return acquireVsCodeApi() as unknown as VsCodeApi<Message, Kept>;
}
