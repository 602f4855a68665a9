import * as assert from 'node:assert/strict';
import { type Anchor, anchors } from '../../../src/core/notes/anchor';
import type { Quote } from '../../../src/core/notes/quote';
import { parseReport, type Report } from '../../../src/core';
import { quote } from './support';

const trees = '今年种下三棵白杨，一棵在村口，两棵在河边，由小学生轮流浇水。';
const bridge = '松江大桥全线合龙，两岸往来由一个钟头缩短为十分钟，老人们走上桥面看江水。';
const school = '新办的夜校开在粮站旧址，教电工、教养蜂，也教怎样同银行打交道。';
const hospital = '县医院添了一台磁共振，检查不必再去省城，报告当天可以取走。';
const text = `青石县记事\n${trees}\n${bridge}\n${school}\n${hospital}\n`;

function only(source: string | Report, one: Quote): Anchor {
	const [anchor] = anchors(source, [one]);
	return anchor!;
}

/** The state, and the words that were found. */
function found(source: string | Report, one: Quote): [string, string?] {
	const { state, range } = only(source, one);
	const whole = typeof source === 'string' ? source : source.text;
	return range ? [state, whole.slice(range.start, range.end)] : [state];
}

describe('a quote is exact', () => {
	const words = '两岸往来由一个钟头缩短为十分钟';
	const bridgeQuote = quote(text, words);

	it('where the text is as it was', () => {
		const { state, score, reason, range } = only(text, bridgeQuote);
		assert.deepEqual([state, score, reason], ['exact', 1, { kind: 'found', by: 'position' }]);
		assert.deepEqual(range, { start: bridgeQuote.start, end: bridgeQuote.start! + words.length });
	});

	for (const [what, edited] of [
		['text was put in before it', `来源：青石日报\n\n${text}`],
		['text before it was taken out', text.replace(`${trees}\n`, '')],
		['line endings changed', text.replaceAll('\n', '\r\n')],
		['width and quotation marks changed', text.replaceAll('，', ',').replace('一个钟头', '“一个钟头”')],
		['it was made bold', text.replace(words, `**${words}**`)],
		['it was underlined in part', text.replace('一个钟头', '<u>一个钟头</u>')],
		['a line break came into it', text.replace('往来由', '往来由\n')],
		['its paragraph stands elsewhere, neighbours and all', `${bridge}\n${trees}\n`],
		['one side was rewritten', text.replace('松江大桥全线合龙', '江上那座新桥通车以后')],
	] as const)
		it(`where ${what}`, () => {
			const { state, range } = only(edited, bridgeQuote);
			assert.equal(state, 'exact');
			const there = edited.slice(range!.start, range!.end);
			assert.match(there.replace(/\s|<\/?u>|[“”*]/g, ''), new RegExp(`^${words}$`));
		});

	it('where the text repeats, and it stands where it stood', () => {
		const twice = `${text}\n`.repeat(2);
		const second = quote(twice, words, 1);
		assert.equal(only(twice, second).range!.start, second.start);
		assert.equal(only(twice, second).state, 'exact');
	});

	it('with its quotation marks, whatever they are now', () => {
		const marked = quote(text.replace('磁共振', '“磁共振”'), '“磁共振”');
		assert.deepEqual(found(text.replace('磁共振', '"磁共振"'), marked), ['exact', '"磁共振"']);
		assert.deepEqual(found(text, marked), ['exact', '磁共振']);
	});
});

describe('a quote is moved', () => {
	it('where it stands word for word among other neighbours', () => {
		const sentence = '检查不必再去省城，报告当天可以取走';
		const elsewhere = text.replace(hospital, '').replace('一棵在村口', `一棵在村口，${sentence}，还有`);
		const { state, reason } = only(elsewhere, quote(text, sentence));
		assert.deepEqual([state, reason], ['moved', { kind: 'found', by: 'words' }]);
	});

	it('where a whole paragraph stands between other ones', () => {
		const others = Array.from({ length: 8 }, (_, i) => `${i + 3}月，合作社分红${i * 7 + 20}万元。\n`).join('');
		assert.deepEqual(found(`${trees}\n${school}\n${others}${bridge}\n${others}${hospital}\n`, quote(text, bridge)), [
			'moved',
			bridge,
		]);
	});

	it('not where it only shifted, or its paragraph was rewritten around it', () => {
		const one = quote(text, '老人们走上桥面看江水');
		const around = text
			.replace('两岸往来由一个钟头缩短为十分钟，', '')
			.replace('看江水。', '看江水，孩子们放起了风筝。');
		assert.equal(only(around, one).state, 'exact');
	});
});

