import type { Passage, Wording } from '../../report/passage';
import type { Report } from '../../report/report';
import type { Lexicon } from '../../terms/lexicon';
import { foldedPart, withoutMarks } from '../../text/fold';
import type { Range } from '../../text/range';
import type { Band } from '../sentences/bands';
import { type VerbLadder, type VerbStep, withoutContradictions } from './verbLadders';
import { calm } from './calm';
import { movedPieces } from './moved';
import { wordChanges } from './wordChanges';

/** What words are compared by: the terms that stay whole, and the ladders that tell whether a verb grew stronger. */
export interface WordRules {
	readonly lexicon?: Lexicon;
	readonly ladders?: readonly VerbLadder[];
}

/** A passage, or some sentences of it. */
export interface PassagePart {
	readonly passage: Passage;
	readonly part: Range;
}

/** Parts of two reports whose words are compared. Either side may be several parts, run together in order, or none. */
export interface WordBand {
	readonly old: readonly PassagePart[];
	readonly new: readonly PassagePart[];
	/** The old parts are shown where they are at home: here nothing is said of the words that went. See {@link Band}. */
	readonly origin?: Band['origin'];
}

/** A stretch of a redline's text. Each stands in one passage: what runs on from one passage into the next is two. */
export interface RedlineSpan extends Range {
	readonly op: 'same' | 'insert' | 'delete';
	/** Where it stands: `delete` in the old text, the others in the new. */
	readonly source: Range;
	readonly passage: Passage;
	/** The same words stand on the other side in another place of what is shown together: they neither went nor came. */
	readonly isMoved?: true;
}

/** A verb that became stronger or weaker; the range is that of the new verb in the redline's text. */
export interface RedlineVerb extends Range, Pick<VerbStep, 'from' | 'to' | 'step'> {}

/**
 * Two wordings as one text: the new one, with the words that went left where they stood, each before what replaced it. Without the marks of Markdown.
 * A new passage begins a line; old ones run on. Spans cover all but the line breaks.
 */
export interface Redline {
	readonly text: string;
	readonly spans: readonly RedlineSpan[];
	readonly verbs: readonly RedlineVerb[];
}

export function whole(passage: Passage): PassagePart {
	return { passage, part: passage.range };
}

/** What of each passage of a report a span covers. */
export function partsOf({ passages }: Report, { start, end }: Range): PassagePart[] {
	return passages.flatMap(passage => {
		const part = { start: Math.max(start, passage.range.start), end: Math.min(end, passage.range.end) };
		return part.start < part.end ? [{ passage, part }] : [];
	});
}

/** One text of two wordings: a passage that was merged has several old parts, one that was added none. */
export function redline(old: readonly PassagePart[], fresh: readonly PassagePart[], rules?: WordRules): Redline {
	return redlineOf([{ old, new: fresh }], rules);
}

/** One text of several bands, one behind the other. */
export function redlineOf(bands: readonly WordBand[], rules: WordRules = {}): Redline {
	const { lexicon, ladders } = rules;
	// Lines follow the new text, or the old one where nothing is new.
	const writer = new Writer(bands.every(band => band.new.length === 0) ? 'old' : 'new');
	const verbs = bands.flatMap(band => {
		const before = joined(band.old);
		const after = joined(band.new);
		const { changes, verbs: steps } = wordChanges(before.wording, after.wording, lexicon, ladders);
		for (const change of calm(changes)) {
			if (change.op === 'delete' && band.origin) continue;
			const [side, range] = change.op === 'delete' ? [before, change.old] : [after, change.new];
			for (const piece of pieces(side, range)) writer.add(change.op, piece);
		}
		return steps.flatMap(({ from, to, step, new: at }) => {
			const found = pieces(after, at).map(piece => writer.place(piece));
			const [first, last] = [found[0], found.at(-1)];
			return first && last ? [{ from, to, step, start: first.start, end: last.end }] : [];
		});
	});
	const { text } = writer;
	const moved = movedPieces(writer.spans, rules);
	const spans = writer.spans.flatMap(span => moved.get(span) ?? [span]);
	return { text, spans, verbs: withoutContradictions(verbs, ({ end }) => wordsBehind(text, spans, end)) };
}

/** As many characters behind a verb tell what it is done to. */
const OBJECT = 2;

/** The first new words behind a place. */
function wordsBehind(text: string, spans: readonly RedlineSpan[], from: number): string {
	let words = '';
	for (const { op, start, end } of spans) {
		if (op === 'delete' || end <= from) continue;
		words += text.slice(Math.max(start, from), end);
		if (words.length >= OBJECT) break;
	}
	return words.slice(0, OBJECT);
}

/** A stretch of one of the parts that were joined. */
type Piece = PassagePart;

interface Joined {
	readonly wording: Wording;
	readonly parts: readonly PassagePart[];
	/** Where each part begins in the joined text. */
	readonly starts: readonly number[];
}

/** Parts as one wording to compare; a whole passage as itself, so that its tokens are kept. */
function joined(parts: readonly PassagePart[]): Joined {
	const [only] = parts;
	if (only && parts.length === 1 && only.part === only.passage.range)
		return { wording: only.passage, parts, starts: [only.part.start] };
	let text = '';
	let folded = '';
	const starts: number[] = [];
	const offsets: number[] = [];
	for (const { passage, part } of parts) {
		starts.push(text.length);
		const own = foldedPart(passage.folded, part);
		folded += own.text;
		for (const offset of own.offsets.subarray(0, -1)) offsets.push(offset - part.start + text.length);
		text += passage.text.slice(part.start, part.end);
	}
	offsets.push(text.length);
	const range = { start: 0, end: text.length };
	return { wording: { text, range, folded: { text: folded, offsets: Uint32Array.from(offsets) } }, parts, starts };
}

/** A range of the joined text, cut where one part ends and the next begins. */
function pieces({ parts, starts }: Joined, { start, end }: Range): Piece[] {
	return parts.flatMap(({ passage, part }, i) => {
		const shift = part.start - starts[i]!;
		const from = Math.max(start + shift, part.start);
		const to = Math.min(end + shift, part.end);
		return from < to ? [{ passage, part: { start: from, end: to } }] : [];
	});
}

/** Writes the pieces one behind the other and remembers where they came to stand. */
class Writer {
	text = '';
	readonly spans: RedlineSpan[] = [];
	/** The passage that the last line is of. */
	private line: Passage | undefined;

	constructor(private readonly linesFollow: 'old' | 'new') {}

	add(op: RedlineSpan['op'], { passage, part }: Piece): void {
		const words = withoutMarks(passage.text.slice(part.start, part.end));
		if (words === '') return;
		if ((op === 'delete') === (this.linesFollow === 'old')) {
			if (this.line && this.line !== passage) this.text += '\n';
			this.line = passage;
		}
		const start = this.text.length;
		this.text += words;
		this.spans.push({ op, start, end: this.text.length, source: part, passage });
	}

	/** Where a piece of the new text came to stand. */
	place({ passage, part }: Piece): Range {
		const at = (offset: number, isEnd: boolean): number => {
			const span = this.spans.find(
				({ op, passage: own, source }) =>
					op !== 'delete' &&
					own === passage &&
					(isEnd ? source.start < offset && offset <= source.end : source.start <= offset && offset < source.end),
			);
			if (!span) return this.text.length;
			return span.start + withoutMarks(passage.text.slice(span.source.start, offset)).length;
		};
		return { start: at(part.start, false), end: at(part.end, true) };
	}
}
