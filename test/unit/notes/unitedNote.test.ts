import * as assert from 'node:assert/strict';
import { unitedNote } from '../../../src/core';
import { plainNote } from './anyNote';

describe('several versions of a note as one', () => {
	it('have the words, tags and replies of all, each once, and the rest of the latest', () => {
		const reply = { body: '同意', created: '2026-01-01' };
		const latest = { ...plainNote, body: '后改的', tags: ['甲', '乙'], replies: [reply], resolved: true };
		const other = { ...plainNote, body: '先改的', tags: ['乙', '丙'], replies: [reply, { ...reply, body: '再议' }] };
		const { body, tags, replies, resolved } = unitedNote([latest, other, { ...other, body: '' }]);
		assert.equal(body, '后改的\n\n先改的');
		assert.deepEqual(tags, ['甲', '乙', '丙']);
		assert.deepEqual(
			replies.map(each => each.body),
			['同意', '再议'],
		);
		assert.equal(resolved, true);
	});
});
