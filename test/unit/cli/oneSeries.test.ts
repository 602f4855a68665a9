import * as assert from 'node:assert/strict';
import { type Outcome, run } from '../../../src/cli/run';
import { temporaryFolder } from '../support/temporaryFolder';

describe('reports that are no series', () => {
	const folder = temporaryFolder();
	const written = (place: string, year: number): string =>
		folder.write(
			`${place}${year}.md`,
			`# ${year}年${place}政府工作报告\n\n一、${year}年主要目标\n\n粮食产量达到6万吨。\n`,
		);
	const call = (...args: readonly string[]): Outcome => run([...args, '--lang', 'en']);

	for (const command of ['compare', 'targets', 'phrases']) {
		it(`${command}: a wrong order is said, and done`, () => {
			const [old, fresh] = [written('双年县', 2024), written('双年县', 2025)];
			const { code, out, error } = call(command, fresh, old, '--format', 'json');
			assert.equal(code, 0);
			assert.doesNotThrow(() => void JSON.parse(out));
			assert.equal(error, `duidu: ${fresh} (2025) comes before ${old} (2024): name the older one first.\n`);
			assert.equal(call(command, old, fresh).error, '');
		});

		it(`${command}: another place is said, and done`, () => {
			const [one, other] = [written('双年县', 2024), written('单年县', 2025)];
			const { code, error } = call(command, one, other);
			assert.equal(code, 0);
			assert.equal(error, `duidu: ${one} is of 双年县, ${other} of 单年县: these are different places.\n`);
			assert.equal(call(command, one, written('上级市双年县', 2025)).error, '');
		});
	}

	it('are said of each pair in a row, in Chinese too', () => {
		const files = [written('双年县', 2023), written('双年县', 2025), written('双年县', 2024)];
		assert.match(run(['targets', ...files, '--lang', 'zh-cn']).error, /^duidu: .*2025 年）排在 .*2024 年）之前.*\n$/);
	});
});
