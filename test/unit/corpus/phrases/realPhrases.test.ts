import * as assert from 'node:assert/strict';
import {
	type Phrase,
	type PhraseStatus,
	buildLexicon,
	fold,
	parseReport,
	phraseLedger,
	phraseStatuses,
	runToEnd,
	starterTerms,
} from '../../../../src/core';
import { describeCorpus } from '../../support/corpus';
import { judged2017 } from './judged';

const lexicon = buildLexicon([{ source: 'starter', terms: starterTerms }]);
const PRECISION_MIN = 0.8;
const FIRST = 50;
/** Of all pairs of a phrase and of what is none, so many have the phrase first. */
const ORDER_MIN = 0.8;
const JUDGED_MIN = 60;

const key = (phrase: string): string => fold(phrase).text;
/** Terms were judged under their names, however the report words them. */
const nameOf = ({ phrase, entry, isTerm }: Phrase): string => key(isTerm && entry ? entry.term : phrase);

describeCorpus('the phrases of real reports', texts => {
	const stateCouncil = (...years: readonly number[]) =>
		years.map(year => {
			const { text, path } = texts.find(each => each.path === `国务院/${year}.txt`)!;
			return parseReport(text, path);
		});
	const ledgerOf = (...years: readonly number[]): Phrase[] =>
		runToEnd(phraseLedger({ reports: stateCouncil(...years), lexicon }));
	const find = (ledger: readonly Phrase[], phrase: string): Phrase => {
		const found = ledger.find(each => key(each.phrase) === key(phrase));
		assert.ok(found, `${phrase} is in the ledger`);
		return found;
	};

	describe('of 2025 against 2021 to 2024', () => {
		const ledger = ledgerOf(2021, 2022, 2023, 2024, 2025);
		for (const phrase of ['投资于人', '具身智能', '“内卷式”竞争', '更加积极的财政政策', '适度宽松的货币政策'])
			it(`have ${phrase} among the new`, () => {
				assert.equal(find(ledger, phrase).status, 'new');
			});
		for (const phrase of ['新质生产力', '低空经济', '人工智能+'])
			it(`have kept ${phrase} since 2024`, () => {
				const { status, first } = find(ledger, phrase);
				assert.deepEqual([status, first], ['kept', 3]);
			});
		it('have 适度宽松的货币政策 as returning where 2010 is loaded too', () => {
			const longer = ledgerOf(2010, 2021, 2022, 2023, 2024, 2025);
			assert.equal(find(longer, '适度宽松的货币政策').status, 'returning');
		});
	});

	describe('of 2017 against 2010 to 2016, judged by hand', () => {
		const ledger = ledgerOf(2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017);
		const words = (kind: 'yes' | 'no'): Map<string, PhraseStatus> =>
			new Map(
				phraseStatuses.flatMap(status =>
					judged2017[status][kind].split(' ').map(phrase => [key(phrase), status] as const),
				),
			);
		const [yes, no] = [words('yes'), words('no')];

		it(`are judged ${JUDGED_MIN} times and more`, () => {
			assert.ok(yes.size + no.size >= JUDGED_MIN);
			for (const phrase of yes.keys()) assert.ok(!no.has(phrase), phrase);
		});

		it(`are phrases in ${PRECISION_MIN * 100} % of the first ${FIRST}; what was not judged is none`, () => {
			const first = ledger.slice(0, FIRST).map(nameOf);
			const right = first.filter(phrase => yes.has(phrase));
			const wrong = first.filter(phrase => !yes.has(phrase));
			assert.ok(right.length >= PRECISION_MIN * FIRST, `${right.length} of ${FIRST}; not: ${wrong.join(' ')}`);
		});

		it('come before what is none', () => {
			for (const status of phraseStatuses) {
				const rank = new Map(ledger.filter(phrase => phrase.status === status).map((phrase, i) => [nameOf(phrase), i]));
				const at = (phrase: string): number => rank.get(phrase) ?? Infinity;
				const of = (map: Map<string, PhraseStatus>): string[] => [...map.keys()].filter(p => map.get(p) === status);
				const pairs = of(yes).flatMap(a => of(no).map(b => [a, b] as const));
				const right = pairs.filter(([a, b]) => at(a) < at(b) || (at(a) === Infinity && at(b) === Infinity));
				assert.ok(right.length >= ORDER_MIN * pairs.length, `${status}: ${right.length} of ${pairs.length}`);
			}
		});

		it('have the status that was looked up', () => {
			const wrong = ledger.filter(phrase => {
				const judged = yes.get(nameOf(phrase)) ?? no.get(nameOf(phrase));
				return judged !== undefined && judged !== phrase.status;
			});
			assert.deepEqual(
				wrong.map(({ phrase, status }) => `${phrase} ${status}`),
				[],
			);
		});
	});

	it('are new only where no earlier report has the words', () => {
		const reports = stateCouncil(2013, 2014, 2015);
		const earlier = reports.slice(0, -1).map(({ text }) => fold(text).text);
		const LONG = 4;
		const fresh = runToEnd(phraseLedger({ reports, lexicon })).filter(({ status }) => status === 'new');
		assert.ok(fresh.length > FIRST);
		for (const { phrase } of fresh)
			if (key(phrase).length >= LONG) assert.ok(!earlier.some(text => text.includes(key(phrase))), phrase);
	});

	it('stand in the newest report that has them as they are shown', () => {
		const reports = stateCouncil(2023, 2024, 2025);
		for (const { places, phrase } of runToEnd(phraseLedger({ reports, lexicon }))) {
			const newest = reports[places.findLastIndex(({ length }) => length > 0)]!;
			assert.ok(newest.text.includes(phrase), phrase);
		}
	});

	it('stand where the ledger says', () => {
		const reports = stateCouncil(2024, 2025);
		for (const { places, phrase, entry } of runToEnd(phraseLedger({ reports, lexicon })).slice(0, FIRST))
			places.forEach((list, i) => {
				for (const { start, end, passage } of list) {
					const spellings = [phrase, ...(entry ? [entry.term, ...entry.aliases] : [])].map(key);
					assert.ok(spellings.includes(key(reports[i]!.text.slice(start, end))), phrase);
					assert.ok(passage.range.start <= start && end <= passage.range.end, phrase);
				}
			});
	});

	it('are left out where the reader hid them', () => {
		const hidden = ['“投资于人”'];
		const ledger = runToEnd(phraseLedger({ reports: stateCouncil(2024, 2025), lexicon, hidden }));
		assert.ok(ledger.length > FIRST);
		assert.ok(ledger.every(({ phrase }) => key(phrase) !== '投资于人'));
	});
});
