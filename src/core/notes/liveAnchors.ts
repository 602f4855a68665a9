import type { Report } from '../report/report';
import type { TextEdit } from '../tags/retag';
import { type Range, overlaps } from '../text/range';
import { type Steps, runToEnd } from '../util/steps';
import { type Anchor, anchor, anchors, sourceOf } from './anchor';
import { commonUnits } from './commonUnits';
import { type Pattern, patternOf, unitPlacesOf } from './pattern';
import { FAR_REACH, SHORT } from './place';
import { CONTEXT_LENGTH, type Quote } from './quote';
import { keepsEnds, ordered, shiftAnchors, shiftRange } from './shiftAnchors';
import { TextIndex } from './textIndex';

/** What is farther from a span than its context and the paragraphs beside it has no part in its anchor; marks and blank lines are not counted there. */
const TOUCH = CONTEXT_LENGTH + FAR_REACH + 40;
/** A quote that is not there can come back where this share of its bigrams is; of one with three in ten characters changed 0.58 are left. */
const BACK_SHARE = 0.15;
/** Too short for bigrams: so many of its units are there, in their order. */
const SHORT_KEPT = 0.6;

/** What is known of quotes in a text. */
export interface KnownAnchors {
	/** One for each quote, in their order. */
	readonly anchors: readonly Anchor[];
	/** Places of quotes whose words went, and were then found elsewhere, or one of whose candidates went: they go back as soon as their words do. */
	readonly displaced: ReadonlySet<number>;
}

/** A quote that is to be looked for. */
interface Touched {
	/** Where it was, followed through all edits since it was last looked for; absent where it was nowhere. */
	readonly range?: Range;
	/** All these edits left both its ends as they were. */
	readonly keepsEnds: boolean;
	/** What was put in the place of a stretch that it lay in: a reload, a formatter. */
	readonly within?: Range;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The anchors of quotes in a text that is being edited. An edit moves the spans behind it; looked for again is only what it touched, and of what was not
 * there, or was found elsewhere when its words went, what the new words may hold. All others are what looking anew would give, but that a copy typed elsewhere takes
 * no note from its place, and that a span whose ends stayed is followed through any change of its words.
 */
export class LiveAnchors implements KnownAnchors {
	/** How many quotes the last {@link update} looked for. */
	looked = 0;
	private found: readonly Anchor[];
	private readonly elsewhere: Set<number>;
	private readonly touched = new Map<number, Touched>();

	/** `known`: what {@link anchors} found for the same text and quotes, where someone has it. */
	constructor(
		text: string | Report,
		private readonly quotes: readonly Quote[],
		{ anchors: found, displaced }: KnownAnchors = { anchors: anchors(text, quotes), displaced: NONE },
	) {
		this.found = found;
		this.elsewhere = new Set(displaced);
	}

	get anchors(): readonly Anchor[] {
		return this.found;
	}

	get displaced(): ReadonlySet<number> {
		return this.elsewhere;
	}

	/** The quotes that edits touched since they were last looked for. */
	get open(): ReadonlySet<number> {
		return new Set(this.touched.keys());
	}

	/** `text` is the text after the edits; these do not overlap and count in the text before. */
	update(text: string | Report, edits: readonly TextEdit[]): readonly Anchor[] {
		this.shift(typeof text === 'string' ? text : text.text, edits);
		this.looked = this.touched.size;
		runToEnd(this.look(text));
		return this.found;
	}

