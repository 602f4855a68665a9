import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, remove, write } from './support/files';
import { hover } from './support/hover';
import { waitFor } from './support/state';

const GLOSSARY = '.duidu/terms.yaml';

describe('a term through the years', () => {
	after(closeAll);

	it('is told on hovering: since when, how often, and what last year said', async () => {
		const { document } = await open('澜江省/2026.md');
		const told = await waitFor(() => hover(document, placeOf(document, '未来产业')), 'the hover');
		assert.match(told, /first in 2024/);
		assert.match(told, /`·[▁-█]{3}`/);
		assert.match(told, /2023 to 2026, in 10,000 characters: 0 /);
		assert.match(told, /\[2025\]\(command:duidu\.goTo/);
	});

	it('is counted anew when another year is edited', async () => {
		const { document } = await open('澜江省/2026.md');
		const other = await open('澜江省/2025.md');
		const place = placeOf(document, '未来产业');
		const before = await hover(document, place);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(other.document.uri, new vscode.Position(20, 0), '未来产业，未来产业，未来产业。\n\n');
		await vscode.workspace.applyEdit(edit);
		await waitFor(async () => (await hover(document, place)) !== before, 'the new count');
		await vscode.window.showTextDocument(other.document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await waitFor(async () => (await hover(document, place)) === before, 'the old count');
	});

	it('has all its places in all years as references, with its aliases', async () => {
		const { document } = await open('澜江省/2026.md');
		const places = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			placeOf(document, '三江联动').translate(0, 1),
		);
		const years = new Set(places.map(({ uri }) => /\d{4}/.exec(uri.path)![0]));
		assert.deepEqual([...years].sort(), ['2023', '2024', '2025', '2026']);
		for (const { uri, range } of places) {
			const found = (await vscode.workspace.openTextDocument(uri)).getText(range);
			assert.match(found, /三江联动/);
		}
	});

	it('is defined by its entry in the glossary, or in the starter lexicon', async () => {
		const { document } = await open('澜江省/2026.md');
		const definition = async (words: string): Promise<string> => {
			const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
				'vscode.executeDefinitionProvider',
				document.uri,
				placeOf(document, words).translate(0, 1),
			);
			const target = await vscode.workspace.openTextDocument(found!.targetUri);
			return target.lineAt(found!.targetRange.start.line).text;
		};
		assert.match(await definition('三江联动'), /- term: “三江联动”战略/);
		assert.match(await definition('未来产业'), /- term: 未来产业/);
	});
});

