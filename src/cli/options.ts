import { concordanceOrders } from '../core';
import { t } from './messages';

/** An option of the command line: how it is read, how it is written, and what it is for. */
interface OptionRow {
	readonly type: 'string' | 'boolean';
	readonly multiple?: true;
	readonly short?: string;
	/** What stands behind it: `FILE`. */
	readonly value?: string;
	readonly summary: () => string;
}

/** The first three every command writes, a table only those that are one, the others only those whose result can be taken away so. */
export const formats = ['json', 'text', 'markdown', 'csv', 'html', 'docx', 'jsonld'] as const;
export type Format = (typeof formats)[number];

/** What is no text is written to a file, never to a terminal. */
export const binaryFormats: ReadonlySet<Format> = new Set(['docx']);

/** By the ending of `--output`, where no format is asked for. */
export const formatOfEnding: Readonly<Record<string, Format>> = {
	'.json': 'json',
	'.md': 'markdown',
	'.csv': 'csv',
	'.html': 'html',
	'.docx': 'docx',
	'.jsonld': 'jsonld',
};

/** Options that some commands take. */
export const own = {
	glossary: {
		type: 'string',
		value: 'FILE',
		summary: () => t('terms of your own (terms.yaml), besides the starter lexicon'),
	},
	ladder: {
		type: 'string',
		multiple: true,
		value: 'VERBS',
		summary: () => t('verbs from weak to strong, such as 研究,试点,推广; can be repeated'),
	},
	tag: { type: 'string', multiple: true, value: 'NAME', summary: () => t('a tag to look for; can be repeated') },
	words: {
		type: 'string',
		multiple: true,
		value: 'WORDS',
		summary: () => t('words to look for; again for each other spelling'),
	},
	order: {
		type: 'string',
		value: concordanceOrders.join('|'),
		summary: () => t('by what the lines are put in order; year as is'),
	},
	at: { type: 'string', value: 'LINE', summary: () => t('the line of the last file that the passage stands on') },
	section: { type: 'boolean', summary: () => t('the whole section that the passage stands in, row by row') },
	'only-tag': { type: 'string', value: 'NAME', summary: () => t('only passages with this tag') },
	'from-note': {
		type: 'string',
		value: 'FILE',
		summary: () => t('only passages that a digest was taken from; with --only-tag, those it tags'),
	},
	force: { type: 'boolean', summary: () => t('write over a file that is there') },
	'only-terms': { type: 'boolean', summary: () => t('only passages with terms of your own') },
} as const satisfies Readonly<Record<string, OptionRow>>;

/** Options that every command takes. */
export const common = {
	format: { type: 'string', value: 'FORMAT', summary: () => t('form of the result; text as is') },
	output: {
		type: 'string',
		value: 'FILE',
		summary: () => t('the file to write, whole or not at all; its ending decides where no form is named'),
	},
	lang: { type: 'string', value: 'en|zh-cn', summary: () => t('language of the texts around the results') },
	help: { type: 'boolean', short: 'h', summary: () => t('this help; behind a command, its own') },
	version: { type: 'boolean', summary: () => t('the version') },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof own;

/** A line of help for each option. */
export function describe(rows: Readonly<Record<string, OptionRow>>): string[] {
	const written = Object.entries(rows).map(([name, { value, summary }]) => ({
		form: value === undefined ? `--${name}` : `--${name} ${value}`,
		summary: summary(),
	}));
	const width = Math.max(...written.map(({ form }) => form.length));
	return written.map(({ form, summary }) => `  ${form.padEnd(width)}  ${summary}`);
}
