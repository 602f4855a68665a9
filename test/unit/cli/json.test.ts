import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run } from '../../../src/cli/run';
import { anchorStates, lineageEvents, linkKinds, sectionFates, phraseStatuses, verdicts } from '../../../src/core';
import { quotesFile, sampleFile, samplePairs, samplePaths } from '../support/samples';
import { type Shape, boolean, listOf, number, object, oneOf, optional, rangeIn, string } from '../support/shape';

/** The JSON of a call, which must be all that it prints. */
function json(...args: readonly string[]): unknown {
	const { code, out, error } = run([...args, '--format', 'json']);
	assert.deepEqual([code, error], [0, '']);
	return JSON.parse(out);
}

const textOf = (path: string): string => readFileSync(path, 'utf8');
const role = oneOf('front', 'review', 'plan', 'targets', 'tasks', 'governance', 'closing', 'appendix');

/** Why an anchor is what it is: each kind has its own fields. */
const reason: Shape = (value, path) => {
	const { kind } = value as { readonly kind: keyof typeof reasons };
	oneOf(...Object.keys(reasons))(kind, `${path}.kind`);
	object({ kind: string, ...reasons[kind] })(value, path);
};
const share: Shape = (value, path) => assert.ok(typeof value === 'number' && value >= 0 && value <= 1, path);
const reasons = {
	found: { by: oneOf('position', 'context', 'words', 'likeness', 'section') },
	reworded: { kept: share },
	repeated: { places: number },
	alike: { places: number },
	unlike: { kept: share },
	gone: {},
	empty: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, Shape>>>>;

/** DESIGN.md, section 5. Other programs rely on every field. */
describe('the JSON of', () => {
	for (const pair of samplePairs) {
		it(`compare ${pair.old} ${pair.new}`, () => {
			const [old, newer] = [sampleFile(pair.old), sampleFile(pair.new)];
			const inOld = rangeIn(textOf(old));
			const inNew = rangeIn(textOf(newer));
			const side = (path: string): Shape =>
				object({ path: oneOf(path), title: string, place: oneOf('澜江省'), year: number });
			const link = object({
				id: string,
				old: inOld,
				new: inNew,
				role: oneOf('main', 'related'),
				kinds: listOf(oneOf(...linkKinds)),
				score: (value, path) => assert.ok(typeof value === 'number' && value > 0 && value <= 1, path),
				certain: boolean,
				doubt: optional(oneOf('low', 'rival', 'outdone', 'moved', 'role', 'leftover', 'part')),
				changes: optional(listOf(object({ op: oneOf('same', 'insert', 'delete'), text: string }))),
				verbs: optional(listOf(object({ from: string, to: string, step: number }))),
			});
			object({
				schema: oneOf('duidu.comparison/1'),
				old: side(old),
				new: side(newer),
				sections: listOf(
					object({
						old: optional(inOld),
						new: optional(inNew),
						kind: oneOf(...sectionFates),
						oldTitle: optional(string),
						newTitle: optional(string),
					}),
				),
				links: listOf(link),
				sentences: listOf(link),
				added: listOf(inNew),
				removed: listOf(inOld),
			})(json('compare', old, newer), 'comparison');
		});

		it(`outline ${pair.new}`, () => {
			const file = sampleFile(pair.new);
			const text = textOf(file);
			const section: Shape = (value, path) =>
				object({
					title: string,
					number: optional(string),
					level: number,
					role,
					range: rangeIn(text),
					children: listOf(section),
				})(value, path);
			object({
				schema: oneOf('duidu.outline/1'),
				title: string,
				place: oneOf('澜江省'),
				year: number,
				sections: listOf(section),
			})(json('outline', file), 'outline');
		});
	}

	for (const report of samplePairs.map(pair => pair.new)) {
		it(`trace 澜江省-2025-摘要.md ${report}`, () => {
			const [digest, source] = [sampleFile('澜江省-2025-摘要.md'), sampleFile(report)];
			const inSource = rangeIn(textOf(source));
			const traces = json('trace', digest, source) as {
				readonly passages: readonly {
					readonly source: object | null;
					readonly nearest?: object;
					readonly state: string;
				}[];
			};
			object({
				schema: oneOf('duidu.trace/1'),
				passages: listOf(
					object({
						digest: rangeIn(textOf(digest)),
						source: (value, path) => value === null || inSource(value, path),
						state: oneOf('exact', 'changed', 'absent'),
						score: (value, path) => assert.ok(typeof value === 'number' && value >= 0 && value <= 1, path),
						nearest: optional(inSource),
					}),
				),
			})(traces, 'trace');
			assert.ok(traces.passages.length > 20);
			for (const passage of traces.passages) {
				assert.equal(passage.source === null, passage.state === 'absent');
				assert.ok(passage.source === null || passage.nearest === undefined);
			}
		});
	}

	for (const pair of samplePairs) {
		it(`phrases ${pair.old} ${pair.new}`, () => {
			const files = [sampleFile(pair.old), sampleFile(pair.new)];
			const identity = (path: string): Shape =>
				object({ path: oneOf(path), title: string, place: oneOf('澜江省'), year: number });
			const counts: Shape = (value, path) =>
				object(Object.fromEntries(Object.keys(value as object).map(year => [year, number])))(value, path);
			const example: Shape = (value, path) => {
				const file = (value as { readonly path: string }).path;
				object({ path: oneOf(...files), range: rangeIn(textOf(file)), sentence: string })(value, path);
			};
			const found = json('phrases', ...files) as {
				readonly reports: readonly unknown[];
				readonly phrases: readonly { readonly counts: Readonly<Record<string, number>>; readonly status: string }[];
			};
			object({
				schema: oneOf('duidu.phrases/1'),
				reports: listOf(object({ path: string, title: string, place: string, year: number })),
				phrases: listOf(
					object({
						phrase: string,
						term: optional(string),
						status: oneOf(...phraseStatuses),
						first: string,
						counts,
						category: optional(string),
						sources: listOf(string),
						score: number,
						examples: listOf(example),
					}),
				),
			})(found, 'phrases');
			files.forEach((file, i) => identity(file)(found.reports[i], 'reports'));
			assert.ok(found.phrases.length > 20);
			for (const { counts: byYear, status } of found.phrases) {
				const [before, now] = Object.values(byYear);
				assert.equal(status, now === 0 ? 'dropped' : before === 0 ? 'new' : 'kept');
			}
		});

		it(`targets ${pair.old} ${pair.new}`, () => {
			const [old, newer] = [sampleFile(pair.old), sampleFile(pair.new)];
			const [inOld, inNew] = [old, newer].map(file => rangeIn(textOf(file)));
			const outcome = object({ text: string, line: number, range: inNew!, severalYears: boolean });
			const found = json('targets', old, newer) as {
				readonly targets: readonly { readonly outcome: object | null; readonly verdict: string }[];
			};
			object({
				schema: oneOf('duidu.targets/1'),
				targets: listOf(
					object({
						indicator: string,
						text: string,
						line: number,
						range: inOld!,
						figures: listOf(
							object({
								text: string,
								value: number,
								unit: (value, path) => assert.equal(typeof value, 'string', path),
								bound: oneOf('atLeast', 'atMost', 'about', 'exact'),
							}),
						),
						outcome: (value, path) => value === null || outcome(value, path),
						verdict: oneOf(...verdicts),
						reason: oneOf(
							'figures',
							'several-years',
							'no-figure',
							'other-basis',
							'other-time',
							'other-thing',
							'partly',
							'no-stage',
							'ceiling',
							'words',
							'silent',
						),
					}),
				),
			})(found, 'targets');
			assert.ok(found.targets.length > 5);
			for (const target of found.targets) assert.equal(target.outcome === null, target.verdict === 'not-reported');
		});
	}

	const lineageYear: Shape = (value, path) => {
		const file = (value as { readonly path: string }).path;
		const inFile = rangeIn(textOf(file));
		object({
			path: oneOf(...samplePaths.map(sampleFile)),
			year: number,
			event: oneOf(...lineageEvents),
			since: optional(number),
			kinds: listOf(oneOf(...linkKinds)),
			certain: boolean,
			passages: listOf(
				object({
					range: inFile,
					text: string,
					part: optional(inFile),
					headingPath: listOf(string),
					score: (score, at) => assert.ok(typeof score === 'number' && score > 0 && score <= 1, at),
				}),
			),
		})(value, path);
	};

	for (const line of ['20', '60', '86']) {
		it(`lineage of line ${line}`, () => {
			const files = samplePaths.map(sampleFile);
			const chain = json('lineage', ...files, '--at', line) as {
				readonly years: readonly {
					readonly event: string;
					readonly since?: number;
					readonly passages: readonly object[];
				}[];
			};
			object({ schema: oneOf('duidu.lineage/1'), years: listOf(lineageYear) })(chain, 'lineage');
			assert.equal(chain.years.length, files.length);
			for (const { event, since, passages } of chain.years) {
				assert.equal(passages.length === 0, event === 'gone' || event === 'absent');
				if (event === 'first' || event === 'appeared') assert.equal(since, undefined);
			}
		});
	}

	it('lineage of a section', () => {
		const files = samplePaths.map(sampleFile);
		const found = json('lineage', ...files, '--at', '156', '--section') as {
			readonly sections: readonly object[];
			readonly rows: readonly { readonly year: number; readonly years: readonly object[] }[];
		};
		const row: Shape = (value, path) => {
			const { year } = value as { readonly year: number };
			const range = rangeIn(textOf(files.find(file => file.includes(String(year)))!));
			object({ year: number, range, years: listOf(lineageYear) })(value, path);
		};
		object({
			schema: oneOf('duidu.section-years/1'),
			sections: listOf(listOf(object({ title: string, kinds: listOf(oneOf(...sectionFates)) }))),
			rows: listOf(row),
		})(found, 'section years');
		assert.equal(found.sections.length, files.length);
		assert.ok(found.rows.length > 5);
		for (const { years } of found.rows) assert.equal(years.length, files.length);
	});

	for (const report of samplePaths) {
		it(`locate 澜江省-2025.json ${report}`, () => {
			const file = sampleFile(report);
			const text = textOf(file);
			const ids = (JSON.parse(textOf(quotesFile)) as readonly { readonly id: string }[]).map(({ id }) => id);
			const located = json('locate', quotesFile, file) as {
				readonly anchors: readonly {
					readonly id: string;
					readonly state: string;
					readonly start?: number;
					readonly candidates?: readonly object[];
				}[];
			};
			const rangeOf = ({ start, end, startLine, endLine }: Record<string, unknown>): object => ({
				start,
				end,
				startLine,
				endLine,
			});
			const candidate: Shape = (value, path) => {
				object({ start: number, end: number, startLine: number, endLine: number, score: share })(value, path);
				rangeIn(text)(rangeOf(value as Record<string, unknown>), path);
			};
			const anchor: Shape = (value, path) => {
				object({
					id: oneOf(...ids),
					state: oneOf(...anchorStates),
					start: optional(number),
					end: optional(number),
					startLine: optional(number),
					endLine: optional(number),
					score: share,
					candidates: optional(listOf(candidate)),
					reason,
				})(value, path);
				const { state, start, candidates } = value as (typeof located.anchors)[number];
				const isPlaced = state !== 'ambiguous' && state !== 'lost';
				if (isPlaced) rangeIn(text)(rangeOf(value as Record<string, unknown>), path);
				else assert.equal(start, undefined, `${path}.start`);
				if (isPlaced) assert.equal(candidates, undefined, `${path}.candidates`);
				if (state === 'ambiguous') assert.ok(candidates!.length > 1, `${path}.candidates`);
			};
			object({ schema: oneOf('duidu.anchors/1'), anchors: listOf(anchor) })(located, 'locate');
			assert.deepEqual(
				located.anchors.map(({ id }) => id),
				ids,
			);
			// The quotes are of this year, and are named after what became of them.
			if (report === '澜江省/2025.md') for (const { id, state } of located.anchors) assert.equal(state, id);
		});
	}

	it('tags', () => {
		const file = sampleFile('澜江省-2025-摘要.md');
		const tags = json('tags', file) as {
			readonly tags: readonly { readonly name: string; readonly passages: readonly unknown[] }[];
		};
		object({
			schema: oneOf('duidu.tags/1'),
			tags: listOf(
				object({
					name: string,
					passages: listOf(
						object({ path: oneOf(file), range: rangeIn(textOf(file)), text: string, headingPath: listOf(string) }),
					),
				}),
			),
		})(tags, 'tags');
		assert.deepEqual(
			tags.tags.map(({ name }) => name),
			['专业相关', '可能有关'],
		);
		for (const { passages } of tags.tags) assert.ok(passages.length > 0);
	});

	it('tags, with names of one’s own, also such as are not found', () => {
		const file = sampleFile('澜江省-2025-摘要.md');
		const { tags } = json('tags', file, '--tag', '待查', '--tag', '专业相关') as {
			readonly tags: readonly { readonly name: string; readonly passages: readonly unknown[] }[];
		};
		assert.deepEqual(
			tags.map(({ name, passages }) => [name, passages.length > 0]),
			[
				['待查', false],
				['专业相关', true],
			],
		);
	});

	it('concordance and verbs', () => {
		const inAny: Shape = (value, path) => {
			const line = value as { readonly path: string };
			rangeIn(textOf(line.path))((value as { readonly range: unknown }).range, path);
		};
		const common = { path: oneOf(...samplePaths.map(sampleFile)), year: number, range: () => undefined };
		const line = object({ ...common, left: string, word: string, right: string, section: string });
		const found = json('concordance', ...samplePaths.map(sampleFile), '--words', '数字经济') as {
			readonly lines: readonly { readonly word: string }[];
		};
		object({ schema: oneOf('duidu.concordance/1'), words: listOf(string), lines: listOf(line) })(found, 'concordance');
		listOf(inAny)(found.lines, 'lines');
		assert.ok(found.lines.length > 2 && found.lines.every(({ word }) => word === '数字经济'));

		const use = object({
			...common,
			verb: optional(string),
			rung: optional(number),
			ladder: optional(listOf(listOf(string))),
			sentence: string,
		});
		const verbs = json('verbs', ...samplePaths.map(sampleFile), '--words', '数字经济') as { readonly uses: unknown };
		object({ schema: oneOf('duidu.verbs/1'), words: listOf(string), uses: listOf(use) })(verbs, 'verbs');
		listOf(inAny)(verbs.uses, 'uses');
	});

	it('targets of more than two years', () => {
		const found = json('targets', ...samplePaths.map(sampleFile)) as {
			readonly schema: string;
			readonly indicators: readonly {
				readonly indicator: string;
				readonly aim: boolean;
				readonly years: readonly { readonly year: string; readonly text: string; readonly verdict?: string }[];
			}[];
		};
		assert.equal(found.schema, 'duidu.targetSeries/1');
		const growth = found.indicators.find(({ indicator }) => indicator.includes('生产总值'))!;
		assert.ok(growth.aim);
		assert.deepEqual(
			growth.years.map(({ year }) => year),
			['2023', '2024', '2025', '2026'],
		);
		assert.deepEqual(
			growth.years.map(({ verdict }) => verdict !== undefined),
			[true, true, true, false],
		);
		for (const { years } of found.indicators)
			for (const { year, text } of years)
				assert.ok(textOf(sampleFile(samplePaths.find(path => path.includes(year))!)).includes(text), text);
	});

	it('terms', () => {
		const files = samplePairs.map(pair => sampleFile(pair.new));
		const terms = json('terms', ...files) as {
			readonly terms: readonly {
				readonly term: string;
				readonly count: number;
				readonly matches: readonly {
					readonly path: string;
					readonly range: { readonly start: number; readonly end: number };
					readonly text: string;
				}[];
			}[];
		};
		const match: Shape = (value, path) => {
			const file = (value as { readonly path: string }).path;
			object({ path: oneOf(...files), range: rangeIn(textOf(file)), text: string })(value, path);
		};
		object({
			schema: oneOf('duidu.terms/1'),
			terms: listOf(object({ term: string, category: string, count: number, matches: listOf(match) })),
		})(terms, 'terms');
		for (const { count, matches } of terms.terms) {
			assert.equal(count, matches.length);
			for (const { path, range, text } of matches) assert.equal(textOf(path).slice(range.start, range.end), text);
		}
		const counts = terms.terms.map(({ count }) => count);
		assert.deepEqual(
			counts,
			[...counts].sort((a, b) => b - a),
		);
	});
});
