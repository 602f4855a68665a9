import * as assert from 'node:assert/strict';
import { parseReport, samePlace } from '../../../src/core';
import { canonicalPlace, findYear, placeInName, placeInSession, placeInTitle } from '../../../src/core/report/identity';

const whose = (text: string, path = ''): readonly [string | undefined, number | undefined] => {
	const { place, year } = parseReport(text, path);
	return [place, year];
};

describe('identity', () => {
	const body = '\n\n各位代表：\n一、过去一年工作回顾\n我们没有停步。\n二、今年工作安排\n继续走。\n';

	it('comes from front matter first', () => {
		assert.deepEqual(whose(`---\nplace: 浙江\nyear: 2024\n---\n# 2025年江苏省政府工作报告${body}`, '湖南省/2023.md'), [
			'浙江省',
			2024,
		]);
		assert.deepEqual(whose(`---\n地区: 青石县\n年份: 2024年\n---${body}`), ['青石县', 2024]);
	});

	it('comes from the title, then', () => {
		assert.deepEqual(
			whose(`2025年江苏省政府工作报告\n——2024年1月2日在湖南省第一届人民代表大会第二次会议上${body}`, '甘肃省/2023.txt'),
			['江苏省', 2025],
		);
	});

	it('comes from the line of the session, then', () => {
		assert.deepEqual(
			whose(`政府工作报告\n——2024年1月2日在湖南省第一届人民代表大会第二次会议上${body}`, '甘肃省/2023.txt'),
			['湖南省', 2024],
		);
	});

	it('comes from the file’s name, then from the folder’s', () => {
		assert.deepEqual(whose(body, '湖南省/甘肃省2023.txt'), ['甘肃省', 2023]);
		assert.deepEqual(whose(body, '/reports/湖南省/2023.txt'), ['湖南省', 2023]);
		assert.deepEqual(whose(body, 'c:\\reports\\湖南\\2023.txt'), ['湖南省', 2023]);
		assert.deepEqual(whose(body, '湖南省/2023/报告.txt'), [undefined, 2023]);
	});

	it('comes partly from here, partly from there', () => {
		assert.deepEqual(whose(`浙江省政府工作报告${body}`, '2025.txt'), ['浙江省', 2025]);
	});

	it('stays open where nothing tells', () => {
		assert.deepEqual(whose(body, 'draft.txt'), [undefined, undefined]);
		assert.deepEqual(whose(''), [undefined, undefined]);
	});

	it('is not taken from front matter that is no YAML, or says nonsense', () => {
		assert.deepEqual(whose(`---\nplace: [\n---\n# 2025年江苏省政府工作报告${body}`), ['江苏省', 2025]);
		assert.deepEqual(whose(`---\nplace: 3\nyear: 12\ntitle: {}\n---\n# 2025年江苏省政府工作报告${body}`), [
			'江苏省',
			2025,
		]);
		assert.deepEqual(whose(`---\n- a\n---\n# 2025年江苏省政府工作报告${body}`), ['江苏省', 2025]);
	});
});

describe('findYear', () => {
	const years: readonly (readonly [string, number | undefined])[] = [
		['2025年工作', 2025],
		['２０２５年', 2025],
		['二〇二五年', 2025],
		['二零一九年', 2019],
		['一九九八年', 1998],
		['2025.bold.md', 2025],
		['报告2025', 2025],
		['12025', undefined],
		['20250103', undefined],
		['1900年', undefined],
		['2100年', undefined],
		['二〇二五', undefined],
		['', undefined],
	];
	for (const [text, year] of years)
		it(`finds ${year ?? 'none'} in ‘${text}’`, () => assert.equal(findYear(text), year));
});

describe('placeInTitle', () => {
	const titles: readonly (readonly [string, string | undefined])[] = [
		['2025年浙江省政府工作报告', '浙江省'],
		['浙江省2025年政府工作报告', '浙江省'],
		['浙江省人民政府工作报告', '浙江省'],
		['2025年度青石县政府工作报告（全文）', '青石县'],
		['（网页版）2025年浙江政府工作报告', '浙江省'],
		['２０２５年浙江省政府工作报告', '浙江省'],
		['二〇二五年浙江省政府工作报告', '浙江省'],
		['2025年国务院政府工作报告', '国务院'],
		['政 府 工 作 报 告', undefined],
		['2025年政府工作报告', undefined],
	];
	for (const [title, place] of titles)
		it(`finds ${place ?? 'none'} in ${title}`, () => assert.equal(placeInTitle(title), place));
});

describe('placeInSession', () => {
	it('finds the place before the number of the congress', () => {
		assert.equal(placeInSession('——2015年2月5日在海拉尔区第十四届人民代表大会第四次会议上'), '海拉尔区');
		assert.equal(placeInSession('2025年3月5日在第十四届全国人民代表大会第三次会议上'), '国务院');
		assert.equal(placeInSession('2025年3月5日在北京'), undefined);
	});
});

describe('placeInName', () => {
	const names: readonly (readonly [string, string | undefined])[] = [
		['浙江', '浙江省'],
		['浙江省', '浙江省'],
		['浙江省-2024-摘要.md', '浙江省'],
		['2025年浙江省政府工作报告.docx', '浙江省'],
		['浙江2025.txt', '浙江省'],
		['广西', '广西壮族自治区'],
		['北京', '北京市'],
		['海拉尔区', '海拉尔区'],
		['呼伦贝尔市海拉尔区', '呼伦贝尔市海拉尔区'],
		['国务院', '国务院'],
		['reports', undefined],
		['报告', undefined],
		['2025', undefined],
	];
	for (const [name, place] of names)
		it(`finds ${place ?? 'none'} in ${name}`, () => assert.equal(placeInName(name), place));
});

describe('canonicalPlace', () => {
	it('knows the short names of provinces', () => {
		assert.equal(canonicalPlace('西藏'), '西藏自治区');
		assert.equal(canonicalPlace('上 海'), '上海市');
		assert.equal(canonicalPlace('浙江省人民政府'), '浙江省');
		assert.equal(canonicalPlace('青石县'), '青石县');
	});
});

describe('samePlace', () => {
	it('takes the longer form for the shorter one', () => {
		assert.ok(samePlace('海拉尔区', '呼伦贝尔市海拉尔区'));
		assert.ok(samePlace('呼伦贝尔市海拉尔区', '海拉尔区'));
		assert.ok(samePlace('浙江省', '浙江省'));
	});

	it('tells places apart, and knows nothing of a place that is not given', () => {
		assert.ok(!samePlace('浙江省', '江苏省'));
		assert.ok(!samePlace('呼伦贝尔市', '呼伦贝尔市海拉尔区'));
		assert.ok(!samePlace(undefined, undefined));
		assert.ok(!samePlace('浙江省', undefined));
	});
});
