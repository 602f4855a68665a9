import {
	type CancellationToken,
	Color,
	ColorInformation,
	ColorPresentation,
	CompletionItem,
	CompletionItemKind,
	type DocumentSelector,
	type Disposable,
	type Position,
	Range,
	SnippetString,
	TextEdit,
	type TextDocument,
	l10n,
	languages,
} from 'vscode';
import { categoryId, categoryNames, glossarySteps, termKeys } from '../../core';
import { runInSlices } from '../slices';

/** `.duidu/terms.yaml` of any folder, whatever language VS Code takes it for. */
export const glossaryFiles: DocumentSelector = { pattern: '**/.duidu/terms.yaml' };

/** In quotation marks: what stands behind a bare `#` is a remark to YAML. */
const COLOUR_LINE = /^([ \t]*(?:-[ \t]+)?colou?r:[ \t]*)(['"])#([0-9a-f]{6}|[0-9a-f]{3})\2/gim;

/** Editing the glossary by hand: keys and categories to choose from, colours to see and pick. */
export function glossaryFile(): Disposable[] {
	return [
		languages.registerCompletionItemProvider(glossaryFiles, { provideCompletionItems: complete }, ':', ' '),
		languages.registerColorProvider(glossaryFiles, {
			provideDocumentColors: document => colours(document),
			provideColorPresentations: (colour, { range }) => {
				const label = `'${toHex(colour)}'`;
				const presentation = new ColorPresentation(label);
				presentation.textEdit = new TextEdit(range, label);
				return [presentation];
			},
		}),
	];
}

async function complete(
	document: TextDocument,
	{ line, character }: Position,
	token: CancellationToken,
): Promise<CompletionItem[]> {
	const before = document.lineAt(line).text.slice(0, character);
	if (/^\s*(?:-\s+)?category:\s*\S*$/.test(before)) return categoryItems(document, token);
	const key = /^(\s*)(-\s+)?\w*$/.exec(before);
	return key ? keyItems(document, line, key[2] !== undefined) : [];
}

/** The built-in ones, and those that the reader has made: of the text as it stands, as what `Glossaries` keeps follows a moment later. */
async function categoryItems(document: TextDocument, token: CancellationToken): Promise<CompletionItem[]> {
	const { terms } = await runInSlices(glossarySteps(document.getText()), token);
	const names = categoryNames(terms);
	return names.map((name, i) => {
		const item = new CompletionItem(name, CompletionItemKind.EnumMember);
		item.sortText = String(i).padStart(3, '0');
		if (categoryId(name) === 'other' && name !== '其他') item.detail = l10n.t('a category of your own');
		return item;
	});
}

/** Those that the entry at the cursor lacks; a new entry begins with its term. */
function keyItems(document: TextDocument, line: number, isFirst: boolean): CompletionItem[] {
	const has = isFirst ? new Set<string>() : keysAround(document, line);
	return (isFirst ? (['term'] as const) : termKeys)
		.filter(key => !has.has(key))
		.map((key, i) => {
			const item = new CompletionItem(key, CompletionItemKind.Property);
			item.insertText = new SnippetString(snippets[key] ?? `${key}: `);
			item.detail = keyName(key);
			item.sortText = String(i);
			if (key === 'category') item.command = { title: '', command: 'editor.action.triggerSuggest' };
			return item;
		});
}

const snippets: Readonly<Partial<Record<(typeof termKeys)[number], string>>> = {
	aliases: 'aliases: [$1]',
	colour: "colour: '#$1'",
};

function keysAround(document: TextDocument, line: number): Set<string> {
	const keys = new Set<string>();
	const read = (at: number): boolean => {
		const { text } = document.lineAt(at);
		const key = /^\s*(?:-\s+)?(\w+):/.exec(text)?.[1];
		if (key) keys.add(key);
		return /^\s*-\s/.test(text);
	};
	for (let at = line; at >= 0 && !read(at); at--);
	for (let at = line + 1; at < document.lineCount && !/^\s*-\s/.test(document.lineAt(at).text); at++) read(at);
	return keys;
}

function keyName(key: (typeof termKeys)[number]): string {
	switch (key) {
		case 'term':
			return l10n.t('the words, as the reports write them');
		case 'category':
			return l10n.t('the group that it is shown in');
		case 'aliases':
			return l10n.t('other ways to write it');
		case 'definition':
			return l10n.t('what it is, shown on hovering');
		case 'note':
			return l10n.t('a remark of your own, shown on hovering');
		case 'colour':
			return l10n.t('how it is to be seen, such as #c00');
	}
}

function colours(document: TextDocument): ColorInformation[] {
	return [...document.getText().matchAll(COLOUR_LINE)].map(({ index, 0: all, 1: before = '', 3: hex = '' }) => {
		const range = new Range(document.positionAt(index + before.length), document.positionAt(index + all.length));
		return new ColorInformation(range, fromHex(hex));
	});
}

function fromHex(hex: string): Color {
	const full = hex.length === 3 ? Array.from(hex, digit => digit + digit).join('') : hex;
	const part = (at: number): number => parseInt(full.slice(at, at + 2), 16) / 255;
	return new Color(part(0), part(2), part(4), 1);
}

function toHex({ red, green, blue }: Color): string {
	return `#${[red, green, blue]
		.map(part =>
			Math.round(part * 255)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;
}
