import * as assert from 'node:assert/strict';
import { parseReport } from '../../../src/core';
import { maskNumbers } from '../../../src/core/text/maskNumbers';
import { wordingKind } from '../../../src/core/compare/linkKinds';

const kind = (old: string, newer: string): string =>
	wordingKind(parseReport(old).passages[0]!, parseReport(newer).passages[0]!);

describe('wordingKind', () => {
	it('is same where only width, quotes and marks differ', () => {
		assert.equal(kind('实施“双江战略”，增长5%。', '**实施**"双江战略",增长５％。'), 'same');
	});

	it('is figures where only numbers differ', () => {
		assert.equal(kind('新增就业30万人，增长4.5%。', '新增就业32.5万人，增长5%。'), 'figures');
		assert.equal(kind('2024年新增400项', '2025年新增500项'), 'figures');
	});

	it('is reworded where a hedge, a unit or a word differs', () => {
		assert.equal(kind('增长5%左右', '增长5%以上'), 'reworded');
		assert.equal(kind('新增400项', '新增400个'), 'reworded');
		assert.equal(kind('新增400项', '新增一批'), 'reworded');
	});
});

describe('maskNumbers', () => {
	it('tells a year from another number', () => {
		assert.notEqual(maskNumbers('2025年'), maskNumbers('400年'));
		assert.equal(maskNumbers('2025年重点工作'), maskNumbers('2026年重点工作'));
		assert.equal(maskNumbers('增长5.5%'), maskNumbers('增长6%'));
	});
});
