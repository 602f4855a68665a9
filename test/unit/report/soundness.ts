import * as assert from 'node:assert/strict';
import { type Report, contains } from '../../../src/core';

/** What is true of the reading of any text, be it a report or not. */
export function assertSound(report: Report): void {
	assertSections(report);
	assertPassages(report);
}

/** Ranges lie in the text and in their parents, siblings follow each other, indices are those of the text's order. */
function assertSections({ text, allSections, lines }: Report): void {
	let last = -1;
	allSections.forEach((section, i) => {
		const { range, heading, parent, children, level, line, title } = section;
		assert.equal(section.index, i);
		assert.ok(contains({ start: 0, end: text.length }, range), `${title} reaches past the text`);
		assert.ok(contains(range, heading), `the heading of ${title} lies outside its range`);
		assert.equal(lines.lineAt(range.start), line);
		assert.equal(level, (parent?.level ?? 0) + 1);
		if (parent) {
			assert.ok(contains(parent.range, range), `${title} reaches past ${parent.title}`);
			assert.ok(parent.children.includes(section));
		}
		children.slice(1).forEach((child, k) => assert.ok(children[k]!.range.end <= child.range.start));
		assert.ok(range.start > last);
		last = range.start;
	});
}

/** Passages follow each other, and what lies between them has no words: markers, rules, comments, code, front matter. */
function assertPassages({ text, passages, blocks, lines }: Report): void {
	let at = 0;
	passages.forEach(({ index, range, line, folded, section }, i) => {
		assert.equal(index, i);
		assert.ok(range.start >= at && range.end > range.start && range.end <= text.length);
		assert.equal(lines.lineAt(range.start), line);
		assert.equal(lines.lineAt(range.end - 1), line);
		assert.equal(blocks[line]!.kind, 'text');
		assert.ok(section === undefined || contains(section.range, range));
		assert.ok(folded.offsets.at(-1) === range.end);
		at = range.end;
	});
	const passageOf = new Map(passages.map(passage => [passage.line, passage]));
	for (const block of blocks) {
		if (block.kind !== 'text') continue;
		const passage = passageOf.get(block.line.index);
		const before = text.slice(block.line.start, passage?.range.start ?? block.line.end);
		const after = passage ? text.slice(passage.range.end, block.line.end) : '';
		assert.match(before, passage ? /^[\s>#*+\-\d.)[\]xX]*$/ : WORDLESS);
		assert.match(after, /^\s*$/);
	}
}

/** A line of marks alone, or of characters that are folded away. */
const WORDLESS = /^(?:[\s>#*_=~\-+“”"‘’'「」『』《》〈〉＂＇\u200b\ufeff]|<[^>]*>|&nbsp;|<!--.*-->)*$/;
