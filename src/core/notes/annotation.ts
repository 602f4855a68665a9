import { type Json, isJson, listed, textIn } from '../util/json';
import type { LinkTarget, Note, NoteLink, Reply } from './note';
import type { Quote } from './quote';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { duidu: 'urn:duidu:' }] as const;
const TERM = 'duidu:term/';
/** The versions that a line of a note file was made of; the newest last. It belongs to the file, not to the note. */
export const WAS = 'duidu:was';
/** Chance that makes every version of a line one of its own, also one that says what an earlier one said. */
export const REVISION = 'duidu:rev';

/**
 * A note as a W3C Web Annotation (JSON-LD): the words, the tags, replies and links are its bodies, the span its target, by a quote, a position and the headings
 * above. What W3C has no word for is `duidu:`.
 */
export function toAnnotation(note: Note): Json {
	const {
		id,
		source,
		body,
		tags,
		quote,
		creator,
		created,
		modified,
		resolved,
		replies,
		links,
		other,
		otherBodies = [],
	} = note;
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
			...otherBodies,
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
	REVISION,
	'body',
	'bodyValue',
	'target',
]);

/** Reads an annotation; `undefined` where it is none on a quoted span. A second comment becomes a reply. */
export function fromAnnotation(data: unknown): Note | undefined {
	if (!isJson(data) || typeof data.id !== 'string' || data.id === '') return undefined;
	const target = listed(data.target).find(isJson);
	const quote = target && quoteIn(target);
	if (!quote || typeof target.source !== 'string') return undefined;
	const bodies = typeof data.bodyValue === 'string' ? [data.bodyValue] : listed(data.body);
	const created = textIn(data.created) ?? '';
	const textual = bodies.flatMap((body): Json[] =>
		typeof body === 'string' ? [{ value: body }] : isJson(body) && typeof body.value === 'string' ? [body] : [],
	);
	const comments = textual.filter(({ purpose }) => purpose !== 'tagging' && purpose !== 'replying');
	const creator = nameOf(data.creator);
	const replies = [...comments.slice(1), ...textual.filter(({ purpose }) => purpose === 'replying')];
	const otherBodies = bodies.filter(isJson).filter(body => typeof body.value !== 'string' && toLink(body).length === 0);
	const other = Object.fromEntries(Object.entries(data).filter(([name]) => !OWN.has(name)));
	return {
		id: data.id,
		source: target.source,
		body: textIn(comments[0]?.value) ?? '',
		tags: textual.flatMap(body => (body.purpose === 'tagging' ? [String(body.value)] : [])),
		quote,
		...(creator !== undefined && { creator }),
		created,
		modified: textIn(data.modified) ?? created,
		resolved: data['duidu:resolved'] === true,
		replies: replies.map(body => toReply(body, created)),
		links: bodies.filter(isJson).flatMap(toLink),
		...(Object.keys(other).length > 0 && { other }),
		...(otherBodies.length > 0 && { otherBodies }),
	};
}

function toReply(body: Json, created: string): Reply {
	const creator = nameOf(body.creator);
	return {
		body: String(body.value),
		created: textIn(body.created) ?? created,
		...(creator !== undefined && { creator }),
	};
}

function toLink(body: Json): NoteLink[] {
	const { source, purpose } = body;
	if (typeof source !== 'string' || purpose !== 'linking') return [];
	const quote = quoteIn(body);
	const target: LinkTarget = quote
		? { kind: 'passage', source, quote }
		: source.startsWith(TERM)
			? { kind: 'term', term: decoded(source.slice(TERM.length)) }
			: { kind: 'note', id: source };
	return [{ type: textIn(body['duidu:link']) ?? '', target }];
}

function quoteIn({ selector }: Json): Quote | undefined {
	const selectors = listed(selector).filter(isJson);
	const words = selectors.find(({ type }) => type === 'TextQuoteSelector');
	if (!words || typeof words.exact !== 'string') return undefined;
	const position = selectors.find(({ type }) => type === 'TextPositionSelector');
	const path = selectors.find(({ type }) => type === 'duidu:SectionSelector')?.['duidu:path'];
	const start = position?.start;
	return {
		exact: words.exact,
		prefix: textIn(words.prefix) ?? '',
		suffix: textIn(words.suffix) ?? '',
		...(Number.isInteger(start) && Number(start) >= 0 && { start: Number(start) }),
		...(Array.isArray(path) && path.every(title => typeof title === 'string') && { section: path }),
	};
}

function nameOf(creator: unknown): string | undefined {
	const [first] = listed(creator);
	return textIn(first) ?? (isJson(first) ? (textIn(first.name) ?? textIn(first.id)) : undefined);
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** An annotation on another report. */
export function withSource(data: Json, source: string): Json {
	const [own, ...others] = listed(data.target);
	const target = isJson(own) ? { ...own, source } : own;
	return { ...data, target: others.length > 0 ? [target, ...others] : target };
}
