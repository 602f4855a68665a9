import * as assert from 'node:assert/strict';
import { distinctPlaces } from '../../../src/core';

describe('the places of some reports', () => {
	for (const [given, expected] of [
		[['海拉尔区', '呼伦贝尔市海拉尔区', '海拉尔区'], ['呼伦贝尔市海拉尔区']],
		[
			['浙江省', undefined, '江苏省', '浙江省'],
			['浙江省', '江苏省'],
		],
		[[undefined], []],
	] as const)
		it(`${given.join(' ')} are ${expected.join(' ')}`, () => assert.deepEqual(distinctPlaces(given), expected));
});
