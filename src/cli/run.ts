import { parseArgs } from 'node:util';
import { type Command, type Format, commands, formats } from './commands';
import { Failure } from './files';
import { chooseLanguage, t } from './messages';

/** What a call came to. `code`: 0 done, 1 the command could not do its job, 2 wrong usage. */
export interface Outcome {
	readonly code: 0 | 1 | 2;
	readonly out: string;
	readonly error: string;
}

const options = {
	format: { type: 'string' },
	glossary: { type: 'string' },
	tag: { type: 'string', multiple: true },
	at: { type: 'string' },
	'only-tag': { type: 'string' },
	'only-terms': { type: 'boolean' },
	'from-note': { type: 'string' },
	lang: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean' },
} as const;

/** Runs one call of `duidu`. Nothing is printed here: all output comes back, so that a failure leaves nothing half-written. */
export function run(args: readonly string[]): Outcome {
	let parsed;
	try {
		parsed = parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		chooseLanguage(undefined);
		return wrongUsage((error as Error).message);
	}
	const { values, positionals } = parsed;
	chooseLanguage(values.lang);
	if (values.version) return { code: 0, out: `${__DUIDU_VERSION__}\n`, error: '' };
	const [name, ...files] = positionals;
	if (values.help || name === 'help') return { code: 0, out: usage(), error: '' };
	if (name === undefined) return wrongUsage(t('No command was given.'));
	const command = commands.find(c => c.name === name);
	if (!command) return wrongUsage(t('There is no command “{0}”.', name));
	const format = (values.format ?? 'text') as Format;
	if (!formats.includes(format)) return wrongUsage(t('There is no format “{0}”: use {1}.', format, formats.join(', ')));
	if (files.length < command.files.min || files.length > command.files.max)
		return wrongUsage(t('Usage: {0}', synopsis(command)));
	try {
		const results = command.run(files, {
			tags: values.tag,
			glossary: values.glossary,
			at: values.at,
			onlyTag: values['only-tag'],
			onlyTerms: values['only-terms'] ?? false,
			fromNote: values['from-note'],
		});
		const output = results[format]();
		return { code: 0, out: output.endsWith('\n') ? output : `${output}\n`, error: '' };
	} catch (error) {
		if (error instanceof Failure) return { code: 1, out: '', error: `duidu: ${error.message}\n` };
		throw error;
	}
}

function synopsis({ name, operands }: Command): string {
	return `duidu ${name} ${operands} [--format ${formats.join('|')}]`;
}

function wrongUsage(message: string): Outcome {
	return { code: 2, out: '', error: `duidu: ${message}\n\n${usage()}` };
}

function usage(): string {
	const width = Math.max(...commands.map(c => c.name.length + c.operands.length));
	const rows = commands.map(c => `  ${`${c.name} ${c.operands}`.padEnd(width + 1)}  ${c.summary()}`);
	return [
		t('Usage: {0}', 'duidu COMMAND FILE…'),
		'',
		...rows,
		'',
		`  --format ${formats.join('|')}`,
		`  --glossary FILE  ${t('terms of your own (terms.yaml), besides the starter lexicon')}`,
		`  --tag NAME       ${t('a tag to look for; can be repeated')}`,
		`  --only-tag NAME  ${t('compare: only passages with this tag')}`,
		`  --from-note FILE ${t('compare: only passages that a digest was taken from; with --only-tag, those it tags')}`,
		`  --only-terms     ${t('compare: only passages with terms of your own')}`,
		`  --lang en|zh-cn  ${t('language of the texts around the results')}`,
		'',
	].join('\n');
}
