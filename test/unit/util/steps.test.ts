import * as assert from 'node:assert/strict';
import { type Steps, runToEnd } from '../../../src/core';

describe('steps', () => {
	it('give their result at the end', () => {
		function* work(): Steps<string> {
			yield;
			yield;
			return 'done';
		}
		assert.equal(runToEnd(work()), 'done');
	});

	it('do nothing more once they are stopped', () => {
		const done: string[] = [];
		function* work(): Steps<undefined> {
			done.push('first');
			yield;
			done.push('second');
		}
		const steps = work();
		steps.next();
		steps.return(undefined);
		assert.deepEqual(done, ['first']);
	});
});
