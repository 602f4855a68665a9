import { ConfigurationTarget, type TextDocument, commands, l10n, window, workspace } from 'vscode';
import { COUNTS_FROM, type Recognition, type SignId } from '../../core';
import type { Verdict } from '../files/fileRules';
import type { OpenReports } from '../files/openReports';

/** Tells why the active file counts as a report, or does not, and offers to settle it. */
export async function whyCommand(open: OpenReports): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (!document) {
		void window.showInformationMessage(l10n.t('Open a .md or .txt file first.'));
		return;
	}
	const verdict = open.verdict(document);
	const count = l10n.t('Always count this file');
	const ignore = l10n.t('Never count this file');
	const inFolder = workspace.getWorkspaceFolder(document.uri) !== undefined;
	const reopen = l10n.t('Reopen with Encoding…');
	const settle = inFolder && verdict.by !== 'type' ? [verdict.counts ? ignore : count] : [];
	const actions = verdict.by === 'garbled' ? [reopen] : settle;
	const headline = verdict.counts
		? l10n.t('This file counts as a report or note.')
		: l10n.t('This file does not count as a report or note.');
	const choice = await window.showInformationMessage(headline, { modal: true, detail: reason(verdict) }, ...actions);
	if (choice === reopen) await commands.executeCommand('workbench.action.editor.changeEncoding');
	if (choice === count) await addPattern(document, 'files.include', 'files.exclude');
	if (choice === ignore) await addPattern(document, 'files.exclude', 'files.include');
}

function reason(verdict: Verdict): string {
	switch (verdict.by) {
		case 'include':
			return l10n.t('It matches “{0}” of the setting duidu.files.include.', verdict.pattern);
		case 'exclude':
			return l10n.t('It matches “{0}” of the setting duidu.files.exclude.', verdict.pattern);
		case 'type':
			return l10n.t('Only .md and .txt files are looked at.');
		case 'detectionOff':
			return l10n.t('The setting duidu.files.detect is off, and the file matches no pattern of duidu.files.include.');
		case 'garbled':
			return l10n.t(
				'It was opened in the wrong encoding. Reopen it with another one: Chinese files that are not UTF-8 are nearly always GB18030.',
			);
		case 'looks':
			return looks(verdict.recognition);
	}
}

function looks({ evidence, points }: Recognition): string {
	const lines = evidence.map(sign => `${sign.points > 0 ? '+' : '−'}${Math.abs(sign.points)}  ${signText(sign.id)}`);
	const sum = l10n.t('Together {0}; from {1} on a file counts.', points, COUNTS_FROM);
	return [
		...(lines.length > 0
			? lines
			: [l10n.t('Nothing in it looks like a report: no title, salutation, numbered sections or tags.')]),
		'',
		sum,
	].join('\n');
}

function signText(id: SignId): string {
	switch (id) {
		case 'title':
			return l10n.t('its title is that of a government work report');
		case 'greeting':
			return l10n.t('it addresses 各位代表');
		case 'opening':
			return l10n.t('it opens by presenting the report to the congress');
		case 'session':
			return l10n.t('it names the session of the congress');
		case 'chapters':
			return l10n.t('it has chapters on last year and on this year’s work');
		case 'numbering':
			return l10n.t('it has sections numbered （一）（二）（三）');
		case 'tags':
			return l10n.t('it has tagged passages');
		case 'fileName':
			return l10n.t('its file name has a year');
		case 'folderName':
			return l10n.t('its folder is a place and its file name a year');
		case 'frontMatter':
			return l10n.t('its front matter gives place and year');
		case 'notChinese':
			return l10n.t('most of it is not Chinese');
		case 'code':
			return l10n.t('much of it is code');
	}
}

/** Writes the file's path to one list of patterns and takes it off the other. */
async function addPattern(document: TextDocument, to: string, from: string): Promise<void> {
	const folder = workspace.getWorkspaceFolder(document.uri);
	const path = workspace.asRelativePath(document.uri, false);
	const configuration = workspace.getConfiguration('duidu', folder?.uri);
	const target =
		(workspace.workspaceFolders?.length ?? 0) > 1 ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
	const list = (name: string): string[] => configuration.get<string[]>(name) ?? [];
	await configuration.update(to, [...new Set([...list(to), path])], target);
	if (list(from).includes(path)) {
		await configuration.update(
			from,
			list(from).filter(pattern => pattern !== path),
			target,
		);
	}
}
