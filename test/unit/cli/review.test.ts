import * as assert from 'node:assert/strict';
import { compare, unsureLinks } from '../../../src/core';
import { readSample } from '../support/samples';
import { run } from '../../../src/cli/run';
import { sampleFile } from '../support/samples';
import { temporaryFolder } from '../support/temporaryFolder';

const [old, fresh] = [sampleFile('澜江省/2024.txt'), sampleFile('澜江省/2025.md')];

interface Link {
	readonly certain: boolean;
	readonly doubt?: string;
}

describe('unsure links on the command line', () => {
	const { links } = JSON.parse(run(['compare', old, fresh, '--format', 'json']).out) as { readonly links: Link[] };
	const unsure = links.filter(({ certain }) => !certain);

	it('say in JSON why they are unsure, and sure ones do not', () => {
		for (const link of links) assert.equal(link.doubt === undefined, link.certain);
		assert.ok(new Set(unsure.map(({ doubt }) => doubt)).size > 1);
	});

	it('are listed in a section of their own, in text and Markdown, but for those of the title block', () => {
		const listed = unsureLinks(compare(readSample('澜江省/2024.txt'), readSample('澜江省/2025.md')));
		assert.ok(listed.length > 0 && listed.length <= unsure.length);
		const text = run(['compare', old, fresh, '--lang', 'en']).out;
		const section = new RegExp(`^To review \\(${listed.length} pairs\\)\n((?: .*\n)+)`, 'm').exec(text)!;
		assert.equal(section[1]!.trimEnd().split('\n').length, listed.length * 2);
		assert.match(section[1]!, /fit · /);
		const markdown = run(['compare', old, fresh, '--lang', 'zh-cn', '--format', 'markdown']).out;
		const part = markdown.slice(markdown.indexOf(`## 待核（${listed.length} 对）`), markdown.indexOf('## 段落'));
		assert.equal(part.match(/^- .* → .* \*吻合度.*\*$/gm)!.length, listed.length);
	});

	it('are no section where all are sure', () => {
		assert.doesNotMatch(run(['compare', old, old, '--lang', 'en']).out, /To review/);
	});
});

describe('--ladder', () => {
	const folder = temporaryFolder();
	const report = (year: number, verb: string): string =>
		`${year}年松梅省政府工作报告\n一、${year}年重点工作\n（一）教育\n${verb}乡村小规模学校联盟，让孩子在家门口上好学。\n`;
	const a = folder.write('2024.txt', report(2024, '试行'));
	const b = folder.write('2025.txt', report(2025, '试办'));
	const verbs = (...args: readonly string[]): unknown[] => {
		const { code, out, error } = run(['compare', a, b, '--format', 'json', ...args]);
		assert.deepEqual([code, error], [0, '']);
		return (JSON.parse(out) as { links: { verbs?: unknown[] }[] }).links.flatMap(link => link.verbs ?? []);
	};

	it('gives verbs that the built-in ladders do not have', () => {
		assert.deepEqual(verbs(), []);
		assert.deepEqual(verbs('--ladder', '试行,试办,全面开办'), [{ from: '试行', to: '试办', step: 1 }]);
		assert.deepEqual(verbs('--ladder', '试办、开办，试行'), [{ from: '试行', to: '试办', step: -2 }]);
	});

	it('can be given several times, and shows in text', () => {
		const { out } = run(['compare', a, b, '--ladder', '甲,乙', '--ladder', '试行,试办', '--lang', 'en']);
		assert.match(out, /verbs: 试行 ↗ 试办/);
		assert.match(run(['lineage', a, b, '--at', '4', '--ladder', '试行,试办', '--lang', 'en']).out, /试行 ↗ 试办/);
	});
});
