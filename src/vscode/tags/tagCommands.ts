import {
	Position,
	type QuickPickItem,
	Range,
	Selection,
	type TextEditor,
	TextEditorRevealType,
	Uri,
	WorkspaceEdit,
	l10n,
	window,
	workspace,
} from 'vscode';
import { type TagScan, type TaggedPassage, retag, taggedPassages } from '../../core';
import type { Reports } from '../files/reports';
import type { ReportIndex, TaggedItem } from '../files/reportIndex';
import { goTo } from '../goTo';
import { toRange } from '../positions';
import { settings } from '../settings';
import { inReadingOrder, neighbour } from './taggedOrder';

export async function jump(index: ReportIndex, step: 1 | -1): Promise<void> {
	const editor = window.activeTextEditor;
	const files = await index.files();
	const from = editor && {
		uri: editor.document.uri,
		path: workspace.asRelativePath(editor.document.uri),
		position: editor.selection.active,
	};
	const target = neighbour(files, from, step);
	if (!target) {
		void window.showInformationMessage(
			l10n.t(
				'No passage is tagged yet. Write a heading such as “{0}” above it, or #{0} in its line.',
				settings.allTags()[0]!,
			),
		);
		return;
	}
	await goTo(target.uri, target.range.start);
}

export async function pick(index: ReportIndex): Promise<void> {
	const files = await index.files();
	const order = settings.allTags();
	const items = inReadingOrder(files)
		.sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag))
		.map((item): QuickPickItem & { item: TaggedItem } => ({
			label: item.label,
			description: item.tag,
			detail: [workspace.asRelativePath(item.uri), ...item.headingPath].join(' › '),
			item,
		}));
	const choice = await window.showQuickPick(items, {
		title: l10n.t('Tagged passages'),
		placeHolder: l10n.t('Type words of the passage, its tag or its heading'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (choice) await goTo(choice.item.uri, choice.item.range.start);
}

/** Moves the passage at the cursor, or the given one, `step` places up (-1) or down (1) in the order of tags; to a tag of choice for 0. */
export async function changeTag(
	reports: Reports,
	step: -1 | 0 | 1,
	item: TaggedItem | undefined,
	editor: TextEditor | undefined,
): Promise<void> {
	const uri = item?.uri ?? editor?.document.uri;
	if (!uri) return;
	const document = await workspace.openTextDocument(Uri.parse(uri.toString()));
	const report = await reports.get(document.uri);
	const names = settings.tagNames(uri);
	const scan = taggedPassages(report, names);
	const line = item?.range.start.line ?? editor!.selection.active.line;
	const tagged = find(scan, line, item?.tag);
	if (!tagged) {
		void window.showInformationMessage(l10n.t('The passage at the cursor has no tag.'));
		return;
	}
	const target =
		step === 0 ? await chooseTag(names.names, tagged.tag) : names.names[names.names.indexOf(tagged.tag) + step];
	if (target === undefined) {
		if (step !== 0)
			void window.showInformationMessage(
				step < 0
					? l10n.t('“{0}” is the first tag already.', tagged.tag)
					: l10n.t('“{0}” is the last tag already.', tagged.tag),
			);
		return;
	}
	const edit = new WorkspaceEdit();
	for (const { range, newText } of retag(report, scan, tagged, target))
		edit.replace(document.uri, toRange(report.lines, range), newText);
	const cursor = editor?.selection.active;
	await workspace.applyEdit(edit);
	if (!item && editor) await follow(reports, editor, { tagged, character: cursor!.character }, target);
	window.setStatusBarMessage(l10n.t('{0} → {1}', tagged.tag, target), 3000);
}

/** The cursor goes with the passage, to the same character of it. */
async function follow(
	reports: Reports,
	editor: TextEditor,
	{ tagged, character }: { readonly tagged: TaggedPassage; readonly character: number },
	tag: string,
): Promise<void> {
	const { document } = editor;
	const { passages } = taggedPassages(await reports.get(document.uri), settings.tagNames(document.uri));
	const same = passages.filter(each => each.tag === tag && each.label === tagged.label);
	// It stays on its line, or was put at the end of the other heading's scope: of passages of the same words it is the last.
	const after = same.find(each => each.passage.line === tagged.passage.line) ?? same.at(-1);
	if (!after) return;
	const place = document.validatePosition(new Position(after.passage.line, character));
	editor.selection = new Selection(place, place);
	editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}

function find({ passages }: TagScan, line: number, tag: string | undefined): TaggedPassage | undefined {
	const here = passages.filter(({ passage }) => passage.line === line);
	return here.find(tagged => tagged.tag === tag) ?? here[0];
}

function chooseTag(names: readonly string[], own: string): Thenable<string | undefined> {
	return window.showQuickPick(
		names.filter(name => name !== own),
		{ title: l10n.t('Change the tag {0} to…', own) },
	);
}
