import * as assert from 'node:assert/strict';
import { type Lexicon, type VerbLadder, type WordComparison, parseReport, wordChanges } from '../../../../src/core';
import { lexiconOf, starterLexicon } from '../../support/lexicon';

function compareWords(
	old: string,
	fresh: string,
	lexicon: Lexicon = starterLexicon,
	ladders?: readonly VerbLadder[],
): WordComparison {
	return wordChanges(parseReport(old).passages[0]!, parseReport(fresh).passages[0]!, lexicon, ladders);
}

/** As `git diff --word-diff` would print it. */
function shown(old: string, fresh: string, lexicon?: Lexicon): string {
	return compareWords(old, fresh, lexicon)
		.changes.map(change => {
			if (change.op === 'delete') return `[-${old.slice(change.old.start, change.old.end)}-]`;
			const words = fresh.slice(change.new.start, change.new.end);
			return change.op === 'same' ? words : `{+${words}+}`;
		})
		.join('');
}

const steps = (old: string, fresh: string, ladders?: readonly VerbLadder[]): string[] =>
	compareWords(old, fresh, undefined, ladders).verbs.map(
		verb => `${verb.from} ${verb.step > 0 ? '↗' : '↘'} ${verb.to}`,
	);

describe('wordChanges', () => {
	it('exchange a figure whole, with unit and hedge', () => {
		assert.equal(
			shown('实施重大科技项目400项以上。', '实施重大科技项目500项以上。'),
			'实施重大科技项目[-400项以上-]{+500项以上+}。',
		);
		assert.equal(shown('生产总值增长5%左右。', '生产总值增长5%以上。'), '生产总值增长[-5%左右-]{+5%以上+}。');
	});

	it('exchange a term whole', () => {
		assert.equal(
			shown('大力发展新质生产力。', '大力发展新质战斗力。', lexiconOf('新质生产力', '新质战斗力')),
			'大力发展[-新质生产力-]{+新质战斗力+}。',
		);
	});

	it('exchange a run of letters and digits whole', () => {
		assert.equal(shown('新建5G基站。', '新建6G基站。', lexiconOf('甲')), '新建[-5G-]{+6G+}基站。');
		assert.equal(shown('算力达到1.2万P。', '算力达到1.5万P。'), '算力达到[-1.2万P-]{+1.5万P+}。');
	});

	it('leave no lone mark between two changes', () => {
		assert.equal(
			shown('修好松江大桥，办好乡村小学。', '建成青江隧道，开设县城医院。'),
			'[-修好松江大桥，办好乡村小学-]{+建成青江隧道，开设县城医院+}。',
		);
	});

	it('keep a mark at the head and at the tail', () => {
		assert.match(shown('开工松江大桥。', '建成青江隧道。'), /[^\]}]$/);
	});

	const terms = lexiconOf('山海互济', '千坊万铺');
	it('have the closing quote with the word before it, and the opening one with the word behind it', () => {
		assert.equal(shown('深化“山海互济”工程', '深化“千坊万铺”工程', terms), '深化[-“山海互济”-]{+“千坊万铺”+}工程');
		assert.equal(shown('深化“山海互济”工程', '深化工程', terms), '深化[-“山海互济”-]工程');
		assert.equal(
			shown('出台《山海互济》意见', '出台《千坊万铺》意见', terms),
			'出台[-《山海互济》-]{+《千坊万铺》+}意见',
		);
	});

	it('have closing markup with the word before it', () => {
		assert.equal(
			shown('深化<u>山海互济</u>工程', '深化<u>千坊万铺</u>工程', terms),
			'深化[-<u>山海互济</u>-]{+<u>千坊万铺</u>+}工程',
		);
	});

	for (const [what, old, fresh] of [
		['underlining', '支持海洋生物医药集聚发展', '支持<u>海洋生物医药</u>集聚发展'],
		['bold', '支持海洋生物医药集聚发展', '**支持**海洋**生物医药**集聚发展'],
		['width', '增长5%，新增3个（套）', '增长５％,新增３个(套)'],
		['quotes', '推进“山海互济”行动', '推进"山海互济"行动'],
		['a list marker', '支持海洋生物医药集聚发展', '- 支持海洋生物医药集聚发展'],
		['all of them', '实施“双江战略”，增长5%。', '* **实施**"双江战略",<u>增长</u>５％。'],
	] as const) {
		it(`are none for ${what}`, () => {
			const { changes, verbs } = compareWords(old, fresh);
			assert.deepEqual(
				changes.map(({ op }) => op),
				['same'],
			);
			assert.deepEqual(verbs, []);
		});
	}

	it('are none for the number of a heading', () => {
		const [old, fresh] = ['（二）扩大内需。多修路。', '（五）扩大内需。多修路。'].map(
			line => parseReport(`一、2025年重点工作\n${line}\n`).passages[1]!,
		);
		assert.deepEqual(
			wordChanges(old!, fresh!).changes.map(({ op }) => op),
			['same'],
		);
	});

	it('are one deletion and one insertion where nothing stayed', () => {
		assert.equal(shown('修路', '读书', lexiconOf('甲')), '[-修路-]{+读书+}');
	});
});

describe('the verbs of a pair', () => {
	it('became stronger or weaker', () => {
		assert.deepEqual(steps('鼓励民营企业参与重大项目。', '支持民营企业参与重大项目。'), ['鼓励 ↗ 支持']);
		assert.deepEqual(steps('加力实施以旧换新政策。', '优化实施以旧换新政策。'), ['加力 ↘ 优化']);
		assert.deepEqual(steps('探索公共数据授权运营。', '推进公共数据授权运营。'), ['探索 ↗ 推进']);
	});

	it('stayed where another word changed', () => {
		assert.deepEqual(steps('支持民营企业参与重大项目。', '支持外资企业参与重大项目。'), []);
	});

	it('lie in the stretches that were exchanged', () => {
		const old = '鼓励民营企业参与重大项目。';
		const fresh = '支持民营企业参与重大项目。';
		const [verb] = compareWords(old, fresh).verbs;
		assert.equal(old.slice(verb!.old.start, verb!.old.end), '鼓励');
		assert.equal(fresh.slice(verb!.new.start, verb!.new.end), '支持');
	});

	it('go by a reader’s own ladders', () => {
		assert.deepEqual(steps('开办夜校。', '推广夜校。', [[['开办'], ['推广']]]), ['开办 ↗ 推广']);
	});
});
