import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Anchor, anchors } from '../../../src/core/notes/anchor';
import { LiveAnchors } from '../../../src/core/notes/liveAnchors';
import { shiftAnchors } from '../../../src/core/notes/shiftAnchors';
import { runToEnd } from '../../../src/core/util/steps';
import { type TextEdit, applyEdits } from '../../../src/core/tags/retag';
import { readSample } from '../support/samples';
import { seeded } from '../support/seeded';
import { quote, someQuotes } from './support';

const text = readSample('澜江省/2024.txt').text;
const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });
const at = (start: number, end: number): Anchor => ({
	state: 'exact',
	range: { start, end },
	score: 1,
	reason: { kind: 'found', by: 'position' },
});

describe('shiftAnchors', () => {
	for (const [what, edits, expected] of [
		['an edit before', [edit(2, 4, '六个字的新词')], [14, 24]],
		['an edit behind', [edit(25, 27, '')], [10, 20]],
		['text put in at its start, which stays outside', [edit(10, 10, '新')], [11, 21]],
		['text put in at its end, which stays outside', [edit(20, 20, '新')], [10, 20]],
		['text put in inside', [edit(15, 15, '新词')], [10, 22]],
		['text taken out inside', [edit(12, 15, '')], [10, 17]],
		['its start replaced', [edit(8, 12, '新')], [9, 17]],
		['its end replaced', [edit(18, 22, '新')], [10, 18]],
		['all of it replaced', [edit(8, 22, '新')], [9, 9]],
		['its own words replaced', [edit(10, 20, '新')], [11, 11]],
		[
			'several edits, last first as an editor gives them',
			[edit(25, 26, ''), edit(15, 16, '新词'), edit(0, 5, '')],
			[5, 16],
		],
	] as const)
		it(`follows ${what}`, () => {
			const { range } = shiftAnchors([at(10, 20)], edits)[0]!;
			assert.deepEqual([range!.start, range!.end], expected);
		});

	it('leaves what stands before an edit as it is', () => {
		const before = at(0, 5);
		assert.equal(shiftAnchors([before], [edit(5, 6, '')])[0], before);
	});

	it('shifts candidates', () => {
		const asked: Anchor = {
			state: 'ambiguous',
			score: 1,
			candidates: [
				{ range: { start: 1, end: 3 }, score: 1 },
				{ range: { start: 8, end: 10 }, score: 1 },
			],
			reason: { kind: 'repeated', places: 2 },
		};
		assert.deepEqual(
			shiftAnchors([asked], [edit(5, 5, '新')])[0]!.candidates!.map(each => each.range.start),
			[1, 9],
		);
	});
});

