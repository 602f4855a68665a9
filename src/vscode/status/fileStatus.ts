import {
	type Disposable,
	MarkdownString,
	StatusBarAlignment,
	ThemeColor,
	type TextDocument,
	commands,
	l10n,
	window,
} from 'vscode';
import { type OpenReports, READ_MAX, isTooLong } from '../files/openReports';
import { reportName } from '../names';
import { isReaderDocument } from '../positions';
import { soon } from '../soon';
import { LONG_LINE_MAX } from '../terms/termHighlights';
import { type Closeable, disposeAll } from '../disposeAll';

/** Says of the active file whether it counts and whose report it is; the limits of a very long file are told here. */
export class FileStatus implements Disposable {
	private readonly item = window.createStatusBarItem('duidu.file', StatusBarAlignment.Right, 100);
	private readonly subscriptions: readonly Closeable[];

	constructor(private readonly open: OpenReports) {
		this.item.name = l10n.t('Duidu: report');
		this.item.command = 'duidu.why';
		const show = (): void => this.show(window.activeTextEditor?.document);
		this.subscriptions = [
			this.item,
			window.onDidChangeActiveTextEditor(show),
			open.onDidSettle(document => {
				if (document === window.activeTextEditor?.document) show();
			}),
			soon(show),
		];
	}

	private show(document: TextDocument | undefined): void {
		const verdict = document && isReaderDocument(document) ? this.open.verdict(document) : undefined;
		const counts = verdict?.counts === true;
		void commands.executeCommand('setContext', 'duidu.activeCounts', counts);
		if (verdict?.by === 'garbled') {
			this.item.text = `$(warning) ${l10n.t('Duidu: wrong encoding')}`;
			this.item.tooltip = l10n.t('This text was opened in the wrong encoding. Click to see what to do.');
			this.item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
			this.item.show();
			return;
		}
		if (!document || !counts) {
			this.item.hide();
			return;
		}
		if (isTooLong(document)) {
			this.item.text = `$(warning) ${l10n.t('Duidu: partly read')}`;
			this.item.tooltip = l10n.t(
				'This file has more than {0} characters. Terms are highlighted where you are reading; tags, outline and comparison need a shorter file. Lines of more than {1} characters are left out.',
				READ_MAX,
				LONG_LINE_MAX,
			);
			this.item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
		} else {
			const report = this.open.get(document);
			this.item.text = `$(book) ${report ? reportName(report, l10n.t('Report')) : l10n.t('Report')}`;
			this.item.tooltip = new MarkdownString(
				l10n.t('Duidu reads this file as a report or a note on one. Click to see why.'),
			);
			this.item.backgroundColor = undefined;
		}
		this.item.show();
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}
