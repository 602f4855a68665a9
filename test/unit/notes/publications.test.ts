import * as assert from 'node:assert/strict';
import { anchors } from '../../../src/core/notes/anchor';
import { fold } from '../../../src/core/text/fold';
import { parseReport } from '../../../src/core';
import { type CorpusText, describeCorpus } from '../support/corpus';
import { readSample, samplePaths } from '../support/samples';
import { type Chance, seeded } from '../support/seeded';
import { someQuotes } from './support';

const fullWidth: Readonly<Record<string, string>> = {
	',': '，',
	':': '：',
	';': '；',
	'!': '！',
	'?': '？',
	'(': '（',
	')': '）',
};
const halfWidth = Object.fromEntries(Object.entries(fullWidth).map(([half, full]) => [full, half]));

const lines = (text: string, each: (line: string, i: number) => string): string =>
	text.split(/\r?\n/).map(each).join('\n');
const isParagraph = (line: string): boolean => line.trim().length > 60;

/** What differs between two publications of one report. */
const publications: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
	'straight quotation marks': text => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
	'corner brackets': text => text.replaceAll('“', '「').replaceAll('”', '」'),
	'no quotation marks': text => text.replace(/[“”"]/g, ''),
	'half-width punctuation': text => text.replace(/[，：；！？（）]/g, unit => halfWidth[unit]!),
	'full-width figures': text => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
	'Roman numerals as letters': text => text.replaceAll('Ⅲ', 'III').replaceAll('Ⅱ', 'II').replaceAll('Ⅰ', 'I'),
	CRLF: text => text.replace(/\r?\n/g, '\r\n'),
	'a blank line between paragraphs': text => lines(text, line => `${line}\n`),
	'paragraphs indented': text => lines(text, line => (line === '' ? line : `\u3000\u3000${line}`)),
	'a line break after each sentence': text => lines(text, line => line.replace(/。(?=.)/g, '。\n')),
	'hard-wrapped lines': text => lines(text, line => (/[<*=]/.test(line) ? line : line.replace(/(.{40})/g, '$1\n'))),
	'paragraphs run together': (text, chance) => text.replace(/\r?\n/g, end => (chance.int(3) === 0 ? '' : end)),
	'a title block in front': text =>
		`首页 > 政务公开 > 政府工作报告\n\n政府工作报告\n来源：日报\n发布时间：3月1日\n\n${text}`,
	'a footer behind': text => `${text}\n责任编辑：张三\n上一篇：无\n下一篇：无\n`,
	'headings put in': (text, chance) =>
		lines(text, line =>
			isParagraph(line) && chance.int(3) === 0 ? `（${chance.int(9) + 1}）本节要点\n${line}` : line,
		),
	'bold openings': text => lines(text, line => (isParagraph(line) ? line.replace(/^([^。]{2,30}。)/, '**$1**') : line)),
	'bold and underlined words': (text, chance) =>
		lines(text, line =>
			line.replace(
				/[\u4e00-\u9fff]{6,10}/g,
				words => [words, `**${words}**`, `<u>${words}</u>`, `==${words}==`][chance.int(4)]!,
			),
		),
	'spaces between figures and words': text =>
		text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, ' '),
	'all at once': (text, chance) =>
		`首页 > 政府工作报告\n\n${lines(
			text.replace(/[“”]/g, '"').replace(/[，：；！？（）]/g, unit => halfWidth[unit]!),
			line =>
				isParagraph(line)
					? `${chance.int(4) === 0 ? '本节要点\n' : ''}**${line.slice(0, 12)}**${line.slice(12)}\n`
					: `${line}\n`,
		)}`,
};

const QUOTES = 200;

function losesNone(text: string, path: string): void {
	const quotes = someQuotes(parseReport(text, path), QUOTES, seeded(text.length), [6, 90]);
	assert.equal(quotes.length, QUOTES);
	for (const [name, publish] of Object.entries(publications)) {
		const other = parseReport(publish(text, seeded(7)), path);
		anchors(other, quotes).forEach(({ state, range, reason }, i) => {
			const { exact } = quotes[i]!;
			assert.equal(state, 'exact', `${name}: ${exact} is ${state} (${JSON.stringify(reason)})`);
			const there = other.text.slice(range!.start, range!.end);
			// A heading may have come into a span of two paragraphs, but these are of one.
			assert.equal(fold(there).text, fold(exact).text, name);
		});
	}
}

describe('another publication of a report loses no note', () => {
	for (const path of samplePaths) it(path, () => losesNone(readSample(path).text, path));
});

describeCorpus('another publication of a real report loses no note', texts => {
	const chosen: readonly CorpusText[] = texts.filter(({ path }) =>
		['国务院/2025.txt', '浙江省/2025.bold.md', '甘肃省/2025.txt', '呼伦贝尔市海拉尔区/2016.txt'].includes(path),
	);
	for (const { path, text } of chosen) it(path, () => losesNone(text, path)).timeout(60_000);

	it('nor does its bold edition lose what was noted in the plain one, but for what was edited', () => {
		const plain = texts.find(({ path }) => path === '浙江省/2025.txt')!;
		const bold = texts.find(({ path }) => path === '浙江省/2025.bold.md')!;
		const quotes = someQuotes(plain.text, QUOTES, seeded(3), [6, 90]);
		const lost = anchors(bold.text, quotes).filter(({ state }) => state !== 'exact');
		assert.deepEqual(
			lost.map(({ state }) => state),
			[],
		);
	});
});
