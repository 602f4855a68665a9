import * as assert from 'node:assert/strict';
import { conversion } from '../../../../src/core/corpus/targets/units';

describe('units', () => {
	for (const [from, to, factor] of [
		['吨', '斤', 2000],
		['斤', '吨', 1 / 2000],
		['公顷', '亩', 15],
		['家', '户', 1],
		['', '人', 1],
		['个百分点', '%', 1],
		['公里', '条', undefined],
		['元', '人', undefined],
		['吨', '亩', undefined],
	] as const)
		it(`${from || 'no unit'} in ${to}: ${factor ?? 'something else'}`, () =>
			assert.equal(conversion(from, to), factor));
});
