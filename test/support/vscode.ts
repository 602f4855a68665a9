import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { collectErrors } from './errors';
import { shots } from './paths';

export interface VsCodeParts {
	readonly page: Page;
	readonly folder: string;
	readonly close: () => Promise<void>;
}

/** A running VS Code, as its reader sees and uses it. Every action ends when what it set off is there to be seen. */
export class VsCode {
	readonly page: Page;
	/** The folder that is open. */
	readonly folder: string;
	/** Errors that reached the developer console since the start, without VS Code's own. A test asserts that there are none. */
	readonly errors: readonly string[];
	/** Ends everything that was started, and leaves nothing behind. */
	readonly close: () => Promise<void>;

	constructor({ page, folder, close }: VsCodeParts) {
		this.page = page;
		this.folder = folder;
		this.close = close;
		this.errors = collectErrors(page);
	}

	/** Waits until the workbench can be used. */
	async ready(): Promise<void> {
		await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
		// The explorer shows the folder's files once the file system answers, and then so does everything else.
		await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
	}

	/** Runs a command by its title in the palette, such as `Duidu: Next Passage`. */
	async runCommand(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.pick(title, '>');
	}

	/** Opens a file by its name or by the end of its path, and waits until its editor is the active one. */
	async openFile(name: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+P');
		await this.pick(name);
		await this.tab(name.split('/').at(-1)!).waitFor();
		await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
	}

	/** Types into the quick input that is open, and chooses the row that says so. */
	async pick(label: string, prefix = ''): Promise<void> {
		const input = this.quickInput();
		await input.fill(prefix + label);
		const row = this.page.locator('.quick-input-list .monaco-list-row');
		const name = label.split('/').at(-1)!;
		await row.filter({ has: this.page.getByText(name, { exact: true }) }).first().click();
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
}
