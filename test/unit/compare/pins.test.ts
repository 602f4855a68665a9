import * as assert from 'node:assert/strict';
import { type Pin, compare, decidedPairs, parsePins, parseReport, pinEnd, withPin } from '../../../src/core';

const old = parseReport(
	'2024年松梅省政府工作报告\n各位代表：\n一、2023年工作回顾\n过去一年，经济平稳。\n二、2024年重点工作\n（一）发展茶叶产业\n扩大茶园面积，培育茶叶龙头企业，打响云雾茶品牌。\n（二）办好民生实事\n新建幼儿园，改造老旧小区，完善养老服务。\n',
	'松梅省/2024.txt',
);
const fresh = parseReport(
	'2025年松梅省政府工作报告\n各位代表：\n一、2024年工作回顾\n过去一年，稳中有进。\n二、2025年重点工作\n（一）做强茶叶产业\n扩大茶园面积，培育茶叶龙头企业十家，打响云雾茶品牌。\n（二）办好民生实事\n再建幼儿园，继续改造老旧小区，健全养老服务。\n',
	'松梅省/2025.txt',
);
const tea = old.passages.find(({ folded }) => folded.text.startsWith('扩大茶园'))!;
const teaNow = fresh.passages.find(({ folded }) => folded.text.startsWith('扩大茶园'))!;
const careNow = fresh.passages.find(({ folded }) => folded.text.startsWith('再建幼儿园'))!;
const end = (report: typeof old, passage: typeof tea): Pin['old'] => pinEnd(passage, report.path);
const pin = (kind: Pin['kind'], to: typeof tea): Pin => ({ kind, old: end(old, tea), new: end(fresh, to) });

describe('pins', () => {
	it('without them the tea goes with the tea', () => {
		assert.equal(compare(old, fresh).ofOld.get(tea.index)?.[0]?.new, teaNow);
	});

	it('a forbidden pair is never linked', () => {
		const comparison = compare(old, fresh, [pin('forbid', teaNow)]);
		assert.ok(comparison.links.every(link => link.old !== tea || link.new !== teaNow));
	});

	it('a pinned pair is linked for sure, and its ends with nothing else', () => {
		const comparison = compare(old, fresh, [pin('pin', careNow)]);
		const links = comparison.links.filter(link => link.old === tea || link.new === careNow);
		assert.deepEqual(
			links.map(link => [link.old, link.new, link.score, link.certain, link.pinned]),
			[[tea, careNow, 1, true, true]],
		);
	});

	it('hold when words around the passage and a few of its own change', () => {
		const edited = parseReport(
			fresh.text
				.replace('一、2024', '（插入的一段话，不算什么。）\n一、2024')
				.replace('再建幼儿园，继续', '再建幼儿园三所，继续'),
			fresh.path,
		);
		const comparison = compare(old, edited, [pin('pin', careNow)]);
		assert.match(comparison.ofOld.get(tea.index)![0]!.new.folded.text, /^再建幼儿园三所/);
	});

	it('of other files are of no account', () => {
		const other: Pin = { ...pin('forbid', teaNow), new: { ...end(fresh, teaNow), path: '别省/2025.txt' } };
		assert.deepEqual(
			compare(old, fresh, [other]).links.map(({ id }) => id),
			compare(old, fresh).links.map(({ id }) => id),
		);
	});

	it('are written a line each, the last decision on a pair alone', () => {
		const once = withPin('', pin('pin', teaNow), 'pin');
		const twice = withPin(once, pin('pin', teaNow), 'forbid');
		assert.deepEqual(parsePins(twice).pins, [pin('forbid', teaNow)]);
		assert.equal(twice.trimEnd().split('\n').length, 1);
		assert.equal(withPin(twice, pin('pin', teaNow), undefined), '');
	});

	it('a line that cannot be read is kept as it is and told', () => {
		const text = `{"kind":"pin",\n${JSON.stringify(pin('pin', teaNow))}\n`;
		const { pins, problems } = parsePins(text);
		assert.equal(pins.length, 1);
		assert.deepEqual(problems, [{ line: 0 }]);
		assert.ok(withPin(text, pin('pin', careNow), 'pin').startsWith('{"kind":"pin",\n'));
	});
});

describe('the decisions about two reports', () => {
	it('are listed with their passages, in the order of deciding', () => {
		const list = decidedPairs([pin('forbid', teaNow), pin('pin', careNow)], old, fresh);
		assert.deepEqual(
			list.map(({ pin: { kind }, old: from, new: to }) => [kind, from, to]),
			[
				['forbid', tea, teaNow],
				['pin', tea, careNow],
			],
		);
	});

	it('stay on the list when their wording is gone', () => {
		const rewritten = parseReport(fresh.text.replace(/扩大茶园.*/, '另起炉灶，讲的全是别的事情。'), fresh.path);
		const [decided] = decidedPairs([pin('forbid', teaNow)], old, rewritten);
		assert.equal(decided!.old, tea);
		assert.equal(decided!.new, undefined);
	});

	it('of other files are not', () => {
		const other: Pin = { ...pin('forbid', teaNow), new: { ...end(fresh, teaNow), path: '别省/2025.txt' } };
		assert.deepEqual(decidedPairs([other], old, fresh), []);
	});
});
