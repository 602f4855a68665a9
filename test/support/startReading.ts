import { startVsCode, type VsCodeOptions } from './startVsCode';
import type { VsCode } from './vscode';

/** A Chinese VS Code with one of the samples open, read as a report: its place and year are in the status bar. */
export async function startReading(open: string, options: VsCodeOptions = {}): Promise<VsCode> {
	const vscode = await startVsCode({
		open,
		theme: 'Default Light Modern',
		locale: 'zh-cn',
		size: { width: 1400, height: 860 },
		...options,
	});
	const [place, file = ''] = open.split('/');
	await vscode.page.locator('.statusbar-item', { hasText: `${place} ${file.slice(0, 4)}` }).waitFor();
	return vscode;
}
