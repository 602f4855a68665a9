import * as assert from 'node:assert/strict';
import { hitsIn } from '../../../media/searchWords';

describe('what is looked for in a view', () => {
	const shown = (text: string, search: string): string[] =>
		hitsIn(text, search).map(({ start, end }) => text.slice(start, end));

	it('is found wherever it stands, in any case and order', () => {
		assert.deepEqual(shown('加快AI应用，推动ai落地', 'Ai 落地'), ['AI', 'ai', '落地']);
	});

	it('is found once where one word is part of another', () => {
		assert.deepEqual(shown('先进制造业集群', '制造 制造业'), ['制造']);
		assert.deepEqual(shown('制造业', '造业 制造'), ['制造']);
	});

	it('is nothing where nothing is looked for', () => assert.deepEqual(shown('制造业', ' '), []));

	it('is nothing in a text whose small letters are longer', () => assert.deepEqual(shown('İ制造业', '制造'), []));
});
