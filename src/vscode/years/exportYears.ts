import { env, l10n, window } from 'vscode';
import { type LoadWriters, type YearsFormatId, yearsFormats } from '../../core';
import { documentName } from '../files/documentName';
import { fileNear } from '../files/fileNear';
import { pickFormat } from '../files/pickFormat';
import { writeOut } from '../files/writeOut';
import { baseName } from '../positions';
import type { BuiltYears } from './builtYears';

/** Takes years in columns away as they are shown, in a format of the reader's choice. */
export async function exportYears({ years, subject }: BuiltYears, writers: LoadWriters): Promise<void> {
	const format = await pickFormat(yearsFormats, formatName, l10n.t('Export years as…'));
	if (!format) return;
	const { extension, write } = yearsFormats[format];
	const target = await window.showSaveDialog({
		title: l10n.t('Export Years'),
		defaultUri: fileNear(subject.file, years.title, extension),
		filters: { [formatName(format)]: [extension] },
	});
	if (!target) return;
	await writeOut(target, await write({ ...years, lang: env.language }, writers));
	void window.showInformationMessage(l10n.t('The years were written to {0}.', baseName(target)));
}

function formatName(format: YearsFormatId): string {
	return format === 'markdown' ? l10n.t('Markdown text') : documentName(format);
}
