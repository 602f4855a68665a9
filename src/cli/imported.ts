import {
	type ImportFailure,
	type ImportFailureReason,
	type ImportedReport,
	type RemovalRule,
	importApart,
	importJson,
	importReport,
	isReadApart,
} from '../core';
import { readers } from './apart';
import type { Results } from './commands';
import { Failure, readBytes } from './files';
import { t } from './messages';
import { json } from './show/json';

/** Throws {@link Failure} where nothing can be imported, or rejects with it: a PDF and a web archive take their time. */
export function readImport(path: string): ImportedReport | Promise<ImportedReport> {
	const bytes = readBytes(path);
	const known = (imported: ImportedReport | ImportFailure): ImportedReport => {
		if (imported.kind === 'failed') throw new Failure(failureText(imported.reason, path));
		return imported;
	};
	if (!isReadApart(bytes, path)) return known(importReport(bytes, path));
	return importApart(bytes, path, { readers }).then(known);
}

export function importResults(imported: ImportedReport): Results {
	return {
		json: () => json(importJson(imported)),
		text: () => imported.text,
		markdown: () => imported.text,
		aside: () => removedText(imported),
	};
}

/** What was left out, a line each; nothing vanishes silently. */
function removedText({ removed }: ImportedReport): string {
	if (removed.length === 0) return '';
	const lines = removed.map(
		({ rule, text, isTaken }) => `  ${ruleName(rule)}: ${text}${isTaken ? ` (${t('in the front matter')})` : ''}`,
	);
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
		case 'oldWord':
			return t('{0} is of an old Word: save it as .docx.', path);
		case 'unknown':
			return t('{0} is not read: name a .docx, .pdf, .html, .mhtml, .txt or .md file.', path);
		case 'locked':
			return t('{0} is locked by a password: save it without one first.', path);
		case 'scanned':
			return t('{0} has pictures of pages only, no text: run OCR (text recognition) on it first.', path);
		case 'vertical':
			return t('{0} is set in vertical lines, which are not read: copy its text and import that.', path);
		case 'columns':
			return t('{0} has more than two columns, whose order is not sure: copy its text and import that.', path);
		case 'apart':
		case 'stopped':
			return t('{0} was not read.', path);
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
		case 'pageEdge':
			return t('head or foot of the page');
		case 'watermark':
			return t('across the page');
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
