import * as assert from 'node:assert/strict';
import { compare, compareSteps, parseReport } from '../../../src/core';
import { describeCorpus } from '../support/corpus';
import { readSample, samplePairs, samplePaths } from '../support/samples';
import { assertSoundComparison } from './soundness';

const pairsOf = (...args: Parameters<typeof compare>): Set<string> =>
	new Set(compare(...args).links.map(link => `${link.old.index} ${link.new.index}`));

describe('a comparison', () => {
	it('of a text that begins with 各位代表 takes its opening for no title', () => {
		const speech =
			'各位代表：\n现在，我代表松梅省人民政府，向大会报告政府工作，请予审议。\n一、2024年工作回顾\n过去一年，茶叶产量再创新高。\n';
		const titled = parseReport(`政府工作报告\n——2025年1月8日在松梅省人民代表大会上\n省长 林木\n${speech}`, 'a');
		const { links, removed } = compare(titled, parseReport(speech, 'b'));
		assert.deepEqual(
			removed.map(passage => passage.line),
			[0, 1, 2],
		);
		assert.deepEqual(
			links.map(link => link.new.line - link.old.line),
			[-3, -3, -3, -3],
		);
	});

	for (const path of samplePaths) {
		it(`of ${path} with itself finds everything the same and in its place`, () => {
			const report = readSample(path);
			const comparison = compare(report, report);
			assertSoundComparison(comparison);
			assert.deepEqual([comparison.added, comparison.removed], [[], []]);
			for (const passage of report.passages) {
				const [best] = comparison.ofNew.get(passage.index) ?? [];
				if (passage.kind === 'salutation') continue;
				assert.equal(best?.old.folded.text, passage.folded.text);
				assert.ok(best.kinds.includes('same') && !best.kinds.includes('moved'), best.id);
			}
			for (const link of comparison.sections) assert.deepEqual([link.kind, link.old], ['kept', link.new]);
		});
	}

	for (const pair of samplePairs) {
		describe(`of ${pair.old} with ${pair.new}`, () => {
			const old = readSample(pair.old);
			const newer = readSample(pair.new);

			it('is sound', () => assertSoundComparison(compare(old, newer)));

			it('finds counterparts, news and losses', () => {
				const { links, added, removed } = compare(old, newer);
				assert.ok(links.length > newer.passages.length / 2);
				assert.ok(added.length > 0 && removed.length > 0);
			});

			it('finds mostly the same pairs the other way round', () => {
				const there = pairsOf(old, newer);
				const back = pairsOf(newer, old);
				const both = [...there].filter(key => back.has(key.split(' ').reverse().join(' '))).length;
				assert.ok(both >= 0.8 * Math.max(there.size, back.size), `${both} of ${there.size} and ${back.size}`);
			});
		});
	}

	it('is the same every time', () => {
		const ids = (): string[] =>
			compare(readSample(samplePaths[0]), readSample(samplePaths[1])).links.map(
				({ id, score, kinds }) => `${id} ${score} ${kinds.join()}`,
			);
		assert.deepEqual(ids(), ids());
	});

	it('comes in steps, and none before its end', () => {
		const steps = compareSteps(readSample(samplePaths[0]), readSample(samplePaths[1]));
		let count = 0;
		let step = steps.next();
		for (; !step.done; step = steps.next()) {
			assert.equal(step.value, undefined);
			count++;
		}
		assert.ok(count >= 3);
		assertSoundComparison(step.value);
	});

	it('of years that differ in figures only changes figures', () => {
		const old = parseReport(
			'一、2023年工作回顾\n新增就业31.5万人，增长4.2%。\n二、2024年重点工作\n新增就业30万人以上，改造小区400个。\n',
		);
		const newer = parseReport(
			'一、2024年工作回顾\n新增就业32万人，增长5%。\n二、2025年重点工作\n新增就业33万人以上，改造小区500个。\n',
		);
		for (const link of compare(old, newer).links) assert.deepEqual(link.kinds, ['figures']);
	});
});

describeCorpus('comparisons of real reports', texts => {
	const reports = texts.filter(({ kind }) => kind === 'report').map(({ path, text }) => parseReport(text, path));

	it('are sound, from each report to the next', function () {
		this.timeout(60_000);
		reports.slice(1).forEach((report, i) => assertSoundComparison(compare(reports[i]!, report)));
	});

	it('of a report with itself find it the same', () => {
		for (const report of reports) {
			const { links, added, removed } = compare(report, report);
			assert.deepEqual([added.length, removed.length], [0, 0], report.path);
			const best = links.filter(link => link.old.index === link.new.index);
			assert.ok(
				best.length >= 0.95 * report.passages.filter(passage => passage.kind !== 'salutation').length,
				report.path,
			);
			for (const link of best)
				assert.deepEqual([link.kinds[0], link.kinds.includes('moved')], ['same', false], `${report.path} ${link.id}`);
		}
	});
});