	/** Carries the anchors through edits, and notes down what is to be looked for: the quick part of {@link update}. */
	shift(text: string, edits: readonly TextEdit[]): void {
		const inOrder = ordered(edits);
		const before = this.found;
		this.found = shiftAnchors(before, inOrder);
		const away = before.flatMap(({ range }, i) =>
			!range || this.elsewhere.has(i) ? [patternOf(this.quotes[i]!)] : [],
		);
		const reach = TOUCH + 2 * Math.max(0, ...away.map(({ full }) => full.length));
		const fresh = away.length > 0 ? aroundEdits(text, inOrder, reach) : undefined;
		before.forEach((anchor, i) => {
			const { range } = anchor;
			const known = this.touched.get(i);
			const mayReturn = fresh && (!range || this.elsewhere.has(i)) && mayHold(fresh, patternOf(this.quotes[i]!));
			if (!known && !mayReturn && !touches(anchor, inOrder)) return;
			const after = this.found[i]!.range;
			const keeps = (known?.keepsEnds ?? true) && range !== undefined && keepsEnds(range, inOrder);
			const within = (known?.within && shiftRange(known.within, inOrder)) ?? (range && replacement(range, inOrder));
			this.touched.set(i, { keepsEnds: keeps, ...(after && { range: after }), ...(within && { within }) });
		});
	}

	/** Looks for what edits touched in `text`, the text as it is now. Ends early when an edit comes between two steps: what is still open is looked for by the next call. */
	*look(text: string | Report): Steps<void> {
		if (this.touched.size === 0) return;
		const source = sourceOf(text);
		const found = [...this.found];
		for (const [n, [i, { range, keepsEnds: keeps, within }]] of [...this.touched].entries()) {
			const wasAsked = found[i]!.state === 'ambiguous';
			const now = anchor(source, this.quotes[i]!);
			const isHere = [range, within].some(place => place && now.range && overlaps(place, now.range));
			if (!isHere && range && keeps && range.start < range.end && !this.elsewhere.has(i)) {
				found[i] = { state: 'changed', range, score: 0, reason: { kind: 'edited' } };
			} else {
				found[i] = now;
				if (!this.elsewhere.has(i)) {
					if ((range || wasAsked) && now.range && !isHere) this.elsewhere.add(i);
				} else if (!now.range || (!isHere && now.state === 'exact')) this.elsewhere.delete(i);
			}
			this.touched.delete(i);
			this.found = found;
			if (n % LOOKED_A_STEP < LOOKED_A_STEP - 1) continue;
			yield;
			// Another edit came between.
			if (this.found !== found) return;
		}
	}
}

/** Some milliseconds, when all of them have to be looked for closely. */
const LOOKED_A_STEP = 10;

function touches({ range, candidates = [] }: Anchor, edits: readonly TextEdit[]): boolean {
	const spans = range ? [range] : candidates.map(each => each.range);
	return spans.some(span => {
		const around = { start: span.start - TOUCH, end: span.end + TOUCH };
		return edits.some(edit => overlaps(around, { start: edit.range.start - 1, end: edit.range.end + 1 }));
	});
}

/** What an edit put in the place of a stretch that a span lay in as a whole, as it stands in the text after. */
function replacement(span: Range, edits: readonly TextEdit[]): Range | undefined {
	let shift = 0;
	for (const { range, newText } of edits) {
		if (range.start <= span.start && span.end <= range.end) {
			const start = range.start + shift;
			return { start, end: start + newText.length };
		}
		shift += newText.length - (range.end - range.start);
	}
	return undefined;
}

/** The words around edits, the text after them; `reach` on both sides. Edits far apart are rare, and then all between them is read. */
function aroundEdits(text: string, edits: readonly TextEdit[], reach: number): TextIndex {
	const whole = { start: edits[0]?.range.start ?? 0, end: edits.at(-1)?.range.end ?? 0 };
	const { start } = whole;
	const end =
		whole.end + edits.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
	return new TextIndex(text.slice(Math.max(0, start - reach), end + reach));
}

/** Whether a quote may stand in new words that stood nowhere before. */
function mayHold(index: TextIndex, pattern: Pattern): boolean {
	const { full } = pattern;
	const { text } = index;
	if (full.length < SHORT)
		return (
			commonUnits(unitPlacesOf(pattern), full.length, text, { from: 0, to: text.length }) >= SHORT_KEPT * full.length
		);
	const [best] = index.stretches(full, 1, 1);
	return best !== undefined && best.votes >= full.length * BACK_SHARE;
}
