import { l10n } from 'vscode';

/** What a document of a format is called; what is taken away as Markdown or JSON has names of its own. */
export function documentName(format: 'html' | 'docx' | 'csv'): string {
	switch (format) {
		case 'html':
			return l10n.t('HTML page');
		case 'docx':
			return l10n.t('Word document');
		case 'csv':
			return l10n.t('CSV table');
	}
}
