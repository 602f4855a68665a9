import * as assert from 'node:assert/strict';
import { parseReport, verbLadders, wordChanges } from '../../../../src/core';
import { type VerbLadder, verbStep } from '../../../../src/core/compare/words/verbLadders';

const step = (gone: string, came: string, ladders: readonly VerbLadder[] = verbLadders): number | undefined =>
	verbStep(gone, came, ladders)?.step;

describe('a verb step', () => {
	for (const [weak, strong] of [
		['鼓励', '支持'],
		['支持', '推动'],
		['鼓励', '推动'],
		['探索', '推进'],
		['推进', '全面推进'],
		['优化', '加力'],
		['加强', '强化'],
		['培育', '壮大'],
	] as const) {
		it(`is up from ${weak} to ${strong}, and as far down again`, () => {
			const up = step(weak, strong)!;
			assert.ok(up > 0);
			assert.equal(step(strong, weak), -up);
		});
	}

	it('is none between verbs of one rung, of different ladders, or the same', () => {
		assert.equal(step('推动', '促进'), undefined);
		assert.equal(step('鼓励', '优化'), undefined);
		assert.equal(step('支持', '支持'), undefined);
		assert.equal(step('支持', ''), undefined);
	});

	it('is of the longest verb: 全面推进 is no 推进', () => {
		assert.deepEqual(verbStep('探索开展', '全面推进改革', verbLadders), {
			from: '探索',
			to: '全面推进',
			step: step('探索', '全面推进'),
		});
		assert.ok(step('探索', '全面推进')! > step('探索', '推进')!);
	});

	it('is of a reader’s own ladders', () => {
		assert.equal(step('试办', '办好', [[['试办'], ['开办'], ['办好']]]), 2);
	});
});

describe('verb ladders', () => {
	it('have a verb on one rung only', () => {
		for (const ladder of verbLadders) {
			const verbs = ladder.flat();
			assert.equal(new Set(verbs).size, verbs.length);
			assert.ok(ladder.length > 1 && ladder.every(rung => rung.length > 0));
		}
	});
});

describe('a verb with an adverb before it', () => {
	const pair = (old: string, fresh: string): string[] => {
		const passage = (text: string) => parseReport(text).passages[0]!;
		return wordChanges(passage(old), passage(fresh)).verbs.map(({ from, to, step }) => `${from} ${to} ${step}`);
	};

	it('grows stronger when it gains one, weaker when it loses it', () => {
		assert.deepEqual(pair('推进公共数据授权运营。', '全面推进公共数据授权运营。'), ['推进 全面推进 2']);
		assert.deepEqual(pair('大力推动文旅融合。', '推动文旅融合。'), ['大力推动 推动 -1']);
	});

	it('is no step when something else was added', () => {
		assert.deepEqual(pair('推进公共数据授权运营。', '推进省级公共数据授权运营。'), []);
	});
});
