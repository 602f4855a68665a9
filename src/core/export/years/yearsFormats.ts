import type { ExportedYears } from './exportedYears';
import { yearsCsv } from './yearsCsv';
import { yearsDocx } from './yearsDocx';
import { yearsHtml } from './yearsHtml';
import { yearsMarkdown } from './yearsMarkdown';
import type { LoadWriters } from '../writers';

interface YearsFormat {
	/** Of the file's name, without its dot. */
	readonly extension: string;
	/** Text is to be written as UTF-8. */
	readonly write: (exported: ExportedYears, writers: LoadWriters) => string | Promise<Uint8Array>;
}

/** What years in columns can be taken away as. The same years give the same bytes. */
export const yearsFormats = {
	html: { extension: 'html', write: yearsHtml },
	markdown: { extension: 'md', write: yearsMarkdown },
	docx: { extension: 'docx', write: yearsDocx },
	csv: { extension: 'csv', write: yearsCsv },
} as const satisfies Record<string, YearsFormat>;

export type YearsFormatId = keyof typeof yearsFormats;
