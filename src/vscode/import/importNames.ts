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
		case 'oldWord':
			return l10n.t('“{0}” is of an old Word: save it as .docx.', name);
		case 'unknown':
			return l10n.t('“{0}” is not read: Word documents (.docx), PDF, web pages and texts are.', name);
		case 'locked':
			return l10n.t('“{0}” is locked by a password: save it without one first.', name);
		case 'scanned':
			return l10n.t('“{0}” has pictures of pages only, no text: run OCR (text recognition) on it first.', name);
		case 'vertical':
			return l10n.t('“{0}” is set in vertical lines, which are not read: copy its text and import that.', name);
		case 'columns':
			return l10n.t('“{0}” has more than two columns, whose order is not sure: copy its text and import that.', name);
		case 'apart':
		case 'stopped':
			return l10n.t('“{0}” was not read.', name);
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
		case 'pageEdge':
			return l10n.t('head or foot of the page');
		case 'watermark':
			return l10n.t('across the page');
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
