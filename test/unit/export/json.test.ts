import * as assert from 'node:assert/strict';
import { compare, comparisonJson, jsonRange, outlineJson, parseReport } from '../../../src/core';

const text = '松梅省政府工作报告\r\n一、2024年工作回顾\r\n（一）修路\r\n修了。\r\n';
const report = parseReport(text, '松梅省/2025.txt');

describe('JSON', () => {
	it('counts lines from 1, and offsets of UTF-16', () => {
		assert.deepEqual(jsonRange(report, report.sections[0]!.range), {
			start: 11,
			end: text.length - 2,
			startLine: 2,
			endLine: 4,
		});
	});

	it('leaves out what is not known', () => {
		const plain = JSON.parse(JSON.stringify(outlineJson(parseReport('甲')))) as object;
		assert.deepEqual(plain, { schema: 'duidu.outline/1', title: '', sections: [] });
	});

	it('has sections with their number as written', () => {
		const { sections } = JSON.parse(JSON.stringify(outlineJson(report))) as {
			sections: { number: string; children: { number: string }[] }[];
		};
		assert.deepEqual([sections[0]!.number, sections[0]!.children[0]!.number], ['一、', '（一）']);
	});

	it('has no old side for a new section', () => {
		const { sections } = JSON.parse(JSON.stringify(comparisonJson(compare(parseReport(''), report)))) as {
			sections: object[];
		};
		assert.deepEqual(
			sections.map(section => Object.keys(section).sort()),
			[
				['kind', 'new', 'newTitle'],
				['kind', 'new', 'newTitle'],
			],
		);
	});
});
