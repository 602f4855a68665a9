import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { shots } from './paths';

export interface VsCodeParts {
	readonly page: Page;
	readonly folder: string;
	readonly errors: readonly string[];
	readonly close: () => Promise<void>;
}

const TRIES = 3;
/** A list that is waited for once, and one that is asked for again. */
const LIST_MS = 30_000;
const PICK_MS = 10_000;

/** A running VS Code, as its reader sees and uses it. Every action ends when what it set off is there to be seen. */
export class VsCode {
	readonly page: Page;
	/** The folder that is open. */
	readonly folder: string;
	/** What came to the developer console since the start, without VS Code's own: a test asserts that nothing did. */
	readonly errors: readonly string[];
	/** Ends everything that was started, and leaves nothing behind. */
	readonly close: () => Promise<void>;

	constructor({ page, folder, errors, close }: VsCodeParts) {
		this.page = page;
		this.folder = folder;
		this.errors = errors;
		this.close = close;
	}

	/** Waits until the workbench can be used, and shows the file that it was started with. */
	async ready(file?: string): Promise<void> {
		const row = this.page.locator('.explorer-folders-view .monaco-list-row').first();
		await row.waitFor({ timeout: 60_000 });
		if (file !== undefined) await this.opened(file);
	}

	/** Runs a command by its title in the palette, such as `Duidu: Next Passage`. */
	async runCommand(title: string): Promise<void> {
		await this.pickBy('F1', [title], `>${title}`);
	}

	/** Opens a file of the folder, by its path or the end of it, and waits until its editor is the active one. */
	async openFile(path: string): Promise<void> {
		await this.pickBy('ControlOrMeta+P', path.split('/').reverse(), path);
		await this.opened(path);
	}

	/** Sets the cursor of the active editor to the start of a line, counted from 1. */
	async toLine(line: number): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+G');
		await this.quickInput().fill(`:${line}`);
		await this.page.keyboard.press('Enter');
		await this.quickInput().waitFor({ state: 'hidden' });
		await this.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
	}

	/** Types into the quick input that is open, and chooses the row whose label is the first of the texts and which has the others. */
	async pick([label, ...others]: readonly string[], typed = label ?? '', timeout = LIST_MS): Promise<void> {
		await this.quickInput().fill(typed, { timeout });
		const rows = this.page.locator('.quick-input-list .monaco-list-row');
		const exact = rows.filter({ has: this.page.getByText(label ?? typed, { exact: true }) });
		await others
			.reduce((found, text) => found.filter({ hasText: text }), exact)
			.first()
			.click({ timeout });
	}

	/** Opens a list by its key and picks from it. A webview that comes up meanwhile takes the focus, and so closes the list: then once more. */
	private async pickBy(key: string, labels: readonly string[], typed: string): Promise<void> {
		for (let tries = 1; ; tries++) {
			await this.page.keyboard.press(key);
			try {
				await this.pick(labels, typed, PICK_MS);
				return;
			} catch (error) {
				if (tries === TRIES) throw error;
			}
		}
	}

	quickInput(): Locator {
		return this.page.locator('.quick-input-widget:visible input[type=text]').first();
	}

	/** The tab of the active editor, if that is its label. */
	tab(label: string): Locator {
		return this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: label });
	}

	/** The lines of the active editor that are on the screen. */
	lines(): Locator {
		return this.page.locator('.editor-group-container.active .view-line');
	}

	notification(text: string): Locator {
		return this.page.locator('.notification-list-item').filter({ hasText: text });
	}

	/** What is inside the webview that is shown. */
	webview(): FrameLocator {
		return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
	}

	/** Takes a photograph, out/shots/NAME.png. */
	async screenshot(name: string): Promise<string> {
		const path = join(shots, `${name}.png`);
		await this.page.screenshot({ path });
		return path;
	}

	private async opened(path: string): Promise<void> {
		await this.tab(path.split('/').at(-1)!).waitFor({ timeout: 60_000 });
		await this.lines().first().waitFor();
	}
}
