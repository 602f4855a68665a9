import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';
import { readYaml } from '../../../src/core/terms/readYaml';
import { runToEnd } from '../../../src/core/util/steps';

interface Reading {
	readonly errors: readonly { readonly line: number; readonly message: string }[];
	readonly data: unknown;
	readonly failure: string | undefined;
	readonly lines: readonly number[];
}

/** What the library says of the text as a whole. */
function whole(text: string): Reading {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
	const lineAt = (offset: number): number => counter.linePos(offset).line - 1;
	const errors = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
	const root = document.contents;
	const list = isMap(root) ? root.get('terms') : root;
	const items = (isSeq(list) ? list.items : []) as readonly { readonly range?: readonly number[] }[];
	const lines = items.map(({ range }) => (range ? lineAt(range[0]!) : 0));
	if (errors.length > 0) return { errors, data: undefined, failure: undefined, lines };
	try {
		return { errors, data: document.toJS() as unknown, failure: undefined, lines };
	} catch (error) {
		return { errors, data: undefined, failure: (error as Error).message, lines };
	}
}

function inLots(text: string, size: number): Reading {
	const { errors, data, failure, lineOf } = runToEnd(readYaml(text, size));
	return { errors, data, failure, lines: whole(text).lines.map((_, i) => lineOf(i)) };
}

const same = (text: string, size: number): void =>
	assert.deepEqual(inLots(text, size), whole(text), JSON.stringify(text));

/** Lines that a glossary has, and those that go wrong in one. */
const sound = [
	'  - term: 甲',
	'  - 乙',
	'  - {term: 丙}',
	'  -\n    term: 丁',
	'    category: 战略',
	'    aliases: [一, 二]',
	'    aliases:\n      - 一\n      - 二',
	'    note: |\n      一\n\n      二',
	'    definition: 一\n      二',
	'    colour: "#c00"',
	'',
	'# 说明',
	'    # 说明',
];
const odd = [
	'- 戊',
	'   - 己',
	'甲',
	'\t',
	'-\t甲',
	'  - - 甲',
	'    note: >+',
	'    note: "甲',
	'    乙"',
	"    note: '甲",
	'    aliases: [甲',
	'    乙]',
	'] }',
	'  - ]',
	'    甲: 乙: 丙',
	'    term: 甲',
	'  - &x 甲',
	'  - *x',
	'    note: **甲**',
	'    <<: *x',
	'  - !!str 1',
	'  - !!set {甲}',
	'  - ? 甲',
	'    : 乙',
	'---',
	'--- - 甲',
	'...',
	'%YAML 1.1',
	'terms:',
	'terms: - 甲',
	'terms: !!omap',
	'terms: &x',
	'others:',
	'\ufeffterms:',
	'@',
	'  - 甲\r',
];

describe('YAML in steps', () => {
	const text = (lines: readonly string[], starts: readonly string[]): fc.Arbitrary<string> =>
		fc
			.tuple(
				fc.constantFrom(...starts),
				fc.array(fc.constantFrom(...lines), { maxLength: 16 }),
				fc.constantFrom('\n', '\r\n'),
			)
			.map(([start, all, eol]) => `${start}${all.join('\n')}\n`.replaceAll('\n', eol));
	const size = fc.integer({ min: 1, max: 4 });
	const lists = ['terms:\n', '# 说明\nterms:\n', '---\nversion: 1\nterms: # 说明\n'];

	it('is what the library says of the whole, of lists without a slip', () => {
		fc.assert(fc.property(text(sound, lists), size, same), { numRuns: 500 });
	});

	it('is what the library says of aliases and anchors, wherever they stand', () => {
		const lines = [...sound, '  - *x', '    note: **甲**', '  - [*y, 甲]'];
		fc.assert(fc.property(text(lines, lists), size, same), { numRuns: 500 });
		const anchors = ['  - &x 甲', '    note: &y 甲', '  - &x\n    term: 甲'];
		fc.assert(fc.property(text([...lines, ...anchors], [...lists, '甲: *x\nterms:\n']), size, same), { numRuns: 500 });
	});

	it('is that of any text: the same errors in the same order, the same data and lines', () => {
		const starts = [
			'',
			'terms:\n',
			'terms:\n  - 甲\n  - 乙\n',
			'- 甲\n- 乙\n',
			'---\nterms:\n',
			'version: 1\nterms:\n',
		];
		fc.assert(fc.property(text([...sound, ...odd], starts), size, same), { numRuns: 1500 });
	});

	it('is that of any signs', () => {
		const sign = fc.constantFrom(
			...['terms:\n', '- ', '-', '\n', '\n  ', '\n    ', ' ', '甲', ': ', ':', '[', ']', '{', '}', ',', '"', "'"],
			...['|', '>', '#', '&x ', '*x', '!t ', '? ', '\t', '\r\n', '---\n', '...\n', '%', '@'],
		);
		const signs = fc.array(sign, { maxLength: 25 }).map(all => all.join(''));
		fc.assert(fc.property(signs, size, same), { numRuns: 1000 });
	});

	for (const [what, text] of [
		['an alias of what an earlier item has', 'terms:\n  - &x 甲\n  - 乙\n  - *x\n'],
		['an alias of what a later item has', 'terms:\n  - *x\n  - 乙\n  - &x 甲\n'],
		['aliases of nothing', 'terms:\n  - 甲\n  - *x\n  - 乙\n  - *y\n'],
		['aliases of nothing before the list and in it', '甲: *y\nterms:\n  - *x\n  - 乙\n'],
		['a second document', 'terms:\n  - 甲\n  - 乙\n---\nterms:\n  - 丙\n'],
		['a version', '%YAML 1.1\n---\n- yes\n- no\n- 010\n'],
		['a handle for types', '%TAG !t! tag:yaml.org,2002:\n---\n- !t!str 1\n- !t!str 2\n- !t!str 3\n'],
		['a type of the list', 'terms: !!omap\n  - 甲: 1\n  - 甲: 2\n  - 乙: 3\n'],
		['a list that begins on the line of the marker', '--- - [甲\n    - 乙\n    - 丙\n'],
		['slips before the list, in it and behind it', '甲: 1\n甲: 2\nterms:\n  - 丁: 戊: 己\n  - 庚\n  - 庚\n甲: 3\n'],
		['two lists of one name', 'terms:\n  - 甲\n  - 乙\nterms:\n  - 丙\n  - 丁\n'],
	] as const)
		it(`is that of a text with ${what}`, () => {
			for (const items of [1, 2, 3]) same(text, items);
		});
});
