import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, remove } from './support/files';
import { lineSaying } from './support/notes';
import { waitFor } from './support/state';

const older = '澜江省/2025.md';
const newer = '澜江省/2026.md';

type Format = 'html' | 'markdown' | 'docx' | 'csv';

/** Takes away what is on the screen. */
async function taken(format: Format): Promise<Uint8Array> {
	const target = file(`带走.${format}`);
	await vscode.commands.executeCommand('duidu.exportComparison', { format, file: target });
	const written = await vscode.workspace.fs.readFile(target);
	await remove(`带走.${format}`);
	return written;
}

const text = async (format: Format): Promise<string> => new TextDecoder().decode(await taken(format));

describe('a comparison that is taken away', () => {
	beforeEach(() => vscode.commands.executeCommand('duidu.compare', file(older), file(newer)));
	afterEach(closeAll);

	it('is a page, a briefing, and a table', async () => {
		const [html, markdown, csv] = [await text('html'), await text('markdown'), await text('csv')];
		assert.match(html, /^<!doctype html>/i);
		assert.match(html, /<ins\b[^]*<\/html>\s*$/);
		assert.match(markdown, /^# 澜江省 2025 ↔ 2026\n/);
		assert.match(markdown, /<ins>/);
		assert.ok(csv.split('\n').length > 100);
		for (const written of [html, markdown, csv]) assert.ok(written.includes('青屿跨海通道'));
	});

	it('is a document of Word, a zip file with its parts', async () => {
		const bytes = await taken('docx');
		assert.deepEqual([...bytes.subarray(0, 4)], [0x50, 0x4b, 3, 4]);
		const names = new TextDecoder('latin1').decode(bytes);
		for (const part of ['[Content_Types].xml', 'word/document.xml', 'word/styles.xml'])
			assert.ok(names.includes(part), part);
	});

	it('is a section alone where a section alone is shown', async () => {
		const whole = await text('markdown');
		await vscode.commands.executeCommand('duidu.openSection', file(older).toString(), file(newer).toString(), 1);
		const part = await text('markdown');
		const [, title] = /\n> (?:仅此一节：|Only this section: )(.*)/.exec(part)!;
		const { label } = vscode.window.tabGroups.activeTabGroup.activeTab!;
		assert.equal(title!.split(' › ').at(-1), label.split(' · ')[0]);
		assert.ok(part.length < whole.length / 2, `${part.length} of ${whole.length}`);
	});

	it('is all of it where it is shown section by section', async () => {
		const whole = await text('csv');
		await vscode.commands.executeCommand('duidu.compareSections', file(older), file(newer));
		assert.equal(await text('csv'), whole);
	});

	it('has passages with a tagged note among the reader’s own', async () => {
		const { document } = await open(newer);
		const words = '青屿跨海通道';
		const start = placeOf(document, words);
		await vscode.commands.executeCommand('duidu.note.submit', {
			thread: {
				uri: document.uri,
				range: new vscode.Range(start, start.translate(0, words.length)),
				comments: [],
				dispose: () => undefined,
			},
			text: '要查 #要紧的事',
		});
		await lineSaying('要查', `.duidu/notes/${newer}.jsonl`);
		const briefing = await text('markdown');
		await remove('.duidu/notes');
		const own = briefing.split('\n### ').find(part => part.startsWith('要紧的事\n'));
		assert.ok(
			own
				?.split('\n## ')[0]!
				.replaceAll(/<\/?(?:ins|del)>/g, '')
				.includes(words),
			own,
		);
		await waitFor(async () => !(await text('markdown')).includes('要紧的事'), 'the note to go');
	});
});
