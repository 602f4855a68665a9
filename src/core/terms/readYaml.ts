import { type CST, Composer, type Document, Lexer, LineCounter, Parser, isMap, isSeq } from 'yaml';
import type { Range } from '../text/range';
import type { Steps } from '../util/steps';
import { type YamlLots, lotsOf } from './yamlLots';

/** What a YAML text holds that is a list, or a map with a list under `terms`. */
export interface YamlList {
	/** As the library finds them; `line` is 0-based. */
	readonly errors: readonly { readonly line: number; readonly message: string }[];
	/** The values as JavaScript has them; absent where there are errors. */
	readonly data?: unknown;
	/** Why a text without errors has no data: `*name` with no `&name` before it is no error to the parser, it throws when the data are asked for. */
	readonly failure?: string;
	/** The 0-based line of an item of the list. */
	readonly lineOf: (index: number) => number;
	/** Where an item of a list in lines of its own stands: its value, behind the `- `. */
	readonly placeOf: (index: number) => Range | undefined;
}

/** So many marks and words are read between two pauses: a millisecond or two. */
const LEXEMES = 1000;
/** So many items are composed between two pauses: some milliseconds. */
const ITEMS = 50;
/** The words of `parseDocument`. */
const SEVERAL = 'Source contains multiple documents; please use YAML.parseAllDocuments()';

/**
 * The errors and data of `parseDocument`, in steps. The library's own lexer and parser read a text piece by piece; its composer takes a whole document, and is
 * given the list in lots of `lotSize` items. Rejected: to cut the text before every `- ` and to parse the pieces. A text with a slip in it, which is
 * any text while it is typed, would have to be parsed whole for its errors all the same.
 */
export function* readYaml(text: string, lotSize = ITEMS): Steps<YamlList> {
	const counter = new LineCounter();
	const { tokens, aliasAt, hasAnchors } = yield* tokensOf(text, counter);
	const lots = lotsOf(tokens, lotSize);
	// What an alias stands for is elsewhere in the text. Without an anchor it is a slip wherever it stands: `definition: **重点**`.
	const divided = lots && (aliasAt === Infinity || (!hasAnchors && aliasAt > lots.start)) ? lots : undefined;
	const parts: Document.Parsed[] = [];
	for (const lot of divided?.lots ?? []) {
		parts.push(...composed([lot], text));
		yield;
	}
	const [around, another] = composed(divided?.around ?? tokens, text);
	yield;

	const lineAt = (offset: number): number => counter.linePos(offset).line - 1;
	const errors = errorsOf(around!, parts, divided).map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
	if (another) errors.push({ line: lineAt(another.range[0]), message: SEVERAL });

	const list = listOf(around!);
	const before = isSeq(list) && list.range?.[0] === divided?.start ? parts : [];
	const items = [...before.map(({ contents }) => contents), list].flatMap(part => (isSeq(part) ? part.items : []));
	const lineOf = (index: number): number => {
		const { range } = (items[index] ?? {}) as { readonly range?: readonly number[] };
		return range ? lineAt(range[0]!) : 0;
	};
	const isFlow = isSeq(list) && list.flow === true;
	const placeOf = (index: number): Range | undefined => {
		const { range } = (items[index] ?? {}) as { readonly range?: readonly number[] };
		return range && !isFlow ? { start: range[0]!, end: range[1]! } : undefined;
	};
	return { errors, lineOf, placeOf, ...(errors.length === 0 && (yield* dataOf(around!, before))) };
}

interface Tokens {
	readonly tokens: readonly CST.Token[];
	/** The place of the first alias, or of what may be one: a line of a text block that begins with `*`. */
	readonly aliasAt: number;
	/** In the same way. */
	readonly hasAnchors: boolean;
}

function* tokensOf(text: string, counter: LineCounter): Steps<Tokens> {
	const tokens: CST.Token[] = [];
	let aliasAt = Infinity;
	let hasAnchors = false;
	let count = 0;
	counter.addNewLine(0);
	const parser = new Parser(counter.addNewLine);
	for (const lexeme of new Lexer().lex(text)) {
		if (lexeme.startsWith('*')) aliasAt = Math.min(aliasAt, parser.offset);
		hasAnchors ||= lexeme.startsWith('&');
		for (const token of parser.next(lexeme)) tokens.push(token);
		if (++count % LEXEMES === 0) yield;
	}
	tokens.push(...parser.end());
	return { tokens, aliasAt, hasAnchors };
}

function composed(tokens: readonly CST.Token[], text: string): Document.Parsed[] {
	return [...new Composer({ prettyErrors: false, logLevel: 'error' }).compose(tokens, true, text.length)];
}

/** In the order of a document that is composed whole: those before the list, in it, and behind it. */
function errorsOf(
	{ errors }: Document.Parsed,
	parts: readonly Document.Parsed[],
	divided: YamlLots | undefined,
): Document.Parsed['errors'] {
	if (!divided) return errors;
	const isBefore = ({ pos }: (typeof errors)[number]): boolean => pos[0] <= divided.start;
	return [
		...errors.filter(isBefore),
		...parts.flatMap(part => part.errors),
		...errors.filter(error => !isBefore(error)),
	];
}

function listOf({ contents }: Document.Parsed): unknown {
	return isMap(contents) ? contents.get('terms') : contents;
}

/** `before` are the lots of the list that go before what the document has of it. */
function* dataOf(
	document: Document.Parsed,
	before: readonly Document.Parsed[],
): Steps<Pick<YamlList, 'data' | 'failure'>> {
	try {
		const all: unknown[] = [];
		for (const part of before) {
			all.push(...(part.toJS() as unknown[]));
			yield;
		}
		const data = document.toJS() as unknown;
		if (before.length === 0) return { data };
		if (Array.isArray(data)) return { data: [...all, ...(data as unknown[])] };
		const map = data as { readonly terms: readonly unknown[] };
		return { data: { ...map, terms: [...all, ...map.terms] } };
	} catch (error) {
		return { failure: (error as Error).message };
	}
}
