import * as assert from 'node:assert/strict';
import { formatsFor } from '../../../../media/chart/formats';

describe('the numbers of a chart', () => {
	it('at the ends of lines have the decimals that are asked for, whatever the scale of the panel', () => {
		const ends = ([high, value]: readonly [number, number]): string => formatsFor([0, high], 1, 'en').value(value);
		assert.deepEqual(
			(
				[
					[0.6, 0.549],
					[1.2, 1.1],
					[30, 11],
					[30, 11.04],
				] as const
			).map(ends),
			['0.5', '1.1', '11.0', '11.0'],
		);
	});

	it('are nothing where there is nothing', () => assert.equal(formatsFor([0, 1], 1, 'en').value(0), '0'));

	it('have else one digit more than the axis, and the axis as many as tell its ticks apart', () => {
		const { tick, value } = formatsFor([4, 6], undefined, 'en');
		assert.equal(tick(4.25), '4.3');
		assert.equal(value(4.25), '4.25');
		assert.equal(formatsFor([0, 2500], undefined, 'en').tick(500), '500');
	});
});