describe('a quote is changed', () => {
	it('where its words were, with the share of them that is there', () => {
		const edited = text.replace('由一个钟头缩短为十分钟', '从一小时减到十分钟');
		const { state, reason, range } = only(edited, quote(text, '两岸往来由一个钟头缩短为十分钟'));
		assert.equal(state, 'changed');
		assert.ok(reason.kind === 'reworded' && reason.kept > 0.4 && reason.kept < 0.7);
		assert.equal(edited.slice(range!.start, range!.end), '两岸往来从一小时减到十分钟');
	});

	for (const [what, words, from, to, span] of [
		['its first word', '夜校开在粮站旧址', '夜校', '学堂', '学堂开在粮站旧址'],
		['its last word', '新办的夜校开在粮站旧址', '旧址', '后院', '新办的夜校开在粮站后院'],
		['a word inside', '教电工、教养蜂', '养蜂', '兔', '教电工、教兔'],
		['a word that was put in', '教电工、教养蜂', '、教养', '、教木工、教养', '教电工、教木工、教养蜂'],
		[
			'half of a long stretch',
			'新办的夜校开在粮站旧址，教电工、教养蜂',
			'粮站旧址，教电工',
			'镇上，先教',
			'新办的夜校开在镇上，先教、教养蜂',
		],
	] as const)
		it(`by ${what}, which is in the span`, () => {
			assert.deepEqual(found(text.replace(from, to), quote(text, words)), ['changed', span]);
		});

	it('where one character of four is left between neighbours that stayed', () => {
		assert.deepEqual(found(text.replace('磁共振', '磁感仪'), quote(text, '磁共振')), ['changed', '磁感仪']);
	});
});

describe('a quote is ambiguous', () => {
	const calls = `各位代表！\n${trees}\n各位代表！\n${school}\n各位代表！\n${hospital}\n`;

	it('where nothing is known around it and its words stand more than once', () => {
		const { state, candidates, reason, range } = only(calls, { exact: '各位代表', prefix: '', suffix: '' });
		assert.deepEqual([state, reason, range], ['ambiguous', { kind: 'repeated', places: 3 }, undefined]);
		assert.deepEqual(
			candidates!.map(each => calls.slice(each.range.start, each.range.end)),
			['各位代表', '各位代表', '各位代表'],
		);
	});

	it('not where what stands around it tells', () => {
		const second = quote(calls, '各位代表', 1);
		const edited = `来源：青石日报\n${calls}`;
		const { state, range } = only(edited, second);
		assert.deepEqual([state, range!.start], ['exact', edited.indexOf('各位代表', edited.indexOf(trees))]);
	});

	it('where a copy was put beside it, context and all', () => {
		const doubled = `\n${text}\n${text}`;
		assert.equal(only(doubled, { ...quote(text, '粮站旧址'), start: 5 }).state, 'ambiguous');
	});

	it('not where the headings above tell', () => {
		const report = (name: string): Report =>
			parseReport(
				`2025年青石县政府工作报告\n${name}\n各位代表：\n一、工作回顾\n（一）交通\n一切照旧，全年平安无事。\n（二）卫生\n一切照旧，全年平安无事。\n（三）教育\n一切照旧，全年平安无事。\n`,
			);
		const one = { exact: '全年平安无事', prefix: '一切照旧，', suffix: '。', section: ['一、工作回顾', '（二）卫生'] };
		const { state, range, reason } = only(report('县长'), one);
		assert.deepEqual([state, reason], ['exact', { kind: 'found', by: 'section' }]);
		assert.equal(range!.start, quote(report('县长'), '全年平安无事', 1).start);
		assert.equal(
			only(report('县长'), { exact: '全年平安无事', prefix: '一切照旧，', suffix: '。' }).state,
			'ambiguous',
		);
	});

	it('where two places are as like it as each other', () => {
		const one = quote(text, '两岸往来由一个钟头缩短为十分钟');
		const copies = `${bridge.replace('钟头', '钟点')}\n${hospital}\n${bridge.replace('两岸', '两边')}\n`;
		const { state, reason, candidates } = only(copies, one);
		assert.deepEqual([state, reason, candidates?.length], ['ambiguous', { kind: 'alike', places: 2 }, 2]);
	});
});