describe('LiveAnchors', () => {
	const quotes = someQuotes(text, 150, seeded(7));

	it('looks for nothing but what a keystroke touched', () => {
		const live = new LiveAnchors(text, quotes);
		const start = quotes[70]!.start! + 5;
		const after = live.update(applyEdits(text, [edit(start, start, '新')]), [edit(start, start, '新')]);
		assert.ok(live.looked >= 1 && live.looked <= 20, `${live.looked}`);
		assert.equal(after[70]!.state, 'changed');
		assert.equal(live.update(`${text}\n`, [edit(text.length, text.length, '\n')]).length, quotes.length);
	});

	it('finds what finding anew finds, whatever is edited', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						at: fc.nat(text.length - 60),
						length: fc.nat(40),
						put: fc.stringMatching(/^[甲-申，。\n]{0,30}$/),
					}),
					{ minLength: 1, maxLength: 6 },
				),
				steps => {
					const live = new LiveAnchors(text, quotes);
					let now = text;
					for (const { at: place, length, put } of steps) {
						const start = Math.min(place, now.length);
						const edits = [edit(start, Math.min(now.length, start + length), put)];
						now = applyEdits(now, edits);
						live.update(now, edits);
					}
					const anew = anchors(now, quotes);
					live.anchors.forEach((anchor, i) => {
						// What was edited past recognition between its ends is followed; anew it would be lost.
						if (anchor.reason.kind === 'edited') return;
						const { reason, ...known } = anchor;
						const expected = { ...anew[i]!, reason };
						assert.deepEqual(
							{ ...known, reason, score: known.score.toFixed(6) },
							{ ...expected, score: expected.score.toFixed(6) },
							reason.kind,
						);
					});
				},
			),
			{ seed: 42, numRuns: 40 },
		));

	it('brings a note back when its deleted paragraph returns, here or elsewhere', () => {
		const words = quotes[40]!.exact;
		const start = text.lastIndexOf('\n', quotes[40]!.start) + 1;
		const end = text.indexOf('\n', quotes[40]!.start) + 1;
		const paragraph = text.slice(start, end);
		const without = text.slice(0, start) + text.slice(end);
		for (const place of [start, text.indexOf('\n') + 1]) {
			const live = new LiveAnchors(text, quotes);
			assert.equal(live.update(without, [edit(start, end, '')])[40]!.state, 'lost');
			const back = without.slice(0, place) + paragraph + without.slice(place);
			const { range, state } = live.update(back, [edit(place, place, paragraph)])[40]!;
			assert.ok(state === 'exact' || state === 'moved');
			assert.equal(back.slice(range!.start, range!.end), words);
		}
	});

	it('follows a sentence that is rewritten word by word', () => {
		const one = quote(text, quotes[20]!.exact);
		const live = new LiveAnchors(text, [one]);
		let now = text;
		const { start, end } = live.anchors[0]!.range!;
		for (let i = start + 1; i < end - 1; i++) {
			const edits = [edit(i, i + 1, '旦')];
			now = applyEdits(now, edits);
			live.update(now, edits);
		}
		const [anchor] = live.anchors;
		assert.deepEqual([anchor!.state, anchor!.range], ['changed', { start, end }]);
	});

	it('lets no note jump to a copy that is typed elsewhere', () => {
		const live = new LiveAnchors(text, quotes);
		const { exact, prefix, suffix } = quotes[90]!;
		const before = live.anchors[90]!.range!;
		const copy = `${prefix}${exact}${suffix}\n`;
		const { range, state } = live.update(copy + text, [edit(0, 0, copy)])[90]!;
		assert.deepEqual([state, range!.start], ['exact', before.start + copy.length]);
	});

	describe('with a copy of a paragraph elsewhere', () => {
		const at = text.lastIndexOf('\n', quotes[60]!.start) + 1;
		const paragraph = text.slice(at, text.indexOf('\n', at) + 1);
		const copied = text + paragraph;
		const one = quote(text, quotes[60]!.exact);
		const start = one.start!;
		const end = start + one.exact.length;

		it('keep a note where its sentence is rewritten between its ends', () => {
			const live = new LiveAnchors(copied, [one]);
			const edits = [edit(start + 1, end - 1, '另写一句')];
			const [anchor] = live.update(applyEdits(copied, edits), edits);
			assert.deepEqual([anchor!.state, anchor!.range!.start], ['changed', start]);
		});

		it('bring a note back from the copy when its sentence comes back', () => {
			const live = new LiveAnchors(copied, [one]);
			const cut = applyEdits(copied, [edit(at, at + paragraph.length, '')]);
			const [away] = live.update(cut, [edit(at, at + paragraph.length, '')]);
			if (away!.range) assert.deepEqual([...live.displaced], [0]);
			const [back] = live.update(copied, [edit(at, at, paragraph)]);
			assert.deepEqual([back!.state, back!.range!.start, live.displaced.size], ['exact', start, 0]);
		});
	});

	it('ask again when a candidate that was changed is as it was', () => {
		const line = '加快建设现代化产业体系。';
		const twice = `${line}\n${'甲乙丙丁'.repeat(90)}\n${line}\n`;
		const live = new LiveAnchors(twice, [{ exact: line, prefix: '', suffix: '' }]);
		assert.equal(live.anchors[0]!.state, 'ambiguous');
		const changed = applyEdits(twice, [edit(2, 4, '推进')]);
		live.update(changed, [edit(2, 4, '推进')]);
		const [back] = live.update(twice, [edit(2, 4, '建设')]);
		assert.equal(back!.state, 'ambiguous');
	});

	it('follow a sentence through a reload, which is one edit of all that changed, and then through being rewritten', () => {
		const one = quote(text, quotes[60]!.exact);
		const live = new LiveAnchors(text, [one]);
		const reloaded = `${text.slice(0, 5)}甲${text.slice(5, -5)}乙${text.slice(-5)}`;
		live.update(reloaded, [edit(5, text.length - 5, reloaded.slice(5, -5))]);
		assert.equal(live.displaced.size, 0);
		const { start, end } = live.anchors[0]!.range!;
		const edits = [edit(start + 1, end - 1, '另写一句')];
		const [anchor] = live.update(applyEdits(reloaded, edits), edits);
		assert.deepEqual([anchor!.state, anchor!.range!.start], ['changed', start]);
	});

	it('look for many in steps, and begin anew when an edit comes between', () => {
		const live = new LiveAnchors(text, quotes);
		const edits = Array.from({ length: 40 }, (_, i) => edit(i * 200, i * 200 + 1, '新'));
		const first = applyEdits(text, edits);
		live.shift(first, edits);
		assert.ok(live.open.size > 20);
		const steps = live.look(first);
		steps.next();
		const second = applyEdits(first, [edit(0, 0, '又一行\n')]);
		live.shift(second, [edit(0, 0, '又一行\n')]);
		assert.equal(steps.next().done, true);
		runToEnd(live.look(second));
		assert.equal(live.open.size, 0);
		const anew = anchors(second, quotes);
		live.anchors.forEach(({ range, reason }, i) => {
			if (reason.kind !== 'edited') assert.deepEqual(range, anew[i]!.range);
		});
	});
});
