import * as assert from 'node:assert/strict';
import { inOrder, isShortFor } from '../../../../src/core/corpus/targets/names';

describe('a short name', () => {
	for (const [name, text, is] of [
		['崇凭铁路', '崇左至凭祥铁路建成通车', true],
		['崇凭铁路', '凭祥至崇左铁路建成通车', false],
		['崇凭铁路', '崇左站投入使用后又过了很久凭祥铁路开工', false],
		['铁路', '崇左至凭祥铁路', false],
	] as const)
		it(`${name} is ${is ? '' : 'not '}short for ${text}`, () => assert.equal(isShortFor(name, text), is));

	it('has its characters in their order', () => {
		assert.equal(inOrder('崇凭铁路', '崇左至凭祥铁路'), 1);
		assert.equal(inOrder('崇凭铁路', '铁路'), 0.5);
		assert.equal(inOrder('', '铁路'), 0);
	});
});
