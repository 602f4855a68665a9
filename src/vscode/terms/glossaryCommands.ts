import { type QuickPickItem, QuickPickItemKind, type TextEditor, type WorkspaceFolder, l10n, window } from 'vscode';
import {
	type Glossary,
	type Lexicon,
	type Report,
	type Term,
	buildLexicon,
	categoryNames,
	fold,
	guessCategory,
	mergeTerms,
	quotedExpressions,
	inOneGo,
	renameTerm,
	splitTerms,
	starterTerms,
} from '../../core';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import { isSame } from '../positions';
import { runInSlices } from '../slices';
import { type Glossaries, glossaryUri } from './glossaries';
import { folderAt, glossaryNow } from './glossaryNow';
import { changeGlossary, saveTerms } from './saveTerms';
import { termAt } from './termAt';

export interface GlossaryServices {
	readonly open: OpenReports;
	readonly glossaries: Glossaries;
}

/** Adds several terms at once: those of a selected list, or what the report sets in quotation marks. */
export async function addSeveral(
	{ open, glossaries }: GlossaryServices,
	editor: TextEditor | undefined,
): Promise<void> {
	const folder = folderAt(editor);
	const selected = editor?.document.getText(editor.selection) ?? '';
	const report = editor && open.get(editor.document);
	const listed = splitTerms(selected);
	const own = await glossaryNow(folder);
	const known = new Set(own.terms.flatMap(({ term, aliases }) => [term, ...aliases]).map(term => fold(term).text));
	const isNew = (term: string): boolean => !known.has(fold(term).text);
	const terms =
		listed.length > 1 ? listed.filter(isNew) : await pickQuoted(report, await glossaries.lexicon(folder.uri), isNew);
	if (!terms) return;
	if (terms.length === 0) {
		void window.showInformationMessage(l10n.t('All of these are in the glossary already.'));
		return;
	}
	const categoryOf = await pickCategory(terms, own.terms);
	if (categoryOf)
		await saveTerms(
			folder,
			terms.map(term => ({ term, category: categoryOf(term) })),
		);
}

async function pickQuoted(
	report: Report | undefined,
	lexicon: Lexicon,
	isNew: (term: string) => boolean,
): Promise<readonly string[] | undefined> {
	if (!report)
		throw new UnreadableFile(
			l10n.t('Select a list of terms, or open a report whose quoted expressions are to be chosen from.'),
		);
	const items = (await runInSlices(quotedExpressions(report, lexicon)))
		.filter(({ words }) => isNew(words))
		.map(({ words, count }) => ({ label: words, description: l10n.t('{0} places', count) }));
	if (items.length === 0)
		throw new UnreadableFile(l10n.t('The report sets nothing in quotation marks that is not in the glossary.'));
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('What the report sets in quotation marks'),
		placeHolder: l10n.t('Tick those that are to be terms'),
		canPickMany: true,
		matchOnDescription: true,
	});
	return chosen && chosen.length > 0 ? chosen.map(({ label }) => label) : undefined;
}

interface CategoryItem extends QuickPickItem {
	readonly of?: (term: string) => string;
}

/** One category for all, or for each the one that its words suggest. */
async function pickCategory(
	terms: readonly string[],
	own: readonly Term[],
): Promise<((term: string) => string) | undefined> {
	const names = categoryNames(own);
	const guesses = terms.slice(0, 4).map(term => `${term} → ${guessCategory(term)}`);
	const items: CategoryItem[] = [
		{ label: l10n.t('Each by its words'), description: guesses.join('  '), of: guessCategory },
		{ label: '', kind: QuickPickItemKind.Separator },
		...names.map(label => ({ label, of: () => label })),
	];
	const chosen = await window.showQuickPick(items, { title: l10n.t('Category of {0} terms', terms.length) });
	return chosen?.of;
}

