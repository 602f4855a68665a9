import * as assert from 'node:assert/strict';
import { keepRecent } from '../../../src/vscode/recent';

describe('what was used last', () => {
	const sizeOf = ({ length }: string): number => length;
	const keys = (map: Map<string, string>): string => [...map.keys()].join('');

	it('is kept, up to a number', () => {
		const map = new Map<string, string>();
		for (const key of ['a', 'b', 'c', 'a', 'd']) keepRecent(map, key, '', 3);
		assert.equal(keys(map), 'cad');
	});

	it('is kept, up to a size: as many as need to go', () => {
		const map = new Map<string, string>();
		const keep = (key: string, value: string): void => keepRecent(map, key, value, { max: 10, sizeOf });
		for (const key of ['a', 'b', 'c', 'd', 'e']) keep(key, 'xx');
		assert.equal(keys(map), 'abcde');
		keep('a', 'xx');
		assert.equal(keys(map), 'bcdea');
		keep('f', 'xxxxx');
		assert.equal(keys(map), 'eaf');
		keep('e', 'xxx');
		assert.equal(keys(map), 'afe');
	});

	it('is kept alone where it is larger than all that may be kept', () => {
		const map = new Map<string, string>();
		for (const [key, value] of [
			['a', 'x'],
			['b', 'xxxx'],
		] as const)
			keepRecent(map, key, value, { max: 3, sizeOf });
		assert.equal(keys(map), 'b');
	});
});
