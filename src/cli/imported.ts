import { type ImportFailureReason, type ImportedReport, type RemovalRule, importReport } from '../core';
import { Failure, readBytes } from './files';
import { t } from './messages';

/** Throws {@link Failure} where nothing can be imported. */
export function readImport(path: string): ImportedReport {
	const imported = importReport(readBytes(path), path);
	if (imported.kind === 'failed') throw new Failure(failureText(imported.reason, path));
	return imported;
}

/** What was left out, a line each; nothing vanishes silently. */
export function removedText({ removed }: ImportedReport): string {
	if (removed.length === 0) return '';
	const lines = removed.map(({ rule, text }) => `  ${ruleName(rule)}: ${text}`);
	return `${[t('Left out:'), ...lines].join('\n')}\n`;
}

function failureText(reason: ImportFailureReason, path: string): string {
	switch (reason) {
		case 'empty':
			return t('{0} has no text to import.', path);
		case 'broken':
			return t('{0} is damaged, or is not what its name says.', path);
		case 'tooLarge':
			return t('{0} is too large to be a report.', path);
		case 'pdf':
			return t('{0} is a PDF, which is not read: save it as .docx, or import its text.', path);
		case 'oldWord':
			return t('{0} is of an old Word: save it as .docx.', path);
		case 'unknown':
			return t('{0} is not read: name a .docx, .html, .txt or .md file.', path);
	}
}

function ruleName(rule: RemovalRule): string {
	switch (rule) {
		case 'page':
			return t('around the text');
		case 'links':
			return t('links');
		case 'hidden':
			return t('hidden');
		case 'breadcrumb':
			return t('path of the page');
		case 'share':
			return t('buttons');
		case 'byline':
			return t('source and time');
		case 'caption':
			return t('caption');
		case 'pageNumber':
			return t('page number');
		case 'credits':
			return t('below the text');
		case 'repeated':
			return t('title repeated');
		case 'divider':
			return t('dividing line');
	}
}
