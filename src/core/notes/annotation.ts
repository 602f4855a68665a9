import type { LinkTarget, Note, NoteLink, Reply } from './note';
import type { Quote } from './quote';

type Json = Readonly<Record<string, unknown>>;

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { duidu: 'urn:duidu:' }] as const;
const TERM = 'duidu:term/';
/** The versions that a line of a note file was made of; the newest last. It belongs to the file, not to the note. */
export const WAS = 'duidu:was';

/**
 * A note as a W3C Web Annotation (JSON-LD): the words, the tags, replies and links are its bodies, the span its target, by a quote, a position and the headings
 * above. What W3C has no word for is `duidu:`.
 */
export function toAnnotation(note: Note): Json {
	const { id, source, body, tags, quote, creator, created, modified, resolved, replies, links, other } = note;
	return {
		'@context': CONTEXT,
		id,
		type: 'Annotation',
		motivation: 'commenting',
		created,
		modified,
		...person(creator),
		...(resolved && { 'duidu:resolved': true }),
		body: [
			{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: body },
			...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
			...replies.map(reply => ({
				type: 'TextualBody',
				purpose: 'replying',
				format: 'text/markdown',
				value: reply.body,
				created: reply.created,
				...person(reply.creator),
			})),
			...links.map(link => ({
				type: 'SpecificResource',
				purpose: 'linking',
				'duidu:link': link.type,
				...resource(link.target),
			})),
		],
		target: { source, selector: selectorsOf(quote) },
		...other,
	};
}

function person(name: string | undefined): Json {
	return name === undefined ? {} : { creator: { type: 'Person', name } };
}

function resource(target: LinkTarget): Json {
	if (target.kind === 'note') return { source: target.id };
	if (target.kind === 'term') return { source: TERM + encodeURIComponent(target.term) };
	return { source: target.source, selector: selectorsOf(target.quote) };
}

function selectorsOf({ exact, prefix, suffix, start, section }: Quote): Json[] {
	return [
		{ type: 'TextQuoteSelector', exact, prefix, suffix },
		...(start === undefined ? [] : [{ type: 'TextPositionSelector', start, end: start + exact.length }]),
		...(section ? [{ type: 'duidu:SectionSelector', 'duidu:path': section }] : []),
	];
}

/** What stands in an annotation at all, whoever wrote it. */
const OWN = new Set([
	'@context',
	'id',
	'type',
	'motivation',
	'created',
	'modified',
	'creator',
	'duidu:resolved',
	WAS,
	'body',
	'bodyValue',
	'target',
]);

/**
 * Reads an annotation; `undefined` where it is none on a quoted span. Bodies that are not ours stay as they are only as far as they have words: a second comment
 * becomes a reply.
 */
export function fromAnnotation(data: unknown): Note | undefined {
	if (!isJson(data) || typeof data.id !== 'string' || data.id === '') return undefined;
	const target = list(data.target).find(isJson);
	const quote = target && quoteIn(target);
	if (!quote || typeof target.source !== 'string') return undefined;
	const bodies = typeof data.bodyValue === 'string' ? [data.bodyValue] : list(data.body);
	const created = text(data.created) ?? '';
	const textual = bodies.flatMap((body): Json[] =>
		typeof body === 'string' ? [{ value: body }] : isJson(body) && typeof body.value === 'string' ? [body] : [],
	);
	const comments = textual.filter(({ purpose }) => purpose !== 'tagging' && purpose !== 'replying');
	const creator = nameOf(data.creator);
	const replies = [...comments.slice(1), ...textual.filter(({ purpose }) => purpose === 'replying')];
	const other = Object.fromEntries(Object.entries(data).filter(([name]) => !OWN.has(name)));
	return {
		id: data.id,
		source: target.source,
		body: text(comments[0]?.value) ?? '',
		tags: textual.flatMap(body => (body.purpose === 'tagging' ? [String(body.value)] : [])),
		quote,
		...(creator !== undefined && { creator }),
		created,
		modified: text(data.modified) ?? created,
		resolved: data['duidu:resolved'] === true,
		replies: replies.map(body => toReply(body, created)),
		links: bodies.flatMap(body => (isJson(body) && body.purpose === 'linking' ? toLink(body) : [])),
		...(Object.keys(other).length > 0 && { other }),
	};
}

function toReply(body: Json, created: string): Reply {
	const creator = nameOf(body.creator);
	return {
		body: String(body.value),
		created: text(body.created) ?? created,
		...(creator !== undefined && { creator }),
	};
}

function toLink(body: Json): NoteLink[] {
	const { source } = body;
	if (typeof source !== 'string') return [];
	const quote = quoteIn(body);
	const target: LinkTarget = quote
		? { kind: 'passage', source, quote }
		: source.startsWith(TERM)
			? { kind: 'term', term: decoded(source.slice(TERM.length)) }
			: { kind: 'note', id: source };
	return [{ type: text(body['duidu:link']) ?? '', target }];
}

function quoteIn({ selector }: Json): Quote | undefined {
	const selectors = list(selector).filter(isJson);
	const words = selectors.find(({ type }) => type === 'TextQuoteSelector');
	if (!words || typeof words.exact !== 'string') return undefined;
	const position = selectors.find(({ type }) => type === 'TextPositionSelector');
	const path = selectors.find(({ type }) => type === 'duidu:SectionSelector')?.['duidu:path'];
	const start = position?.start;
	return {
		exact: words.exact,
		prefix: text(words.prefix) ?? '',
		suffix: text(words.suffix) ?? '',
		...(Number.isInteger(start) && Number(start) >= 0 && { start: Number(start) }),
		...(Array.isArray(path) && path.every(title => typeof title === 'string') && { section: path }),
	};
}

function nameOf(creator: unknown): string | undefined {
	const [first] = list(creator);
	return text(first) ?? (isJson(first) ? (text(first.name) ?? text(first.id)) : undefined);
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function isJson(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
