import * as assert from 'node:assert/strict';
import { type Comparison, linkKinds } from '../../../src/core';
import { assertSoundSentences } from './sentences/soundSentences';

/** What is true of the comparison of anything with anything. */
export function assertSoundComparison(comparison: Comparison): void {
	const { old, new: newer, links, added, removed, ofOld, ofNew, sections } = comparison;
	for (const link of links) {
		assert.equal(old.passages[link.old.index], link.old);
		assert.equal(newer.passages[link.new.index], link.new);
		assert.ok(link.score > 0 && link.score <= 1, String(link.score));
		assert.equal(link.kinds.filter(kind => kind === 'same' || kind === 'figures' || kind === 'reworded').length, 1);
		assert.deepEqual(
			[...link.kinds].sort((a, b) => linkKinds.indexOf(a) - linkKinds.indexOf(b)),
			[...link.kinds],
			'kinds are out of order',
		);
		assert.ok(ofOld.get(link.old.index)!.includes(link) && ofNew.get(link.new.index)!.includes(link));
	}
	assert.equal(new Set(links.map(link => link.id)).size, links.length, 'two links of one id');
	assert.equal([...ofOld.values()].flat().length, links.length);
	assert.equal([...ofNew.values()].flat().length, links.length);
	for (const list of [...ofOld.values(), ...ofNew.values()])
		list.slice(1).forEach((link, i) => assert.ok(list[i]!.score >= link.score));
	assert.deepEqual(
		added.map(passage => passage.index),
		newer.passages
			.filter(passage => passage.kind !== 'salutation' && !ofNew.has(passage.index))
			.map(passage => passage.index),
	);
	assert.deepEqual(
		removed.map(passage => passage.index),
		old.passages
			.filter(passage => passage.kind !== 'salutation' && !ofOld.has(passage.index))
			.map(passage => passage.index),
	);
	for (const link of sections) {
		assert.ok(link.old ?? link.new);
		assert.ok(link.old === undefined || old.allSections[link.old.index] === link.old);
		assert.ok(link.new === undefined || newer.allSections[link.new.index] === link.new);
		assert.equal(link.kind === 'new', link.old === undefined);
		assert.equal(link.kind === 'gone', link.new === undefined);
	}
	assertSoundSentences(comparison);
}
