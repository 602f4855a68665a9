import { type Json, isJson, listed, parsedJson } from '../util/json';
import { fromAnnotation } from './annotation';
import type { Note, Reply } from './note';

/** What a file of annotations holds: notes on quoted spans, and how many annotations are on no span, such as those on a whole page. */
export interface ImportedNotes {
	readonly notes: readonly Note[];
	readonly skipped: number;
}

/**
 * Reads annotations that someone exported: a file of Duidu's own (a line each), W3C annotations (one, a list, a page or a collection of them), or an export of
 * Hypothesis (its client's `annotations`, or its service's `rows`). `undefined` where the text is none of these.
 */
export function importNotes(text: string): ImportedNotes | undefined {
	const entries = entriesOf(text);
	if (!entries) return undefined;
	const replies = new Map<string, Reply[]>();
	const notes: Note[] = [];
	let skipped = 0;
	for (const entry of entries) {
		const annotation = isHypothesis(entry) ? fromHypothesis(entry) : entry;
		const root = isHypothesis(entry) ? listed(entry.references).map(String)[0] : undefined;
		const note = fromAnnotation(annotation);
		if (root !== undefined)
			replies.set(hypothesisId(root), [...(replies.get(hypothesisId(root)) ?? []), replyOf(annotation)]);
		else if (note) notes.push(note);
		else skipped++;
	}
	return {
		notes: notes.map(note => ({ ...note, replies: [...note.replies, ...inTime(replies.get(note.id) ?? [])] })),
		skipped,
	};
}

function entriesOf(text: string): readonly Json[] | undefined {
	const whole = parsed(text);
	if (whole === undefined) {
		const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
		const entries = lines.map(parsed).filter(isJson);
		return entries.length > 0 ? entries : undefined;
	}
	if (Array.isArray(whole)) return whole.filter(isJson);
	if (!isJson(whole)) return undefined;
	for (const member of ['annotations', 'rows', 'items'])
		if (Array.isArray(whole[member])) return listed(whole[member]).filter(isJson);
	if (isJson(whole.first)) return listed(whole.first.items).filter(isJson);
	return whole.target === undefined ? undefined : [whole];
}

/** Hypothesis has its words in `text` and the time of a change in `updated`; a W3C annotation has neither. */
function isHypothesis(entry: Json): boolean {
	return typeof entry.text === 'string' && (typeof entry.uri === 'string' || typeof entry.updated === 'string');
}

function fromHypothesis({ id, text, tags, target, created, updated, user, user_info: info }: Json): Json {
	const name = isJson(info) && typeof info.display_name === 'string' ? info.display_name : nameOf(user);
	return {
		id: hypothesisId(String(id)),
		created,
		modified: updated,
		...(name !== undefined && { creator: { type: 'Person', name } }),
		body: [
			{ type: 'TextualBody', purpose: 'commenting', value: text },
			...listed(tags).map(value => ({ type: 'TextualBody', purpose: 'tagging', value: String(value) })),
		],
		target,
	};
}

/** Where Hypothesis shows it: imported twice it is the same note. */
function hypothesisId(id: string): string {
	return `https://hypothes.is/a/${id}`;
}

/** `acct:name@hypothes.is` */
function nameOf(user: unknown): string | undefined {
	return typeof user === 'string' ? user.replace(/^acct:/, '').replace(/@.*$/, '') : undefined;
}

function replyOf({ body, created, creator }: Json): Reply {
	const [first] = listed(body);
	const name = isJson(creator) ? creator.name : undefined;
	return {
		body: isJson(first) ? String(first.value) : '',
		created: typeof created === 'string' ? created : '',
		...(typeof name === 'string' && { creator: name }),
	};
}

function inTime(replies: readonly Reply[]): Reply[] {
	return [...replies].sort((a, b) => (a.created < b.created ? -1 : 1));
}

function parsed(text: string): unknown {
	return parsedJson(text.replace(/^\ufeff/, ''));
}
