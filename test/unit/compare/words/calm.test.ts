import * as assert from 'node:assert/strict';
import { type WordChange, fold } from '../../../../src/core';
import { calm } from '../../../../src/core/compare/words/calm';

/** `甲[乙|丙]丁`: what stayed, what went and what came. */
function changes(marked: string): WordChange[] {
	let [old, fresh] = [0, 0];
	return [...marked.matchAll(/\[([^|]*)\|([^\]]*)\]|([^[]+)/g)].flatMap(([, gone, came, same]): WordChange[] => {
		const oldRange = { start: old, end: (old += (same ?? gone ?? '').length) };
		const newRange = { start: fresh, end: (fresh += (same ?? came ?? '').length) };
		if (same !== undefined) return [{ op: 'same', old: oldRange, new: newRange }];
		return [
			...(gone ? [{ op: 'delete' as const, old: oldRange }] : []),
			...(came ? [{ op: 'insert' as const, new: newRange }] : []),
		];
	});
}

const ops = (list: readonly WordChange[]): string => list.map(({ op }) => op[0]).join('');

describe('changes made calm', () => {
	const long = '[大力提高各级各类|推进职普融通增强]';

	it('take up a word between two long changes', () => {
		assert.equal(ops(calm(changes(`继续${long}教育${long}。`))), 'sdis');
	});

	it('keep a word between short changes, and a long stretch between any', () => {
		assert.equal(ops(calm(changes('加快[发展|培育]教育[数字|智能]产业'))), 'sdisdis');
		assert.equal(ops(calm(changes(`${long}高质量发展${long}`))), 'disdi');
	});

	it('keep the words at both ends', () => {
		assert.equal(ops(calm(changes(`教育${long}发展`))), 'sdis');
	});

	it('hold both texts', () => {
		for (const text of [`继续${long}教育${long}。`, `${long}的[|新]和${long}`, '甲', '[甲|]', '']) {
			const before = changes(text);
			const after = calm(before);
			for (const side of ['old', 'new'] as const) {
				const end = (list: readonly WordChange[]): number =>
					list.reduce((at, change) => {
						const range =
							change.op === 'delete'
								? side === 'old'
									? change.old
									: undefined
								: change.op === 'insert'
									? side === 'new'
										? change.new
										: undefined
									: change[side];
						if (!range) return at;
						assert.equal(range.start, at, fold(text).text);
						return range.end;
					}, 0);
				assert.equal(end(after), end(before));
			}
		}
	});
});
