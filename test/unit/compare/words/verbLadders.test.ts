import * as assert from 'node:assert/strict';
import { parseReport, readLadders, verbLadders, withOwnLadders, wordChanges } from '../../../../src/core';
import { redline } from '../../../../src/core/compare/words/redline';
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
		assert.equal(step('加强', '优化'), undefined);
		assert.equal(step('加强', '完善'), undefined);
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

describe('steps of verbs', () => {
	const verbs = (old: string, fresh: string): string[] => {
		const passage = (text: string) => parseReport(text).passages[0]!;
		const whole = (text: string) => ({ passage: passage(text), part: passage(text).range });
		return redline([whole(old)], [whole(fresh)]).verbs.map(({ from, to }) => `${from} ${to}`);
	};

	it('are of one object', () => {
		assert.deepEqual(verbs('支持渔港改造。', '推动渔港改造。'), ['支持 推动']);
		assert.deepEqual(verbs('支持渔港。', '推动茶园。'), []);
	});

	it('do not contradict each other', () => {
		assert.deepEqual(
			verbs(
				'今年支持渔港改造，清点船只三百艘，明年推动渔港改造。',
				'今年推动渔港改造，清点船只三百艘，明年支持渔港改造。',
			),
			[],
		);
	});
});

describe('a ladder of the reader’s own', () => {
	const passage = (text: string) => parseReport(text).passages[0]!;
	const steps = (old: string, fresh: string, ...ladders: readonly (readonly string[])[]): string[] =>
		wordChanges(passage(old), passage(fresh), undefined, withOwnLadders(readLadders(ladders).ladders)).verbs.map(
			({ from, to, step }) => `${from} ${to} ${step}`,
		);

	for (const [old, fresh, ...ladder] of [
		['试行学校联盟。', '试办学校联盟。', '试行', '试办'],
		['今年试行改革。', '今年深试改革。', '试行', '深试'],
		['稳妥推开改革。', '稳妥推深做实改革。', '推开', '推深做实'],
	] as const) {
		it(`has ${ladder.join(' and ')} whole, though the segmenter cuts them`, () => {
			assert.deepEqual(steps(old, fresh, ladder), [`${ladder[0]} ${ladder[1]} 1`]);
			assert.deepEqual(steps(fresh, old, ladder), [`${ladder[1]} ${ladder[0]} -1`]);
		});
	}

	it('comes before the built-in ones', () => {
		assert.deepEqual(steps('鼓励产业转移。', '支持产业转移。', ['支持', '鼓励']), ['鼓励 支持 -1']);
	});

	it('takes no verb out of a longer word', () => {
		const { changes } = wordChanges(
			passage('培养研究生一千名。'),
			passage('培养大学生一千名。'),
			undefined,
			withOwnLadders(readLadders([['研究', '试点']]).ladders),
		);
		const gone = changes.find(change => change.op === 'delete')!;
		assert.equal('培养研究生一千名。'.slice(gone.old.start, gone.old.end), '研究生');
	});

	it('leaves the words as they are where it has nothing to say', () => {
		const [a, b] = [passage('鼓励企业技术改造。'), passage('支持企业技术改造。')];
		assert.deepEqual(wordChanges(a, b, undefined, withOwnLadders([[['甲'], ['乙']]])), wordChanges(a, b));
	});
});

describe('reading ladders', () => {
	const problems = (value: unknown): string[] =>
		readLadders(value).problems.map(({ kind, ladder }) => `${kind} ${ladder}`);

	it('takes lists of verbs, and nothing for nothing', () => {
		assert.deepEqual(readLadders([['研究', '试点', '推广']]), {
			ladders: [[['研究'], ['试点'], ['推广']]],
			problems: [],
		});
		assert.deepEqual(readLadders(undefined), { ladders: [], problems: [] });
		assert.deepEqual(readLadders([]), { ladders: [], problems: [] });
	});

	it('tells of each that is broken, and keeps the others', () => {
		assert.deepEqual(problems('研究'), ['notAList undefined']);
		assert.deepEqual(problems([['甲', '乙'], '丙丁', ['丙'], ['丙', 5], ['丙', ' '], ['丙', '丁', '丙'], []]), [
			'notAList 1',
			'tooShort 2',
			'notAVerb 3',
			'notAVerb 4',
			'twice 5',
			'tooShort 6',
		]);
		assert.equal(readLadders([['甲', '乙'], ['丙']]).ladders.length, 1);
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
