import * as assert from 'node:assert/strict';
import { type Term, buildLexicon, matchRange } from '../../../src/core';

const term = (name: string, category: string, ...aliases: string[]): Term => ({ term: name, category, aliases });
const found = (text: string, ...args: Parameters<typeof buildLexicon>): string[] =>
	matchRange(text, { start: 0, end: text.length }, buildLexicon(...args)).map(
		({ entry }) => `${entry.term} ${entry.category} ${entry.source}`,
	);

describe('a lexicon', () => {
	const starter = {
		source: 'starter' as const,
		terms: [term('数字经济', '产业'), term('乡村振兴', '战略', '乡村全面振兴')],
	};

	it('lets the workspace override the starter terms', () => {
		const workspace = { source: 'workspace' as const, terms: [term('数字 经济', '战略')] };
		assert.deepEqual(found('数字经济', [workspace, starter]), ['数字 经济 战略 workspace']);
		assert.deepEqual(found('乡村全面振兴', [workspace, starter]), ['乡村振兴 战略 starter']);
	});

	it('leaves out the categories that are switched off', () => {
		assert.deepEqual(found('数字经济和乡村振兴', [starter], new Set(['战略'])), ['数字经济 产业 starter']);
	});

	it('lets a term of the workspace hide a starter term also when its category is switched off', () => {
		const workspace = { source: 'workspace' as const, terms: [term('数字经济', '战略')] };
		assert.deepEqual(found('数字经济', [workspace, starter], new Set(['战略'])), []);
	});

	it('never lets an alias hide another term’s name', () => {
		const terms = [term('甲甲', '工程', '乙乙'), term('乙乙', '区域')];
		assert.deepEqual(found('乙乙', [{ source: 'workspace', terms }]), ['乙乙 区域 workspace']);
	});

	it('gives an alias of two terms to the first', () => {
		const terms = [term('甲甲', '工程', '丙丙'), term('乙乙', '区域', '丙丙')];
		assert.deepEqual(found('丙丙', [{ source: 'workspace', terms }]), ['甲甲 工程 workspace']);
	});

	it('may be empty', () => {
		assert.deepEqual(found('数字经济', []), []);
	});
});
