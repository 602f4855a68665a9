import { fold } from '../text/fold';
import { type Steps, runToEnd } from '../util/steps';
import { NO_CATEGORY } from './categories';
import { readYaml } from './readYaml';

/** An entry of a glossary, as written. */
export interface Term {
	readonly term: string;
	/** A name such as 战略; 其他 where none is given. */
	readonly category: string;
	readonly aliases: readonly string[];
	readonly definition?: string;
	readonly note?: string;
	/** `#c00` or `#cc0000`: how the reader wants it to be seen, instead of its category's colour. */
	readonly colour?: string;
}

/** What an entry may have, in the order in which it is written. */
export const termKeys = ['term', 'category', 'aliases', 'definition', 'note', 'colour'] as const;

/** What is wrong with a place in a glossary; the other entries are used all the same. `line` is 0-based. */
export interface GlossaryProblem {
	readonly kind:
		| 'syntax'
		| 'notAList'
		| 'notAnEntry'
		| 'noTerm'
		| 'emptyTerm'
		| 'badCategory'
		| 'badAliases'
		| 'badColour'
		| 'bareColour'
		| 'unknownKey'
		| 'takenAlias'
		| 'duplicate';
	readonly line: number;
	/** The parser's own words, the term at fault, or the colour that is a remark. */
	readonly detail?: string;
}

/** Problems that cost nothing but themselves: the entry is used. */
export const glossaryWarnings: ReadonlySet<GlossaryProblem['kind']> = new Set([
	'badColour',
	'bareColour',
	'unknownKey',
	'takenAlias',
	'duplicate',
]);

export interface Glossary {
	readonly terms: readonly Term[];
	/** The 0-based line of each term. */
	readonly lines: readonly number[];
	readonly problems: readonly GlossaryProblem[];
}

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** `#c00`, `#cc0000` */
export function isColour(words: string): boolean {
	return COLOUR.test(words);
}

