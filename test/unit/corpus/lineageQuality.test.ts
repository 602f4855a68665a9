import * as assert from 'node:assert/strict';
import { describeCorpus } from '../support/corpus';
import { labelledSubjects, lineageQuality } from '../support/lineageLabels';

/** Links from neighbour to neighbour alone have 0.61 and 0.62. */
const RIGHT_MIN = 0.88;
/** With years said for sure to have nothing where something comes near, 0.937 and 0.955. */
const SURE_RIGHT_MIN = 0.945;
/** With steps that need not belong to the passage asked for, 0.306; with coming back in one phrase, 0.778. */
const DRIFTING_RIGHT_MIN = 0.8;

describeCorpus('passages followed through real series', texts => {
	for (const set of ['tuned', 'held out'] as const) {
		it(`are those of the labels: ${set}`, () => {
			const subjects = labelledSubjects().filter(subject => subject.set === set);
			const { right, certainRight } = lineageQuality(texts, subjects);
			assert.ok(subjects.length > 10 && right >= RIGHT_MIN, `${right}`);
			assert.ok(certainRight >= SURE_RIGHT_MIN, `${certainRight}`);
		}).timeout(60_000);
	}

	it('end where the labels do', () => {
		const subjects = labelledSubjects().filter(({ set }) => set === 'drifting');
		const { right } = lineageQuality(texts, subjects);
		assert.ok(subjects.length > 0 && right >= DRIFTING_RIGHT_MIN, `${right}`);
	}).timeout(60_000);
});
