// What README shows moving: a real VS Code, in which two years are read side by side.
import { support } from './support.mjs';

const SIZE = { width: 1080, height: 640 };
/** Long enough to be seen, short enough to be waited for. */
const FRAME_MS = 1400;

/** The frames, each with how long it is seen. */
export async function readingTwoYears() {
	const { startReading } = await support('startReading');
	const vscode = await startReading('澜江省/2026.md', {
		size: SIZE,
		settings: {
			'workbench.activityBar.location': 'hidden',
			'window.commandCenter': false,
			'editor.minimap.enabled': false,
		},
	});
	const frames = [];
	const see = async () => {
		frames.push({ png: await vscode.page.screenshot(), ms: FRAME_MS });
	};
	try {
		const { page } = vscode;
		const view = vscode.webview();
		const focused = view.locator('article:focus');
		await vscode.lines().first().waitFor();
		await page.keyboard.press('ControlOrMeta+B');
		await page.locator('.sidebar').waitFor({ state: 'hidden' });
		await see();
		await vscode.runCommand('对读: 并排对读');
		await vscode.pick(['澜江省 2025'], '2025');
		await view.locator('article', { hasText: '省人民政府' }).first().waitFor();
		await view.locator('article ins').first().waitFor();
		await view.locator('article').first().focus();
		await see();
		for (let change = 0; change < 3; change++) {
			const before = await focused.getAttribute('aria-posinset');
			await page.keyboard.press('n');
			await view.locator(`article:focus:not([aria-posinset="${before}"])`).waitFor();
			await see();
		}
		await view.locator('[data-pressed="kind moved"]').click();
		const moved = view.locator('article.pair.moved').first();
		await moved.focus();
		await see();
		await moved.locator('.thread').click();
		await view.locator('article.gap:focus').waitFor();
		await see();
		await view.locator('[data-pressed=all]').click();
		await view.locator('.map ul.new button:enabled').last().click();
		await view.locator('article', { hasText: '依法行政' }).first().waitFor();
		await see();
		return frames;
	} finally {
		await vscode.close();
	}
}
