import { comparisonCsv } from './comparisonCsv';
import { comparisonDocx } from './comparisonDocx';
import { comparisonHtml } from './comparisonHtml';
import { comparisonMarkdown } from './comparisonMarkdown';
import type { ComparisonWords } from './comparisonWords';
import type { ExportedComparison } from './exportedComparison';
import type { LoadWriters } from '../writers';

interface ComparisonFormat {
	/** Of the file's name, without its dot. */
	readonly extension: string;
	/** Text is to be written as UTF-8. */
	readonly write: (
		exported: ExportedComparison,
		words: ComparisonWords,
		writers: LoadWriters,
	) => string | Promise<Uint8Array>;
}

/** What a comparison can be taken away as. The same comparison gives the same bytes. */
export const comparisonFormats = {
	html: { extension: 'html', write: comparisonHtml },
	markdown: { extension: 'md', write: comparisonMarkdown },
	docx: { extension: 'docx', write: comparisonDocx },
	csv: { extension: 'csv', write: comparisonCsv },
} as const satisfies Record<string, ComparisonFormat>;

export type ComparisonFormatId = keyof typeof comparisonFormats;
