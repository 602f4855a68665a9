import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { duidu } from '../../../src/markdownIt';

const folder = join(process.cwd(), 'test/fixtures/preview');
const glossary = `terms:
  - term: 夜澜江
    category: 区域
    definition: 一条 "虚构" 的江
`;

describe('rendered Markdown', () => {
	const md = new MarkdownIt({ html: true }).use(duidu, { glossary });

	for (const name of readdirSync(folder)) {
		it(name, () => {
			const html = md.render(readFileSync(join(folder, name, 'input.md'), 'utf8'));
			const expected = join(folder, name, 'expected.html');
			if (process.env.UPDATE_FIXTURES === '1' || !existsSync(expected)) writeFileSync(expected, html);
			assert.equal(html, readFileSync(expected, 'utf8'));
		});
	}
});
