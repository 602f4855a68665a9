import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { TagNames, applyEdits, defaultTags, parseReport, retag, taggedPassages } from '../../../src/core';

const names = new TagNames([...defaultTags, { name: '待查' }]);

function retagged(text: string, which: number, tag: string): string {
	const report = parseReport(text);
	const scan = taggedPassages(report, names);
	return applyEdits(text, retag(report, scan, scan.passages[which]!, tag));
}

describe('retag', () => {
	it('moves a bullet to the end of the other heading’s passages', () => {
		assert.equal(
			retagged('### 专业相关\n- 甲\n- 乙\n### 可能有关\n- 丙\n\n## 其他\n', 0, '可能有关'),
			'### 专业相关\n- 乙\n### 可能有关\n- 丙\n- 甲\n\n## 其他\n',
		);
	});

	it('moves it upwards, too', () => {
		assert.equal(
			retagged('### 专业相关\n- 甲\n### 可能有关\n- 乙\n- 丙', 1, '专业相关'),
			'### 专业相关\n- 甲\n- 乙\n### 可能有关\n- 丙',
		);
	});

	it('moves it under a heading that has no passages yet', () => {
		assert.equal(
			retagged('### 专业相关\n- 甲\n- 乙\n### 可能有关\n', 0, '可能有关'),
			'### 专业相关\n- 乙\n### 可能有关\n\n- 甲\n',
		);
	});

	it('makes the other heading where there is none, like this one', () => {
		assert.equal(
			retagged('#### 专业相关\n- 甲\n- 乙\n\n## 其他\n', 0, '可能有关'),
			'#### 专业相关\n- 乙\n\n#### 可能有关\n\n- 甲\n\n## 其他\n',
		);
	});

	it('makes it like this one in a line that only reads as a heading', () => {
		assert.ok(retagged('**专业相关**：\n\n- 甲\n- 乙\n', 0, '可能有关').includes('**可能有关**'));
	});

	it('takes the lines along that belong to the bullet', () => {
		assert.equal(
			retagged('### 专业相关\n- 甲\n  续甲\n  - 子甲\n- 乙\n### 可能有关\n- 丙\n', 0, '可能有关'),
			'### 专业相关\n- 乙\n### 可能有关\n- 丙\n- 甲\n  续甲\n  - 子甲\n',
		);
	});

	it('rewrites a mark in place', () => {
		assert.equal(retagged('甲 #专业相关 事', 0, '可能有关'), '甲 #可能有关 事');
		assert.equal(retagged('甲【专业相关】事', 0, '可能有关'), '甲【可能有关】事');
		assert.equal(retagged('甲<!-- 待查、专业相关 -->', 1, '可能有关'), '甲<!-- 待查、可能有关 -->');
		assert.equal(retagged('<!-- 专业相关 -->\n甲', 0, '可能有关'), '<!-- 可能有关 -->\n甲');
	});

	it('edits nothing when the passage has the tag already', () => {
		assert.equal(retagged('### 专业相关\n- 甲', 0, '专业相关'), '### 专业相关\n- 甲');
	});

	it('keeps the line breaks of Windows', () => {
		assert.equal(
			retagged('### 专业相关\r\n- 甲\r\n- 乙\r\n', 0, '可能有关'),
			'### 专业相关\r\n- 乙\r\n\r\n### 可能有关\r\n\r\n- 甲\r\n',
		);
	});

	it('moves the last line of a file that ends without a break', () => {
		assert.equal(
			retagged('### 可能有关\n- 丙\n### 专业相关\n- 甲', 1, '可能有关'),
			'### 可能有关\n- 丙\n- 甲\n### 专业相关\n',
		);
	});
});

describe('retag of any note', () => {
	/** Every passage has words of its own, by which it is found again. */
	const heading = fc.constantFrom(
		'### 专业相关',
		'#### 可能有关',
		'## 待查',
		'**可能有关**',
		'专业相关：',
		'## 其他',
		'#### 小标题',
		'一、2025年重点工作',
	);
	const mark = fc.constantFrom('', '', '', ' #专业相关', '【可能有关】', '<!-- 待查 -->');
	const kind = fc.constantFrom('- ', '- ', '', '1. ');
	const gap = fc.constantFrom('', '', '\n', '<!-- 可能有关 -->\n', '```\n# 代码\n```\n', '\u3000\n');
	const piece = fc.oneof(
		{ weight: 1, arbitrary: heading.map(line => ({ line, word: false, mark: '', gap: '' })) },
		{ weight: 2, arbitrary: fc.record({ line: kind, word: fc.constant(true), mark, gap }) },
	);
	const note = fc
		.tuple(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
		.map(([pieces, eol, ends]) => {
			const lines = pieces.map(
				({ line, word, mark: own, gap: before }, i) =>
					`${before}${line}${word ? `第${String(i).padStart(2, '0')}件事${own}` : ''}`,
			);
			return (lines.join('\n') + (ends ? '\n' : '')).replaceAll('\n', eol);
		});

	/** The tags of each passage by its words. */
	const tagsByWords = (text: string): Map<string, string[]> => {
		const found = new Map<string, string[]>();
		for (const { tag, label } of taggedPassages(parseReport(text), names).passages)
			found.set(label, [...(found.get(label) ?? []), tag].sort());
		return found;
	};
	const words = (text: string): string[] => (text.match(/第\d\d件事/g) ?? []).sort();

	it('gives the passage the tag, leaves the others theirs, and loses no words', () => {
		fc.assert(
			fc.property(note, fc.nat(), fc.constantFrom('专业相关', '可能有关', '待查'), (text, pick, tag) => {
				const report = parseReport(text);
				const scan = taggedPassages(report, names);
				if (scan.passages.length === 0) return;
				const chosen = scan.passages[pick % scan.passages.length]!;
				const edits = retag(report, scan, chosen, tag);
				const after = applyEdits(text, edits);
				edits.slice(1).forEach((edit, i) => assert.ok(edits[i]!.range.end <= edit.range.start, 'edits overlap'));
				assert.deepEqual(words(after), words(text));
				assert.ok(!text.includes('\r\n') || !/(?<!\r)\n/.test(after), 'a lone line break');
				const before = tagsByWords(text);
				const now = tagsByWords(after);
				assert.ok(now.get(chosen.label)?.includes(tag), `${chosen.label} is not ${tag} in ${after}`);
				const wanted = new Set([...before.get(chosen.label)!.filter(other => other !== chosen.tag), tag]);
				assert.deepEqual(now.get(chosen.label), [...wanted].sort(), after);
				before.delete(chosen.label);
				now.delete(chosen.label);
				assert.deepEqual([...now].sort(), [...before].sort(), after);
			}),
			{ numRuns: 500 },
		);
	});
});
