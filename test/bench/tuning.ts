import { type Report, parseReport, runToEnd } from '../../src/core';
import { ComparisonMemo, compareSteps } from '../../src/core/compare/comparison';
import { type Weights, defaultWeights } from '../../src/core/compare/weights';
import { type LabelledPair, type Quality, qualityOf } from '../unit/support/gold';
import { table } from './table';

/** Each weight is tried between these. */
const ranges: { readonly [W in keyof Weights]: readonly [from: number, to: number] } = {
	lengthBalance: [0.3, 0.5],
	proofNorm: [1, 30],
	section: [0, 0.4],
	headingSection: [0, 2],
	sameHead: [0, 0.3],
	neighbours: [0, 0.6],
	newMin: [0.03, 0.2],
	oldMin: [0.03, 0.2],
};
const names = Object.keys(ranges) as (keyof Weights)[];
const TRIES = 600;
/** The middle of as many of the best: the best alone fits two pairs by chance, and other pairs less. */
const BEST = 60;

interface Parsed {
	readonly pair: LabelledPair;
	readonly old: Report;
	readonly new: Report;
}

/** Chooses the weights on all labelled pairs but one, and judges them on that one: each pair in its turn. */
export function printTuning(pairs: readonly LabelledPair[]): void {
	const parsed = pairs.map((pair): Parsed => ({ pair, old: parseReport(pair.old), new: parseReport(pair.new) }));
	const tries = Array.from({ length: TRIES }, (_, n) => weightsAt(n + 1));
	const worths = tries.map(weights => parsed.map(each => worth(measured(each, weights))));
	const rows = parsed.map((heldOut, out) => {
		const onOthers = worths.map(list => list.reduce((sum, one, i) => (i === out ? sum : sum + one), 0));
		const order = tries.map((_, n) => n).sort((a, b) => onOthers[b]! - onOthers[a]!);
		const weights = middle(order.slice(0, BEST).map(n => tries[n]!));
		const [own, shipped] = [measured(heldOut, weights), measured(heldOut, defaultWeights)];
		return [
			heldOut.pair.name,
			...[own.f, own.top1, shipped.f, shipped.top1].map(share => share.toFixed(3)),
			...names.map(name => weights[name].toFixed(2)),
		];
	});
	const shipped = ['as shipped', '', '', '', '', ...names.map(name => defaultWeights[name].toFixed(2))];
	console.log(`Weights chosen on the other pairs (of ${TRIES} the best ${BEST}), judged on the one that is named:`);
	console.log(table(['', 'F', 'top1', 'F, shipped', 'top1', ...names], [...rows, shipped]));
}

const primes = [2, 3, 5, 7, 11, 13, 17, 19];

/** The n-th of evenly spread weights: Halton's sequence, the same in every run. */
function weightsAt(n: number): Weights {
	return fromNames((name, i) => {
		const [from, to] = ranges[name];
		let [share, step] = [0, 1];
		for (let rest = n; rest > 0; rest = Math.floor(rest / primes[i]!))
			share += (rest % primes[i]!) * (step /= primes[i]!);
		return from + (to - from) * share;
	});
}

function middle(list: readonly Weights[]): Weights {
	return fromNames(name => list.reduce((sum, weights) => sum + weights[name], 0) / list.length);
}

function fromNames(value: (name: keyof Weights, index: number) => number): Weights {
	return Object.fromEntries(names.map((name, i) => [name, value(name, i)])) as unknown as Weights;
}

/** F and the share of best links that are right count alike. */
function worth({ f, top1 }: Quality): number {
	return (f + top1) / 2;
}

function measured({ pair, old, new: fresh }: Parsed, weights: Weights): Quality {
	return qualityOf(pair, runToEnd(compareSteps(old, fresh, [], new ComparisonMemo(weights))));
}
