import type { Report } from '../report/report';
import type { TextEdit } from '../tags/retag';
import { type Range, overlaps } from '../text/range';
import { type Anchor, type Source, anchor, anchors, sourceOf } from './anchor';
import { type Pattern, patternOf } from './pattern';
import { FAR_REACH, SHORT } from './place';
import { CONTEXT_LENGTH, type Quote } from './quote';
import { keepsEnds, ordered, shiftAnchors } from './shiftAnchors';
import { TextIndex } from './textIndex';

/** What is farther from a span than its context and the paragraphs beside it has no part in its anchor; marks and blank lines are not counted there. */
const TOUCH = CONTEXT_LENGTH + FAR_REACH + 40;
/** A quote that is not there can come back where this share of its bigrams is; of one with three in ten characters changed 0.58 are left. */
const BACK_SHARE = 0.15;

/**
 * The anchors of quotes in a text that is being edited. An edit moves the spans behind it; looked for again is only what it touched, and of what was not
 * there, what the new words may hold. All others are what looking anew would give, but that a copy typed elsewhere takes no note
 * from its place, and that a span whose ends stayed is followed through any change of its words.
 */
export class LiveAnchors {
	/** How many quotes the last {@link update} looked for. */
	looked = 0;
	private found: readonly Anchor[];

	/** `known`: what {@link anchors} found for the same text and quotes, where someone has it. */
	constructor(
		text: string | Report,
		private readonly quotes: readonly Quote[],
		known?: readonly Anchor[],
	) {
		this.found = known ?? anchors(text, quotes);
	}

	/** One for each quote, in their order. */
	get anchors(): readonly Anchor[] {
		return this.found;
	}

	/** `text` is the text after the edits; these do not overlap and count in the text before. */
	update(text: string | Report, edits: readonly TextEdit[]): readonly Anchor[] {
		const inOrder = ordered(edits);
		const shifted = shiftAnchors(this.found, inOrder);
		const read = typeof text === 'string' ? text : text.text;
		let source: Source | undefined;
		const missing = this.quotes.filter((_, i) => !this.found[i]!.range).map(patternOf);
		const reach = TOUCH + 2 * Math.max(0, ...missing.map(({ full }) => full.length));
		const fresh = missing.length > 0 ? aroundEdits(read, inOrder, reach) : undefined;
		this.looked = 0;
		this.found = shifted.map((after, i) => {
			const before = this.found[i]!;
			const isTouched =
				touches(before, inOrder) || (!before.range && fresh && mayHold(fresh, patternOf(this.quotes[i]!)));
			if (!isTouched) return after;
			this.looked++;
			const now = anchor((source ??= sourceOf(text)), this.quotes[i]!);
			return now.range || !before.range || !after.range ? now : followed(before.range, after.range, inOrder, now);
		});
		return this.found;
	}
}

function touches({ range, candidates = [] }: Anchor, edits: readonly TextEdit[]): boolean {
	const spans = range ? [range] : candidates.map(each => each.range);
	return spans.some(span => {
		const around = { start: span.start - TOUCH, end: span.end + TOUCH };
		return edits.some(edit => overlaps(around, { start: edit.range.start - 1, end: edit.range.end + 1 }));
	});
}

/** What was edited only between its ends is where it was, whatever its words are now. */
function followed(before: Range, after: Range, edits: readonly TextEdit[], now: Anchor): Anchor {
	if (after.start === after.end || !keepsEnds(before, edits)) return now;
	return { state: 'changed', range: after, score: 0, reason: { kind: 'edited' } };
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
function mayHold(index: TextIndex, { full }: Pattern): boolean {
	if (full.length < SHORT) return true;
	const [best] = index.stretches(full, 1, 1);
	return best !== undefined && best.votes >= full.length * BACK_SHARE;
}
