import { l10n } from 'vscode';
import type { ImportFailureReason, RemovalRule } from '../../core';

export function failureText(reason: ImportFailureReason, name: string): string {
	switch (reason) {
		case 'empty':
			return l10n.t('“{0}” has no text to import.', name);
		case 'broken':
			return l10n.t('“{0}” is damaged, or is not what its name says.', name);
		case 'tooLarge':
			return l10n.t('“{0}” is too large to be a report.', name);
		case 'pdf':
			return l10n.t('“{0}” is a PDF, which is not read: save it as .docx, or copy its text and import that.', name);
		case 'oldWord':
			return l10n.t('“{0}” is of an old Word: save it as .docx.', name);
		case 'unknown':
			return l10n.t('“{0}” is not read: Word documents (.docx), web pages and texts are.', name);
	}
}

export function ruleName(rule: RemovalRule): string {
	switch (rule) {
		case 'page':
			return l10n.t('around the text');
		case 'links':
			return l10n.t('links');
		case 'hidden':
			return l10n.t('hidden');
		case 'breadcrumb':
			return l10n.t('path of the page');
		case 'share':
			return l10n.t('buttons');
		case 'byline':
			return l10n.t('source and time');
		case 'caption':
			return l10n.t('caption');
		case 'pageNumber':
			return l10n.t('page number');
		case 'credits':
			return l10n.t('below the text');
		case 'repeated':
			return l10n.t('title repeated');
		case 'divider':
			return l10n.t('dividing line');
	}
}
