import * as assert from 'node:assert/strict';
import { type Report, type Trace, parseReport, trace } from '../../../src/core';
import { describeCorpus } from '../support/corpus';
import { seeded } from '../support/seeded';
import { type Bullet, FIRST_LINE, deriveBullets, digestOf } from './digests';

const FOUND_MIN = 0.98;
const FALSE_MAX = 0.01;
const SEEDS = [1, 2, 3, 4, 5];
const BULLETS = 25;

/** Its own passage, or another that says the same words: 海拉尔 2013 repeats itself. */
const isSource = ({ from, words }: Bullet, found: Trace | undefined): boolean =>
	found?.source !== undefined && (found.source.passage === from || found.source.passage.folded.text.includes(words));

function traced(bullets: readonly Bullet[], report: Report): (Trace | undefined)[] {
	const byLine = new Map(trace(parseReport(digestOf(bullets)), report).map(found => [found.digest.line, found]));
	return bullets.map((_, i) => byLine.get(FIRST_LINE + i));
}

describeCorpus('the bullets of a digest', texts => {
	const reports = texts
		.filter(({ kind, path }) => kind === 'report' && path.endsWith('.txt'))
		.map(({ path, text, place }) => ({ place, report: parseReport(text, path) }));

	for (const seed of SEEDS) {
		it(`are found in their report, and in no other province’s (seed ${seed})`, function () {
			this.timeout(60_000);
			const chance = seeded(seed);
			let found = 0;
			let asked = 0;
			let taken = 0;
			let askedElsewhere = 0;
			const missed: string[] = [];
			for (const { place, report } of reports) {
				const bullets = deriveBullets(report, chance, BULLETS);
				traced(bullets, report).forEach((each, i) => {
					asked++;
					if (isSource(bullets[i]!, each)) found++;
					else missed.push(bullets[i]!.line);
				});
				const other = chance.pick(reports.filter(candidate => candidate.place !== place)).report;
				for (const each of traced(bullets, other)) {
					askedElsewhere++;
					if (each?.source) taken++;
				}
			}
			if (process.env.SHOW) console.log(`found ${found}/${asked}, false ${taken}/${askedElsewhere}`);
			assert.ok(found >= FOUND_MIN * asked, `found ${found} of ${asked}; not ${missed.slice(0, 5).join('\n')}`);
			assert.ok(taken <= FALSE_MAX * askedElsewhere, `${taken} of ${askedElsewhere} found where they are not`);
		});
	}

	it('of another year’s report are not in this one, and have a nearest passage', () => {
		const read = (path: string): Report => parseReport(texts.find(text => text.path === path)!.text, path);
		const traces = trace(read('浙江省-2024-摘要.md'), read('浙江省/2025.txt'));
		const absent = traces.filter(({ state }) => state === 'absent');
		assert.ok(traces.length > 25);
		assert.ok(absent.length >= 0.85 * traces.length, `${absent.length} of ${traces.length}`);
		for (const { digest, nearest, source } of absent)
			assert.ok(nearest && !source, `line ${digest.line + 1} has no nearest`);
	});
});
