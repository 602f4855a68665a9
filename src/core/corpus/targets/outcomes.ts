import type { Candidate, Candidates } from './candidates';
import type { Clause } from './clause';
import { claimOf, evidenceSum, evidenceWeights } from './evidenceWeights';
import { isOfOtherThing } from './otherThing';
import { type ToldClause, goesOn } from './told';
import { conversion } from './units';
import { subjectOf } from './words';

interface Claim {
	readonly target: Clause;
	readonly sum: number;
}

/** For each target the clause of the review that tells what came of it, if one does. */
export function outcomesOf(targets: readonly Clause[], candidates: Candidates): (Candidate | undefined)[] {
	const claims = new Map<ToldClause, readonly Claim[]>();
	const weighed = targets.map(target => {
		const list = candidates.of(target);
		const sums = list.map(({ evidence }) => evidenceSum(evidence));
		list.forEach(({ clause }, i) => claims.set(clause, withClaim(claims.get(clause), { target, sum: sums[i]! })));
		return { target, list, sums };
	});
	return weighed.map(({ target, list, sums }) => {
		let outcome: Candidate | undefined;
		let most = evidenceWeights.bar;
		list.forEach((candidate, i) => {
			const own = sums[i]!;
			if (own < most || countsOther(target, candidate.clause)) return;
			const rival = claims.get(candidate.clause)!.find(claim => !isOnePromise(claim.target, target));
			const claim = rival ? claimOf(own, rival.sum) : 0;
			const overlap = claim > 0 ? candidates.overlap(target, rival!.target, candidate.clause) : 0;
			const sum = own + evidenceWeights.claimed * claim * overlap;
			if (sum < most) return;
			// What is told of another thing is shown only where nothing else tells.
			const known = isOfOtherThing(target, candidate.clause) ? evidenceWeights.bar : sum;
			if (known < most) return;
			outcome = candidate;
			most = known;
		});
		return outcome;
	});
}

/** So many characters say what kind of thing a name is of: 公路 of 农村公路. */
const KIND_LENGTH = 2;

/** What counts by other measures, and not even things of the kind, tells nothing: 改造农村危房1万户 of 改造农村公路500公里. */
function countsOther(target: Clause, told: ToldClause): boolean {
	if (target.quantities.length === 0 || told.figures.length === 0) return false;
	const isMeasured = target.quantities.some(({ unit }) =>
		told.figures.some(figure => conversion(figure.unit, unit) !== undefined),
	);
	const { counted } = subjectOf(target);
	return !isMeasured && counted.length > 0 && !counted.some(name => told.words.includes(name.slice(-KIND_LENGTH)));
}

/** 增长16%, 达到28.8亿元: the second goes on with the first. */
function isOnePromise(one: Clause, other: Clause): boolean {
	if (one === other) return true;
	const [first, second] = one.start < other.start ? [one, other] : [other, one];
	return first.sentence === second.sentence && second.start - first.end === 1 && goesOn(second);
}

/** The two best claims on a clause: the best one is no other's rival but the second's. */
function withClaim(claims: readonly Claim[] = [], claim: Claim): readonly Claim[] {
	const [best, second] = claims;
	if (!best || claim.sum > best.sum) return best ? [claim, best] : [claim];
	return !second || claim.sum > second.sum ? [best, claim] : claims;
}