describe('the glossary in the editor', () => {
	let before: Uint8Array;

	beforeEach(async () => {
		before = await vscode.workspace.fs.readFile(file(GLOSSARY));
	});

	/** Until its terms are seen again: what comes next counts on them. */
	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.writeFile(file(GLOSSARY), before);
		const { document } = await open('澜江省/2026.md');
		const place = placeOf(document, '三江联动');
		await waitFor(async () => (await hover(document, place)).includes('“三江联动”战略'), 'the glossary as it was');
		await closeAll();
	});

	const complete = async (text: string): Promise<string[]> => {
		await write(GLOSSARY, text.replace('|', ''));
		const { document } = await open(GLOSSARY);
		await waitFor(() => document.getText() === text.replace('|', ''), 'the document');
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			document.positionAt(text.indexOf('|')),
		);
		return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
	};

	it('offers the categories, the reader’s own among them', async () => {
		const names = await complete('terms:\n  - term: 甲\n    category: 我的类\n  - term: 乙\n    category: |\n');
		for (const name of ['战略', '其他', '我的类']) assert.ok(names.includes(name), name);
	});

	it('offers the keys that an entry lacks', async () => {
		const names = await complete('terms:\n  - term: 甲\n    category: 战略\n    |\n');
		for (const name of ['aliases', 'definition', 'note', 'colour']) assert.ok(names.includes(name), name);
		for (const name of ['term', 'category']) assert.ok(!names.includes(name), name);
	});

	it('shows colours, and warns of what is none', async () => {
		const text = "terms:\n  - term: 甲甲\n    colour: '#cc0000'\n  - term: 乙乙\n    colour: 红\n";
		await write(GLOSSARY, text);
		const { document } = await open(GLOSSARY);
		await waitFor(() => document.getText() === text, 'the document');
		const colours = await vscode.commands.executeCommand<vscode.ColorInformation[]>(
			'vscode.executeDocumentColorProvider',
			document.uri,
		);
		assert.deepEqual(
			colours.map(({ color, range }) => [color.red.toFixed(1), document.getText(range)]),
			[['0.8', "'#cc0000'"]],
		);
		const [warning] = await waitFor(() => {
			const found = vscode.languages.getDiagnostics(document.uri);
			return found.length > 0 && found;
		}, 'the warning');
		assert.equal(warning!.severity, vscode.DiagnosticSeverity.Warning);
		assert.equal(warning!.range.start.line, 3);
	});

	const REPORT = '词库省/2025.md';
	const NOTES = `.duidu/notes/${REPORT}.jsonl`;
	const TOWERS = 'terms:\n  - term: 双塔战略\n    category: 战略\n  - term: 双塔走廊\n    category: 区域\n';

	/** A report with two terms of the glossary, which are seen. */
	const towers = async (): Promise<vscode.TextEditor> => {
		await write(REPORT, '# 2025年词库省政府工作报告\n\n各位代表：\n\n推进双塔战略，建设双塔走廊。\n');
		await write(GLOSSARY, TOWERS);
		const editor = await open(REPORT);
		const { document } = editor;
		for (const term of ['双塔战略', '双塔走廊'])
			await waitFor(async () => (await hover(document, placeOf(document, term))).includes(term), 'the terms');
		return editor;
	};

	/** While a file is replaced there is none. */
	const text = async (path: string): Promise<string> => {
		try {
			return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
		} catch {
			return '';
		}
	};

	const link = (term: string): string => `duidu:term/${encodeURIComponent(term)}`;

	/** A note on 推进 that is linked to 双塔战略, and that is seen. */
	const linkedNote = async ({ document }: vscode.TextEditor): Promise<void> => {
		const note = {
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
			type: 'Annotation',
			created: '2026-01-01T00:00:00Z',
			modified: '2026-01-01T00:00:00Z',
			body: [
				{ type: 'TextualBody', purpose: 'commenting', value: '与词条有关' },
				{ type: 'SpecificResource', purpose: 'linking', 'duidu:link': '支持', source: link('双塔战略') },
			],
			target: { source: REPORT, selector: [{ type: 'TextQuoteSelector', exact: '推进', prefix: '', suffix: '双塔' }] },
		};
		await write(NOTES, `${JSON.stringify(note)}\n`);
		await waitFor(async () => (await hover(document, placeOf(document, '推进'))).includes('支持'), 'the link');
	};

	const removeTowers = async (): Promise<void> => {
		await remove('词库省');
		try {
			await remove('.duidu/notes/词库省');
		} catch {
			// Not every test writes notes.
		}
	};

	it('renames and merges terms, and the links of notes follow', async () => {
		const editor = await towers();
		const { document } = editor;
		try {
			await linkedNote(editor);
			await vscode.commands.executeCommand('duidu.renameTerm', { from: '双塔战略', to: '双塔行动' });
			await waitFor(async () => (await text(NOTES)).includes(link('双塔行动')), 'the link to follow');
			assert.match(await text(GLOSSARY), /term: 双塔行动[^-]*aliases: \[ ?双塔战略 ?\]/);
			await waitFor(
				async () => (await hover(document, placeOf(document, '双塔战略'))).includes('双塔行动'),
				'the alias',
			);
			await vscode.commands.executeCommand('duidu.mergeTerms', { from: ['双塔行动'], into: '双塔走廊' });
			await waitFor(async () => (await text(NOTES)).includes(link('双塔走廊')), 'the link to follow again');
			const merged = await text(GLOSSARY);
			assert.doesNotMatch(merged, /term: 双塔行动/);
			assert.match(merged, /双塔战略/);
			await waitFor(
				async () => (await hover(document, placeOf(document, '双塔战略'))).includes('双塔走廊'),
				'one term',
			);
		} finally {
			await removeTowers();
		}
	});

	it('renames and merges the term at the cursor of a report', async () => {
		const editor = await towers();
		const goTo = (words: string): void => {
			const place = placeOf(editor.document, words).translate(0, 2);
			editor.selection = new vscode.Selection(place, place);
		};
		try {
			goTo('双塔走廊');
			await vscode.commands.executeCommand('duidu.renameTerm', { to: '双塔长廊' });
			assert.match(await text(GLOSSARY), /term: 双塔长廊[^-]*aliases: \[ ?双塔走廊 ?\]/);
			goTo('双塔战略');
			await vscode.commands.executeCommand('duidu.mergeTerms', { from: ['双塔长廊'] });
			const merged = await text(GLOSSARY);
			assert.doesNotMatch(merged, /term: 双塔长廊/);
			assert.match(merged, /term: 双塔战略[^-]*aliases: \[ ?双塔长廊, 双塔走廊 ?\]/);
		} finally {
			await removeTowers();
		}
	});

	it('offers the links of notes a name that was changed by hand', async () => {
		try {
			await linkedNote(await towers());
			const { document } = await open(GLOSSARY);
			await waitFor(() => document.getText() === TOWERS, 'the document');
			await vscode.commands.executeCommand('notifications.clearAll');
			const place = placeOf(document, '双塔战略');
			const edit = new vscode.WorkspaceEdit();
			edit.replace(document.uri, new vscode.Range(place, place.translate(0, '双塔战略'.length)), '双塔行动');
			await vscode.workspace.applyEdit(edit);
			await document.save();
			await waitFor(async () => {
				await vscode.commands.executeCommand('notification.acceptPrimaryAction');
				return (await text(NOTES)).includes(link('双塔行动'));
			}, 'the link to follow');
		} finally {
			await removeTowers();
		}
	});

	it('takes terms from a table, and what it says of others where that is wanted', async () => {
		const table = await write('词条.csv', 'term,category,note\n双塔战略,工程,\n双塔新城,区域,新\n');
		await towers();
		try {
			await vscode.commands.executeCommand('duidu.importTerms', { file: table, update: false });
			assert.match(
				await text(GLOSSARY),
				/term: 双塔战略\s+category: 战略[^]*term: 双塔新城\s+category: 区域\s+note: 新/,
			);
			await vscode.commands.executeCommand('duidu.importTerms', { file: table, update: true });
			assert.match(await text(GLOSSARY), /term: 双塔战略\s+category: 工程/);
		} finally {
			await remove('词条.csv');
			await removeTowers();
		}
	});
});