describe('a quote is lost', () => {
	it('where its paragraph was taken out, its neighbours being there', () => {
		const one = quote(text, school);
		const { state, score, range, reason } = only(text.replace(`${school}\n`, ''), one);
		assert.deepEqual([state, score, range, reason], ['lost', 0, undefined, { kind: 'gone' }]);
	});

	it('where its words were taken out between words that stayed', () => {
		assert.deepEqual(found(text.replace('粮站旧址', ''), quote(text, '粮站旧址')), ['lost']);
		assert.deepEqual(found(text.replace('粮站旧址', '祠堂后面'), quote(text, '粮站旧址')), ['lost']);
	});

	it('where only something like it stands, which is offered', () => {
		const one = quote(text, '检查不必再去省城，报告当天可以取走');
		const other = '镇卫生院开了夜间门诊，大病检查仍要去省城，化验单当天可以取走，药也送到家。\n';
		const { state, candidates, reason } = only(other, one);
		assert.deepEqual([state, reason.kind], ['lost', 'unlike']);
		assert.match(other.slice(candidates![0]!.range.start, candidates![0]!.range.end), /省城.*当天可以取走/);
	});

	it('where a few words of it stand in other surroundings', () => {
		const one = quote('我们要坚持把高质量发展作为主题，一着不让。', '高质量发展');
		assert.deepEqual(found('桥梁高质量发展的事由交通局说。\n'.repeat(3), one), ['lost']);
	});

	it('where it has no words', () => {
		for (const exact of ['', '“”', ' \n'])
			assert.deepEqual(only(text, { exact, prefix: '松江', suffix: '大桥' }).reason, { kind: 'empty' });
	});

	it('in an empty text', () => assert.equal(only('', quote(text, '粮站旧址')).state, 'lost'));
});

describe('a note never jumps to a look-alike', () => {
	it('that stands before it, changed more', () => {
		const like = bridge.replace('松江', '柳江').replace('老人们', '年轻人').replace('十分钟', '一刻钟');
		const one = quote(text, '两岸往来由一个钟头缩短为十分钟');
		const edited = text.replace(bridge, `${like}\n${bridge.replace('合龙', '贯通')}`);
		const { state, range } = only(edited, one);
		assert.deepEqual([state, range!.start], ['exact', edited.indexOf('两岸', edited.indexOf('贯通'))]);
	});

	it('when it is gone itself', () => {
		const like = bridge.replace('松江', '柳江').replace('一个钟头', '半天').replace('老人们走上桥面看江水', '行人不多');
		const one = quote(text, '老人们走上桥面看江水');
		assert.deepEqual(found(text.replace(bridge, like), one), ['lost']);
	});

	it('that has its words, when its context has them reworded', () => {
		const one = quote(text, '轮流浇水');
		const edited = `食堂的花也有人轮流浇水了。\n${text.replace('轮流浇水', '轮班浇水')}`;
		assert.deepEqual(found(edited, one), ['changed', '轮班浇水']);
	});
});

describe('a long selection', () => {
	const long = Array.from({ length: 400 }, (_, i) => `第${i}户种树${i * 7 + 3}棵，收果${i * 13 + 1}斤。`).join('\n');

	it('is found whole with an edit in its middle, at its ends, and with a paragraph put in', () => {
		const words = long.slice(800, 6800);
		const one = quote(long, words);
		for (const [from, to] of [
			['第200户种树', '第200家栽树'],
			[words.slice(0, 12), `头${words.slice(3, 12)}`],
			['第150户', `${'又补种了一批，账另记。'.repeat(30)}\n第150户`],
		] as const) {
			const edited = `新的开头。\n${long.replace(from, to)}`;
			const { state, range } = only(edited, one);
			assert.equal(state, 'changed');
			assert.ok(Math.abs(range!.start - (one.start! + 6)) <= 3);
			assert.ok(Math.abs(range!.end - range!.start - words.length - (to.length - from.length)) <= 6);
		}
	});

	it('is lost in another text', () => {
		const other = Array.from({ length: 400 }, (_, i) => `${i}号船出海${i + 9}天，打鱼${i * 11}篓。`).join('\n');
		assert.equal(only(other, quote(long, long.slice(800, 6800))).state, 'lost');
	});
});
