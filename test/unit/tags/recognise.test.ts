import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTS_FROM, TagNames, defaultTags, recognise, signs } from '../../../src/core';
import { describeCorpus } from '../support/corpus';

const names = new TagNames(defaultTags);
const counts = (text: string, path: string): boolean => recognise(text, path, names).counts;

const foreign: readonly (readonly [what: string, path: string, text: string])[] = [
	['an empty text', '浙江省/2025.txt', ''],
	[
		'an English README',
		'README.md',
		'# Widgets\n\nA library for widgets, since 2019.\n\n## Usage\n\n```js\nwidget();\n```\n\n## License\n\nMIT\n',
	],
	[
		'an English note on a report',
		'notes/2025.md',
		'# Work report 2025\n\nThe target is “around 5%”. 政府工作报告 says so.\n\n- growth\n- jobs\n',
	],
	[
		'a document of a Rust crate',
		'docs/guide.md',
		'# Guide\n\n## 1. Traits\n\n```rust\nfn main() {}\n```\n\n```rust\nlet x = 1;\n```\n\nUse `Into`.\n',
	],
	[
		'a Chinese README',
		'README.zh.md',
		'# 小部件\n\n一个小部件库，2019年起维护。\n\n## 一、安装\n\n```sh\nnpm i\n```\n\n## 二、用法\n\n（一）引入。先引入再使用。\n\n（二）调用。\n\n（三）销毁。\n',
	],
	[
		'a recipe',
		'菜谱/2025年红烧肉.md',
		'# 红烧肉\n\n## 一、食材\n\n- 五花肉500克\n- 冰糖30克\n\n## 二、做法\n\n1. 焯水。\n2. 炒糖色。\n3. 小火慢炖一小时。\n\n## 三、心得\n\n火候最要紧。\n',
	],
	['a diary', '日记/2024.txt', '2024年1月3日 晴\n今天去了图书馆，看了一下午的书。\n\n2024年1月4日 雨\n没有出门。\n'],
	[
		'a company’s minutes',
		'会议/2024纪要.md',
		'# 部门周会纪要\n\n一、上周工作总结\n完成了三个需求。\n二、本周工作安排\n继续做第四个。\n',
	],
	['a list of links', 'links.md', '- [甲](https://a.cn)\n- [乙](https://b.cn)\n'],
];

describe('recognise', () => {
	for (const [what, path, text] of foreign)
		it(`does not count ${what}`, () => assert.ok(!counts(text, path), JSON.stringify(recognise(text, path, names))));

	it('counts a report whose text begins at 各位代表', () => {
		const text =
			'各位代表：\n现在，我代表省人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n过去一年，我们没有停步。\n二、2024年重点工作\n继续走。\n';
		assert.ok(counts(text, '松梅省/2024.txt'));
		assert.ok(counts(text, 'untitled.txt'));
	});

	it('counts a note by its tags', () => {
		assert.ok(counts('# 读书\n\n### 专业相关\n\n- 做强产业\n', 'note.md'));
		assert.ok(!counts('# 读书\n\n### 无关\n\n- 做强产业\n', 'note.md'));
	});

	it('tells by what, and how much each sign weighs', () => {
		const { points, evidence } = recognise(
			'# 2025年松梅省政府工作报告\n\n各位代表：\n\n## 一、2024年工作回顾\n\n走。\n\n## 二、2025年重点工作\n\n走。\n',
			'松梅省/2025.md',
			names,
		);
		assert.deepEqual(
			evidence.map(sign => sign.id),
			['title', 'greeting', 'chapters', 'fileName', 'folderName'],
		);
		assert.equal(
			points,
			evidence.reduce((sum, sign) => sum + sign.points, 0),
		);
		assert.ok(points >= COUNTS_FROM);
	});

	it('has signs of different names', () => {
		assert.equal(new Set(signs.map(sign => sign.id)).size, signs.length);
	});

	it('reads a head only of a long text', () => {
		assert.ok(!counts('甲。'.repeat(2_000_000), 'long.txt'));
	});

	it('counts the samples', () => {
		for (const path of [
			'澜江省/2023.txt',
			'澜江省/2024.txt',
			'澜江省/2025.md',
			'澜江省/2026.md',
			'澜江省-2025-摘要.md',
		])
			assert.ok(counts(readFileSync(join(process.cwd(), 'samples', path), 'utf8'), path), path);
	});

	it('does not count the project’s own documents', () => {
		for (const path of ['samples/README.md', 'LICENSE'])
			assert.ok(!counts(readFileSync(join(process.cwd(), path), 'utf8'), path), path);
	});
});

describeCorpus('recognise real texts', texts => {
	for (const { path, text } of texts) {
		it(`counts ${path}, by whatever name`, () => {
			assert.ok(counts(text, path));
			assert.ok(counts(text, 'untitled.txt'));
		});
	}
});