/** Gives a term another name; the old one stays as an alias, and the links of notes follow. What is `given` by a key binding is not asked for. */
export async function renameCommand(
	services: GlossaryServices,
	editor: TextEditor | undefined,
	given?: { readonly from?: string; readonly to: string },
): Promise<void> {
	const folder = folderAt(editor);
	const glossary = await glossaryNow(folder);
	const { terms } = glossary;
	const here = editor && termHere(services, editor, folder, glossary);
	const from = await pickTerm(terms, given?.from ?? here?.term, l10n.t('Which term is to be renamed?'));
	if (!from) return;
	const to = (
		given?.to ??
		(await window.showInputBox({
			title: l10n.t('New name of “{0}”', from.term),
			value: from.term,
			prompt: l10n.t('The old name stays as an alias.'),
			validateInput: text => (fold(text).text === '' ? l10n.t('Write the term as the reports write it.') : undefined),
		}))
	)?.trim();
	if (to === undefined || to === from.term) return;
	const other = terms.find(({ term }) => term !== from.term && fold(term).text === fold(to).text);
	if (!other) {
		const done = await changeGlossary(
			folder,
			text => renameTerm(text, from.term, to),
			l10n.t('“{0}” was not renamed', from.term),
		);
		if (done) services.glossaries.tellRenamed({ folder, from: from.term, to });
		return;
	}
	const merge = l10n.t('Merge');
	const answer = await window.showWarningMessage(
		l10n.t('“{0}” is in the glossary already. Merge the two?', other.term),
		{ modal: true },
		merge,
	);
	if (answer === merge) await mergeInto(services, folder, [from], other);
}

/** Makes several terms one: the names of the others become its aliases, and the links of notes follow. The one at the cursor is the one that stays. */
export async function mergeCommand(
	services: GlossaryServices,
	editor: TextEditor | undefined,
	given?: { readonly from: readonly string[]; readonly into?: string },
): Promise<void> {
	const folder = folderAt(editor);
	const glossary = await glossaryNow(folder);
	const { terms } = glossary;
	const here = editor && termHere(services, editor, folder, glossary);
	const into = await pickTerm(terms, given?.into ?? here?.term, l10n.t('Which term is to stay?'));
	if (!into) return;
	const items = [...terms, ...starterTerms]
		.filter(({ term }) => fold(term).text !== fold(into.term).text)
		.map(entry => ({ label: entry.term, description: entry.category, entry }));
	const chosen = given
		? items.filter(({ label }) => given.from.includes(label))
		: await window.showQuickPick(items, {
				title: l10n.t('Merge into “{0}”', into.term),
				placeHolder: l10n.t('Tick the terms that are the same'),
				canPickMany: true,
			});
	if (chosen && chosen.length > 0)
		await mergeInto(
			services,
			folder,
			chosen.map(({ entry }) => entry),
			into,
		);
}

async function mergeInto(
	{ glossaries }: GlossaryServices,
	folder: WorkspaceFolder,
	from: readonly Term[],
	into: Term,
): Promise<void> {
	const names = from.map(({ term }) => term);
	const spellings = from.flatMap(({ term, aliases }) => [term, ...aliases]);
	const done = await changeGlossary(
		folder,
		text => inOneGo(() => mergeTerms(text, names, into.term, spellings)),
		l10n.t('“{0}” was not changed', into.term),
	);
	if (done) for (const name of names) glossaries.tellRenamed({ folder, from: name, to: into.term });
}

/** The entry of a name that is known, else the one that the reader picks. */
async function pickTerm(terms: readonly Term[], known: string | undefined, title: string): Promise<Term | undefined> {
	const entryOf = terms.find(({ term }) => term === known);
	if (entryOf) return entryOf;
	if (terms.length === 0) throw new UnreadableFile(l10n.t('The glossary has no terms yet.'));
	const items = terms.map(entry => ({ label: entry.term, description: entry.category, entry }));
	return (await window.showQuickPick(items, { title }))?.entry;
}

/** The term meant by the cursor: in the glossary the entry that it is in, elsewhere the term that it is at, or that a selection begins with. */
function termHere(
	{ open }: GlossaryServices,
	{ document, selection }: TextEditor,
	folder: WorkspaceFolder,
	{ terms, lines }: Glossary,
): Term | undefined {
	if (isSame(document.uri, glossaryUri(folder)))
		return terms[lines.findLastIndex(line => line <= selection.active.line)];
	// Between two terms that touch the start of a selection is at both.
	const place = selection.isEmpty ? selection.active : selection.start.translate(0, 1);
	const own = buildLexicon([{ source: 'workspace', terms }]);
	return termAt(document, place, open.get(document), own)?.entry;
}
