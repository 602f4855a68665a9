import * as assert from 'node:assert/strict';
import { chineseNumber, digitByDigit } from '../../../src/core/report/chineseNumber';

describe('chineseNumber', () => {
	it('reads 一 to 九十九', () => {
		const read: readonly (readonly [string, number])[] = [
			['一', 1],
			['九', 9],
			['十', 10],
			['十一', 11],
			['二十', 20],
			['二十一', 21],
			['九十九', 99],
		];
		for (const [text, number] of read) assert.equal(chineseNumber(text), number);
	});

	it('reads nothing else', () => {
		for (const text of ['', '零', '一一', '十十', '一百', '两', '1', '二十一二'])
			assert.equal(chineseNumber(text), undefined, text);
	});
});

describe('digitByDigit', () => {
	it('reads a year', () => {
		for (const text of ['二〇二六', '二零二六', '二○二六']) assert.equal(digitByDigit(text), 2026);
	});

	it('reads nothing else', () => {
		for (const text of ['', '二十六', '2026', '二〇二六年']) assert.equal(digitByDigit(text), undefined, text);
	});
});
