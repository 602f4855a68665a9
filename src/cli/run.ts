import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, type Results, commands } from './commands';
import { Failure, Misuse } from './files';
import { chooseLanguage, t } from './messages';
import { type Format, type OptionName, binaryFormats, common, describe, formatOfEnding, formats, own } from './options';
import { type OutputFile, checkOutput } from './output';
import { ownFiles } from './ownFiles';

/** What a call came to. `code`: 0 done, 1 the command could not do its job, 2 wrong usage. */
export interface Outcome {
	readonly code: 0 | 1 | 2;
	readonly out: string;
	readonly error: string;
	/** What is to be written to `--output`: see {@link deliver}. */
	readonly file?: OutputFile;
	/** What it comes to once work that takes its time is done. */
	readonly later?: Promise<Outcome>;
}

/** Runs one call of `duidu`. Nothing is printed here: all output comes back, so that a failure leaves nothing half-written. */
export function run(args: readonly string[]): Outcome {
	let parsed;
	try {
		parsed = parseArgs({ args: [...args], options: { ...own, ...common }, allowPositionals: true });
	} catch (error) {
		chooseLanguage(undefined);
		return wrongUsage((error as Error).message);
	}
	const { values, positionals } = parsed;
	chooseLanguage(values.lang);
	if (values.version) return { code: 0, out: `${__DUIDU_VERSION__}\n`, error: '' };
	const [name, ...files] = positionals;
	const command = commands.find(c => c.name === (name === 'help' ? files[0] : name));
	if (values.help || name === 'help') return { code: 0, out: command ? usageOf(command) : usage(), error: '' };
	if (name === undefined) return wrongUsage(t('No command was given.'));
	if (!command) return wrongUsage(t('There is no command “{0}”.', name));
	const { output } = values;
	const byEnding = output === undefined ? undefined : formatOfEnding[extname(output).toLowerCase()];
	const format = (values.format ?? byEnding ?? 'text') as Format;
	if (!formats.includes(format))
		return wrongUsage(t('There is no format “{0}”: use {1}.', format, formats.join(', ')), command);
	if (!formatsOf(command).includes(format))
		return wrongUsage(
			t('{0} cannot be written as {1}: use {2}.', command.name, format, formatsOf(command).join(', ')),
			command,
		);
	if (binaryFormats.has(format) && output === undefined)
		return wrongUsage(t('{0} is no text: name a file with --output.', format), command);
	const useless = (Object.keys(own) as OptionName[]).find(
		option => values[option] !== undefined && !command.options.includes(option),
	);
	if (useless) return wrongUsage(t('{0} has no use for --{1}.', command.name, useless), command);
	if (files.length < command.files.min || files.length > command.files.max)
		return wrongUsage(t('The files are to be given as {0}.', command.operands), command);
	try {
		const { reads = () => [] } = command;
		const inputs = [...files, ...files.flatMap(reads), values.glossary, values['from-note'], ...ownFiles];
		if (output !== undefined) checkOutput(output, inputs);
		const outcomeOf = (results: Results): Outcome => {
			const made = results[format]!();
			const content = typeof made === 'string' && !made.endsWith('\n') ? `${made}\n` : made;
			const error = (results.warnings ?? '') + (format === 'json' ? '' : (results.aside?.() ?? ''));
			if (output === undefined) return { code: 0, out: content as string, error };
			return {
				code: 0,
				out: '',
				error,
				file: { path: output, content, isNew: command.isNew === true && !values.force },
			};
		};
		const results = command.run(files, {
			tags: values.tag,
			glossary: values.glossary,
			ladders: values.ladder ?? [],
			words: values.words ?? [],
			order: values.order,
			at: values.at,
			section: values.section ?? false,
			onlyTag: values['only-tag'],
			onlyTerms: values['only-terms'] ?? false,
			fromNote: values['from-note'],
			output,
			force: values.force ?? false,
		});
		if (!(results instanceof Promise)) return outcomeOf(results);
		const later = results.then(outcomeOf).catch((error: unknown) => outcomeOfError(error, command));
		return { code: 0, out: '', error: '', later };
	} catch (error) {
		return outcomeOfError(error, command);
	}
}

function outcomeOfError(error: unknown, command: Command): Outcome {
	if (error instanceof Misuse) return wrongUsage(error.message, command);
	if (error instanceof Failure) return { code: 1, out: '', error: `duidu: ${error.message}\n` };
	throw error;
}

function wrongUsage(message: string, command?: Command): Outcome {
	return { code: 2, out: '', error: `duidu: ${message}\n\n${command ? usageOf(command) : usage()}` };
}

/** What a command can be written as. */
export function formatsOf({ isTable, documents = [] }: Command): readonly Format[] {
	const all: readonly Format[] = ['json', 'text', 'markdown', ...(isTable ? (['csv'] as const) : []), ...documents];
	return formats.filter(format => all.includes(format));
}

/** One command with its options. */
function usageOf(command: Command): string {
	const { name, operands, summary, options } = command;
	const ownRows = Object.fromEntries(options.map(option => [option, own[option]]));
	return [
		t('Usage: {0}', `duidu ${name} ${operands} [--format ${formatsOf(command).join('|')}]`),
		'',
		`  ${summary()}`,
		'',
		...describe({ ...ownRows, ...common }),
		'',
	].join('\n');
}

/** All commands. */
function usage(): string {
	const width = Math.max(...commands.map(c => c.name.length + c.operands.length));
	const rows = commands.map(c => `  ${`${c.name} ${c.operands}`.padEnd(width + 1)}  ${c.summary()}`);
	return [
		t('Usage: {0}', 'duidu COMMAND FILE…'),
		'',
		...rows,
		'',
		...describe(common),
		'',
		t('The options of a command: {0}', 'duidu COMMAND --help'),
		'',
	].join('\n');
}
