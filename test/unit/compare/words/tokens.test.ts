import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Lexicon, type Passage, parseReport } from '../../../../src/core';
import { type TokenKind, WORDS_MAX } from '../../../../src/core/compare/words/tokens';
import { describeCorpus } from '../../support/corpus';
import { lexiconOf, starterLexicon } from '../../support/lexicon';
import { readSample, samplePaths } from '../../support/samples';
import { type Token, tokens } from './tokenList';

const of = (text: string, lexicon: Lexicon | undefined = starterLexicon): Token[] =>
	tokens(parseReport(text).passages[0]!, lexicon);
const kindOf = (text: string, token: string, lexicon?: Lexicon): TokenKind | undefined =>
	of(text, lexicon).find(each => each.text === token)?.kind;

function assertWhole(passage: Passage, lexicon?: Lexicon): void {
	const { text } = passage.folded;
	let end = 0;
	for (const token of tokens(passage, lexicon)) {
		assert.equal(token.start, end);
		assert.ok(token.end > token.start);
		assert.equal(token.text, text.slice(token.start, token.end));
		end = token.end;
	}
	assert.equal(end, text.length);
}

describe('tokens', () => {
	for (const term of ['新质生产力', '八八战略', '专精特新', '“415X”先进制造业集群', '数字经济']) {
		it(`keep the term ${term} whole`, () => {
			const lexicon = lexiconOf(term);
			const folded = parseReport(term).passages[0]!.folded.text;
			assert.equal(kindOf(`大力发展${term}，再上台阶`, folded, lexicon), 'term');
			assert.equal(kindOf(`**${term}**`, folded, lexicon), 'term');
		});
	}

	it('are clauses in a line that no paragraph has the length of', () => {
		const clause = '新建改建口袋公园三百个，';
		const long = clause.repeat(Math.ceil(WORDS_MAX / clause.length) + 1);
		const all = of(`${long}${'甲𠀀'.repeat(WORDS_MAX / 8)}`);
		assert.equal(all[0]!.text, '新建改建口袋公园三百个,');
		assert.ok(all.length < WORDS_MAX / 10);
		assert.equal(
			all.map(({ text }) => text).join(''),
			parseReport(`${long}${'甲𠀀'.repeat(WORDS_MAX / 8)}`).passages[0]!.folded.text,
		);
		assert.ok(of(clause.repeat(10)).length > 40);
	});

	it('know the terms of the starter lexicon', () => {
		assert.equal(kindOf('因地制宜发展新质生产力。', '新质生产力'), 'term');
	});

	it('take the longest of terms that start together', () => {
		assert.equal(kindOf('数字经济核心产业', '数字经济核心产业', lexiconOf('数字经济', '数字经济核心产业')), 'term');
	});

	it('take no term out of a run of letters and digits', () => {
		assert.equal(kindOf('建成415xl集群', '415x', lexiconOf('415X')), undefined);
	});

	for (const [figure, sentence] of [
		['400项以上', '实施科技项目400项以上。'],
		['5%左右', '生产总值增长5%左右；'],
		['超过3万亿元', '经济总量超过3万亿元，'],
		['4.5%-5%', '预期增长4.5%—5%。'],
		['1.2万人次', '培训1.2万人次'],
		['3.5个百分点', '高于全国3.5个百分点。'],
		['5000多亿元', '投资5000多亿元'],
		['12,000套', '筹集保障房12,000套'],
	] as const) {
		it(`keep the figure ${figure} whole`, () => assert.equal(kindOf(sentence, figure), 'figure'));
	}

	it('take no word apart for a comparison before a figure', () => {
		for (const sentence of ['最近3年', '附近5公里', '临近2025年'])
			assert.ok(!of(sentence, undefined).some(token => token.text.startsWith('近')), sentence);
		assert.equal(kindOf('投资近5000亿元', '近5000亿元'), 'figure');
	});

	for (const [run, sentence] of [
		['c919', '大飞机C919首飞'],
		['pm2.5', 'PM2.5浓度下降'],
		['5g', '新建5G基站'],
		['6g', '布局6G'],
		['4s', '规范4S店'],
		['1.2万p', '算力规模达到1.2万P'],
		['ai', '加快AI应用'],
	] as const) {
		it(`keep ${run} whole`, () => assert.ok(of(sentence, undefined).some(token => token.text === run)));
	}

	it('are marks one by one', () => {
		assert.deepEqual(
			of('好、（好）。', undefined).map(({ kind, text }) => [kind, text]),
			[
				['word', '好'],
				['mark', '、'],
				['mark', '('],
				['word', '好'],
				['mark', ')'],
				['mark', '。'],
			],
		);
	});

	it('have no gaps in any text', () => {
		const unit = fc.constantFrom('新', '质', '5', '1', '.', '%', '-', 'g', 'A', '，', '“', '*', '近', '项', '𠮷', 'Ⅲ');
		fc.assert(
			fc.property(fc.string({ unit, minLength: 1, maxLength: 40 }), text => {
				for (const passage of parseReport(text).passages) assertWhole(passage, starterLexicon);
			}),
			{ numRuns: 500 },
		);
	});

	for (const path of samplePaths) {
		it(`have no gaps in ${path}`, () => {
			for (const passage of readSample(path).passages) assertWhole(passage, starterLexicon);
		});
	}
});

describe('tokens with verbs of the reader’s own', () => {
	const words = (text: string, ...verbs: readonly string[]): string[] =>
		tokens(parseReport(text).passages[0]!, undefined, verbs).map(token => token.text);

	it('have them whole where a word begins', () => {
		assert.ok(words('继续试办学校联盟。', '试办').includes('试办'));
		assert.ok(!words('考试行业协会。', '试行').includes('试行'));
	});

	it('have no gaps in any text', () => {
		const unit = fc.constantFrom('试', '办', '行', '学', '校', '研', '究', '生', '5', '，', '推', '进');
		fc.assert(
			fc.property(fc.string({ unit, minLength: 1, maxLength: 40 }), text => {
				const [passage] = parseReport(text).passages;
				const all = passage ? tokens(passage, undefined, ['推进试办', '试办学', '试办', '究生']) : [];
				assert.equal(all.map(token => token.text).join(''), passage?.folded.text ?? '');
			}),
			{ numRuns: 500 },
		);
	});

	it('take no longer than a blink where one follows another for 20,000 characters', () => {
		const { passages } = parseReport('试办'.repeat(10_000));
		const start = performance.now();
		assert.equal(tokens(passages[0]!, undefined, ['试办']).length, 10_000);
		assert.ok(performance.now() - start < 5_000);
	});
});

describeCorpus('tokens of real reports', texts => {
	it('have no gaps', () => {
		for (const { text, path } of texts)
			for (const passage of parseReport(text, path).passages) {
				assertWhole(passage, starterLexicon);
				assertWhole(passage);
			}
	});
});
