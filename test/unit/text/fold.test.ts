import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fold, plain } from '../../../src/core';
import { sourceRange } from '../../../src/core/text/fold';

/** Spellings that are compared as one. */
const equal: readonly (readonly string[])[] = [
	['“415X”工程', '"415X"工程', '＂415X＂工程', '「415x」工程', '‘４１５Ｘ’工程', '415X工程'],
	['（二）扩大内需', '(二)扩大内需', '（ 二 ）扩大 内需', '〔二〕扩大内需'],
	['达到Ⅲ类', '达到III类', '达到ⅲ类', '达到ＩＩＩ类'],
	['Ⅰ—Ⅲ类', 'I—Ⅲ类', 'I-III类', 'I―III类'],
	[
		'新质生产力',
		'**新质生产力**',
		'<u>新质生产力</u>',
		'新质<u>生产</u>力',
		'==新质==生产力',
		'新质\u3000生产力',
		'新质\u200b生产力',
		'新质&nbsp;生产力',
		'~~新质~~生产力',
		'__新质__生产力',
		'新质<!-- 记 -->生产力',
	],
	['增长5%左右，', '增长５％左右,'],
	['《澜江文库》', '澜江文库', '〈澜江文库〉'],
	['京津冀・长三角', '京津冀·长三角', '京津冀•长三角'],
	['5～8个', '5~8个', '5〜8个'],
	['<span style="color: red">山海</span>协作', '山海协作'],
	['发展海洋经济。', '发展海洋经济。 #专业相关', '发展海洋经济。#可能有关 #todo', '发展 #my-tag 海洋经济。'],
];

describe('fold', () => {
	for (const spellings of equal) {
		it(`takes ${spellings[0]} and its spellings for one`, () => {
			for (const spelling of spellings) assert.equal(fold(spelling).text, fold(spellings[0]!).text, spelling);
		});
	}

	for (const text of [
		'a = b',
		'a_b',
		'a < b',
		'5 < 6 > 4',
		'R&D',
		'<3',
		'x=1',
		'1#机组',
		'建成 #1机组',
		'#一、推进',
		'C#语言',
	]) {
		it(`keeps the signs of ${text}, which mark nothing`, () => {
			assert.equal(fold(text).text, text.replaceAll(' ', '').toLowerCase());
		});
	}

	it('knows where each unit came from', () => {
		const text = '（二）“４１５X”<u>工程</u>Ⅲ';
		const { text: units, offsets } = fold(text);
		assert.equal(units, '(二)415x工程iii');
		assert.deepEqual([...offsets].map(offset => text[offset] ?? '$').join(''), '（二）４１５X工程ⅢⅢⅢ$');
	});

	it('counts the offsets of a part in the whole text', () => {
		const folded = fold('各位代表：**过去**一年', { start: 5, end: 12 });
		assert.equal(folded.text, '过去一');
		assert.deepEqual([...folded.offsets], [7, 8, 11, 12]);
	});

	it('leaves the marks behind the last unit outside the source range', () => {
		const text = '实施“415X”工程';
		const folded = fold(text);
		const { start, end } = sourceRange(folded, 2, 6);
		assert.equal(text.slice(start, end), '415X');
	});

	it('does not take a mark that goes on behind the end of the part', () => {
		assert.equal(fold('a<u>b', { start: 0, end: 3 }).text, 'a<u');
	});

	for (const [text, folded] of [
		['甲<!-->乙', '甲<!-->乙'],
		['甲<!-- 记 --><!-- 乙', '甲<!--乙'],
		['甲<!-- <!-- -->乙-->', '甲乙-->'],
		['-->甲<!--', '-->甲<!--'],
	] as const) {
		it(`takes no comment for one that is not closed: ${text}`, () => assert.equal(fold(text).text, folded));
	}

	it('folds many openings of comments that are never closed', () => {
		assert.equal(fold('<!--'.repeat(100_000)).text.length, 400_000);
		assert.equal(plain('<!--'.repeat(100_000)).length, 400_000);
	});

	it('folds a megabyte of one unit', () => {
		assert.equal(fold('Ａ'.repeat(1_000_000)).text.length, 1_000_000);
	});

	/** Pieces that are easily got wrong. */
	const piece = fc.constantFrom(
		'新',
		'质',
		'“',
		'”',
		'**',
		'*',
		'<u>',
		'</u>',
		'<',
		'<!--',
		'-->',
		'==',
		'=',
		'&nbsp;',
		'&',
		'Ⅲ',
		'ⅻ',
		'（',
		'\u3000',
		'\n',
		'Ａ',
		'z',
		'５',
		'%',
		'—',
		'~',
		'_',
		'😀',
		'\ud800',
		'\u200b',
	);
	const tricky = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));

	it('maps every unit back to one that is compared as it', () => {
		fc.assert(
			fc.property(tricky, text => {
				const folded = fold(text);
				assert.equal(folded.offsets.length, folded.text.length + 1);
				assert.equal(folded.offsets.at(-1), text.length);
				for (let i = 0; i < folded.text.length; i++) {
					const offset = folded.offsets[i]!;
					assert.ok(i === 0 || offset >= folded.offsets[i - 1]!);
					const source = text.charCodeAt(offset);
					const isRoman = source >= 0x2160 && source <= 0x217b;
					assert.ok(isRoman || fold(String.fromCharCode(source)).text === folded.text[i]);
				}
			}),
		);
	});

	it('gives source ranges inside the text, in order', () => {
		fc.assert(
			fc.property(tricky, fc.nat(), fc.nat(), (text, a, b) => {
				const folded = fold(text);
				const [from, to] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
					number,
					number,
				];
				const { start, end } = sourceRange(folded, from, to);
				assert.ok(0 <= start && start <= end && end <= text.length);
			}),
		);
	});

	it('changes nothing more the second time, where no mark comes up by folding', () => {
		const unmarked = tricky.filter(text => !/[*=_~<&]/.test(text));
		fc.assert(
			fc.property(unmarked, text => {
				const once = fold(text).text;
				assert.equal(fold(once).text, once);
			}),
		);
	});

	it('finds in a part what it finds in the whole', () => {
		fc.assert(
			fc.property(tricky, tricky, (before, text) => {
				const inWhole = fold(before + text, { start: before.length, end: before.length + text.length });
				assert.equal(inWhole.text, fold(text).text);
				assert.deepEqual(
					Array.from(inWhole.offsets, offset => offset - before.length),
					[...fold(text).offsets],
				);
			}),
		);
	});
});

describe('plain', () => {
	it('takes marks off and leaves quotes, width and case', () => {
		assert.equal(plain('  **实施**“４１５X”<u>工程</u>，<!-- 记 -->==Ⅲ类==水 '), '实施“４１５X”工程，Ⅲ类水');
	});

	it('leaves no space between Chinese characters but one that their writer set, and one between others', () => {
		assert.equal(plain('政 府 工  作 报 告'), '政府工作报告');
		assert.equal(plain('省长\u3000林望舟'), '省长 林望舟');
		assert.equal(plain('建设  Smart\u3000City 2.0'), '建设 Smart City 2.0');
	});

	it('leaves out the marks of footnotes, and no other brackets', () => {
		assert.equal(fold('推行“一窗通办”[^1]，办好[^a2]实事[1]。').text, '推行一窗通办,办好实事[1]。');
		assert.equal(fold('[^1]: 一窗通办：在一个窗口办完。').text, '一窗通办:在一个窗口办完。');
		assert.equal(plain('[^1]: “一窗通办”[^1]'), '“一窗通办”');
	});
});
