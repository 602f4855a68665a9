import { compareFully, compareSentences, faultOf } from './fullComparison';
import { type Judged, verdict } from './gates';
import { inTurn } from './measure';
import { shownMs, table } from './table';
import type { TextPair } from './texts';

/** Texts that are made to be hard, against a real pair: with sentences and without. */
export function hardTexts(real: TextPair, hard: readonly TextPair[]): Judged[] {
	const forms = [compareFully, compareSentences];
	const pairs = [real, ...hard];
	const timed = inTurn(pairs.flatMap(pair => forms.map(compare => () => compare(pair.old, pair.new))));
	const of = (pair: number, form: number) => timed[pair * forms.length + form]!;
	const rows = pairs.map((pair, n) => {
		const both = forms.map((_, form) => of(n, form));
		const fault = both.map(({ result }) => faultOf(result)).find(found => found !== undefined);
		const ratios = both.map(({ ms }, form) => ms / of(0, form).ms);
		const { links, added, removed } = both[0]!.result.comparison;
		const judged: Judged = { name: pair.name, gate: 'hard', ratio: Math.max(...ratios), fault };
		const told = `${links.length} / ${added.length} / ${removed.length}`;
		return {
			judged,
			cells: [pair.name, ...both.map(({ ms }) => shownMs(ms)), ...ratios.map(r => `${r.toFixed(2)}×`), told],
		};
	});
	const header = ['', 'time', 'with sentences', '÷ real', '÷ real', 'linked / added / removed', 'gate', ''];
	console.log(
		table(
			header,
			rows.map(({ judged, cells }) => [...cells, ...verdict(judged)]),
		),
	);
	console.log();
	return rows.map(({ judged }) => judged);
}