/** `colour: #c00` is a remark to YAML, and no colour; `colour: # none yet` is meant as one. */
const BARE_COLOUR = /^[ \t]*(?:-[ \t]+)?colou?r:[ \t]+(#(?:[0-9a-f]{6}|[0-9a-f]{3}))(?=\s|$)/i;

/** Reads `terms.yaml`. A broken file gives its good entries and says what is wrong with the others. */
export function parseGlossary(text: string): Glossary {
	return runToEnd(glossarySteps(text));
}

/** The same, in steps: of some thousand entries the YAML alone takes a fifth of a second. */
export function* glossarySteps(text: string): Steps<Glossary> {
	const reader = new Reader(text);
	const { errors, data, failure, lineOf } = yield* readYaml(text);
	if (errors.length === 0 && failure === undefined) {
		yield* reader.list(data, lineOf);
		return yield* reader.glossary();
	}
	const parts = entries(text);
	if (failure !== undefined && parts.length === 0) reader.problem('syntax', 0, failure);
	// One slip draws several complaints about its line: the first says most.
	const complained = new Set<number>();
	for (const { line, message } of errors) {
		if (!complained.has(line)) reader.problem('syntax', line, message);
		complained.add(line);
	}
	yield;
	// The parser gives up at the error: each entry is read by itself, so that one bad line costs one entry.
	for (const { text: entry, line } of parts) {
		const part = yield* readYaml(entry);
		if (part.errors.length > 0) continue;
		if (part.failure === undefined) yield* reader.list(part.data, () => line);
		else reader.problem('syntax', line, part.failure);
	}
	return yield* reader.glossary();
}

/** `- term: …` and the lines below it that are indented further. A `- ` that stands deeper than the first is in a list of an entry's own. */
function entries(text: string): { text: string; line: number }[] {
	const found: { text: string; line: number }[] = [];
	let current: { lines: string[]; line: number; indent: number } | undefined;
	let listIndent = Infinity;
	const close = (): void => {
		if (current) found.push({ text: current.lines.join('\n'), line: current.line });
		current = undefined;
	};
	text.split(/\r\n|\n|\r/).forEach((line, number) => {
		const indent = /^\s*/.exec(line)![0].replaceAll('\t', '  ').length;
		if (/^\s*-\s/.test(line) && indent <= listIndent) {
			close();
			if (listIndent === Infinity) listIndent = indent;
			current = { lines: [line], line: number, indent };
		} else if (current && (line.trim() === '' || indent > current.indent)) current.lines.push(line);
		else close();
	});
	close();
	return found;
}

class Reader {
	private readonly terms: Term[] = [];
	private readonly lines: number[] = [];
	private readonly problems: GlossaryProblem[] = [];
	private readonly known = new Set<string>();
	private hasEmptyColour = false;

	constructor(private readonly text: string) {}

	problem(kind: GlossaryProblem['kind'], line: number, detail?: string): void {
		this.problems.push({ kind, line, ...(detail === undefined ? {} : { detail }) });
	}

	*glossary(): Steps<Glossary> {
		if (this.hasEmptyColour) {
			this.text.split('\n').forEach((words, line) => {
				const colour = BARE_COLOUR.exec(words)?.[1];
				if (colour !== undefined) this.problem('bareColour', line, colour);
			});
		}
		for (const [i, { term, aliases }] of this.terms.entries()) {
			const own = fold(term).text;
			const taken = aliases.find(alias => fold(alias).text !== own && this.known.has(fold(alias).text));
			if (taken !== undefined) this.problem('takenAlias', this.lines[i]!, taken);
			yield;
		}
		return { terms: this.terms, lines: this.lines, problems: [...this.problems].sort((a, b) => a.line - b.line) };
	}

	*list(data: unknown, line: (index: number) => number): Steps<void> {
		if (data === null || data === undefined) return;
		const list = Array.isArray(data) ? (data as unknown[]) : (data as { terms?: unknown }).terms;
		if (list === null) return;
		if (!Array.isArray(list)) {
			this.problem('notAList', 0);
			return;
		}
		for (const [index, item] of list.entries()) {
			this.entry(item, line(index));
			yield;
		}
	}

	private entry(item: unknown, line: number): void {
		if (typeof item === 'string' || typeof item === 'number') {
			this.add({ term: String(item), category: NO_CATEGORY, aliases: [] }, line);
			return;
		}
		if (typeof item !== 'object' || item === null || Array.isArray(item)) {
			this.problem('notAnEntry', line);
			return;
		}
		const entry = item as Record<string, unknown>;
		const term = textOf(entry.term);
		if (term === undefined) {
			this.problem('noTerm', line);
			return;
		}
		const category = entry.category === undefined || entry.category === null ? NO_CATEGORY : textOf(entry.category);
		if (category === undefined) this.problem('badCategory', line, term);
		const rawAliases = entry.aliases ?? [];
		const aliases = (Array.isArray(rawAliases) ? (rawAliases as unknown[]) : [rawAliases]).map(textOf);
		if (aliases.includes(undefined)) this.problem('badAliases', line, term);
		const definition = textOf(entry.definition);
		const note = textOf(entry.note);
		const given = entry.colour ?? entry.color;
		const colour = typeof given === 'string' && isColour(given.trim()) ? given.trim() : undefined;
		if (given !== undefined && given !== null && colour === undefined) this.problem('badColour', line, term);
		if (entry.colour === null || entry.color === null) this.hasEmptyColour = true;
		const unknown = Object.keys(entry).find(key => key !== 'color' && !(termKeys as readonly string[]).includes(key));
		if (unknown !== undefined) this.problem('unknownKey', line, unknown);
		this.add(
			{
				term,
				category: category ?? NO_CATEGORY,
				aliases: aliases.filter(alias => alias !== undefined),
				...(definition === undefined ? {} : { definition }),
				...(note === undefined ? {} : { note }),
				...(colour === undefined ? {} : { colour }),
			},
			line,
		);
	}

	private add(term: Term, line: number): void {
		const key = fold(term.term).text;
		if (key === '') this.problem('emptyTerm', line, term.term);
		else if (this.known.has(key)) this.problem('duplicate', line, term.term);
		else {
			this.known.add(key);
			this.terms.push(term);
			this.lines.push(line);
		}
	}
}

/** YAML reads `196` as a number. */
function textOf(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
