import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { headingPath } from '../report/section';
import type { Block } from '../text/blocks';
import { plain } from '../text/fold';
import { unreadSpans } from '../text/inline';
import type { Range } from '../text/range';
import { sentences } from '../text/sentences';
import { type InlineTag, inlineTags } from './tagKinds';
import type { TagNames } from './tagNames';

/** A passage in the scope of a tag. */
export interface TaggedPassage {
	readonly tag: string;
	readonly passage: Passage;
	/** What is shown of it: its words, or the sentence that carries the mark in a longer paragraph; marks taken off. */
	readonly label: string;
	/** Where to land: the passage's words, or that sentence. */
	readonly range: Range;
	/** The headings above it; the heading that is the tag is left out. */
	readonly headingPath: readonly string[];
	/** What tags it: a heading above, or a mark in or right above its line. */
	readonly by: TagHeading | InlineTag;
	/** What else gives it the same tag: `#专业相关` under a heading 专业相关. */
	readonly also: readonly (TagHeading | InlineTag)[];
}

/** A line that is a tag's name, heading or not: `#### 专业相关`, `**专业相关**`, `专业相关：`, `【专业相关】`. */
export interface TagHeading {
	readonly kind: 'heading';
	readonly name: string;
	/** 0-based. */
	readonly line: number;
	readonly range: Range;
	/** 1 to 6 for `#` headings; 7 for a line that only reads as one. */
	readonly level: number;
	/** The line behind the last passage in its scope; its own line behind when the scope is empty. */
	readonly lastLine: number;
}

type OpenTagged = TaggedPassage & { readonly also: TaggedPassage['by'][] };

export interface TagScan {
	readonly passages: readonly TaggedPassage[];
	readonly headings: readonly TagHeading[];
}

/** Any heading ends the scope of a tag line that is not a heading itself. */
const NOT_A_HEADING = 7;
/** Up to here a passage is its own label; behind a mark in a longer one stands only the marked sentence. */
const LABEL_WHOLE = 60;

/**
 * The tagged passages of a text, in order. A tag heading reaches to the next tag heading, whatever the levels (`### 可能有关` and `#### 专业相关`
 * are siblings in meaning), or to the next other heading of its level or above.
 */
export function taggedPassages(report: Report, names: TagNames): TagScan {
	const { text, passages, blocks } = report;
	const found: OpenTagged[] = [];
	const headings: { -readonly [K in keyof TagHeading]: TagHeading[K] }[] = [];
	let open: (typeof headings)[number] | undefined;
	let pending: readonly InlineTag[] = [];
	const comments = commentLines(blocks);
	let nextComment = 0;

	for (const passage of passages) {
		const block = blocks[passage.line]!;
		for (; nextComment < comments.length && comments[nextComment]!.line.index < passage.line; nextComment++) {
			const { line } = comments[nextComment]!;
			pending = [...pending, ...inlineTags(text, line, names)];
		}
		const name = tagLine(passage, block, names);
		if (name !== undefined) {
			open = {
				kind: 'heading',
				name,
				line: passage.line,
				range: passage.range,
				level: block.headingLevel ?? NOT_A_HEADING,
				lastLine: passage.line,
			};
			headings.push(open);
			pending = [];
			continue;
		}
		if (open && endsScope(passage, block, open.level)) open = undefined;
		const isBody = passage.kind === 'body' || (passage.kind === 'front' && block.headingLevel === undefined);
		if (!isBody) {
			pending = [];
			continue;
		}
		const path = headingPath(passage.section).filter(title => names.find(title) === undefined);
		const own = new Map<string, OpenTagged>();
		const add = (tag: string, by: TaggedPassage['by'], shown: () => Pick<TaggedPassage, 'label' | 'range'>): void => {
			const known = own.get(tag);
			if (known) {
				known.also.push(by);
				return;
			}
			const tagged: OpenTagged = { tag, passage, ...shown(), headingPath: path, by, also: [] };
			own.set(tag, tagged);
			found.push(tagged);
		};
		const marks = inlineTags(text, block.line, names, codeSpans(text, block));
		const bare = withoutMarks(text, passage.range, marks);
		for (const mark of [...marks, ...pending]) {
			add(mark.name, mark, () => {
				const range = markedSentence(text, passage, mark);
				return { range, label: range === passage.range ? bare : withoutMarks(text, range, marks) };
			});
		}
		pending = [];
		if (open) {
			open.lastLine = passage.line;
			add(open.name, open, () => ({ label: bare, range: passage.range }));
		}
	}
	return { passages: found, headings };
}

function commentLines(blocks: readonly Block[]): Block[] {
	return blocks.filter(block => block.kind === 'comment');
}

function codeSpans(text: string, { line }: Block): Range[] {
	return unreadSpans(text, line).filter(span => text[span.start] === '`');
}

/** The tag that a whole line names. */
function tagLine({ folded, bullet }: Passage, block: Block, names: TagNames): string | undefined {
	if (bullet && block.headingLevel === undefined) return undefined;
	return names.find(
		folded.text
			.replace(/^\((.*)\)$/, '$1')
			.replace(/:$/, '')
			.replace(/^#/, ''),
	);
}

function endsScope(passage: Passage, block: Block, level: number): boolean {
	if (block.headingLevel !== undefined) return level === NOT_A_HEADING || block.headingLevel <= level;
	// `一、` in a text whose tags are `#` headings: a chapter ends every scope, a paragraph with a lead is one of the tagged passages.
	return passage.kind === 'heading';
}

/** In a paragraph of several sentences a mark is about the sentence it stands in or behind. */
function markedSentence(text: string, passage: Passage, mark: InlineTag): Range {
	const { range } = passage;
	if (passage.folded.text.length <= LABEL_WHOLE || mark.range.start < range.start || mark.range.start >= range.end)
		return range;
	const all = sentences(text, range);
	if (all.length < 2) return range;
	const at = all.findIndex(sentence => mark.range.start < sentence.end);
	const own = all[at]!;
	// A mark at the head of a paragraph is about all of it; `…句子。#专业相关` stands behind its sentence.
	if (mark.range.start === range.start) return range;
	const before = plain(text.slice(own.start, mark.range.start));
	return before === '' && at > 0 ? all[at - 1]! : own;
}

function withoutMarks(text: string, { start, end }: Range, marks: readonly InlineTag[]): string {
	let out = '';
	let at = start;
	for (const { range } of marks) {
		if (range.start < at || range.start >= end) continue;
		out += text.slice(at, range.start);
		at = Math.min(range.end, end);
	}
	return plain(out + text.slice(at, end));
}
