import type { Candidate, Candidates } from './candidates';
import type { Clause } from './clause';
import { claimOf, evidenceSum, evidenceWeights } from './evidenceWeights';
import type { ToldClause } from './told';

interface Weighed extends Candidate {
	readonly sum: number;
}

/** The two best sums that a clause has for any targets. */
interface Claims {
	readonly best: number;
	readonly second: number;
}

/** For each target the clause of the review that tells what came of it, if one does. */
export function outcomesOf(targets: readonly Clause[], candidates: Candidates): (Candidate | undefined)[] {
	const weighed = targets.map(target =>
		candidates.of(target).map((each): Weighed => ({ ...each, sum: evidenceSum(each.evidence) })),
	);
	const claims = new Map<ToldClause, Claims>();
	for (const { clause, sum } of weighed.flat()) {
		const { best, second } = claims.get(clause) ?? { best: -Infinity, second: -Infinity };
		claims.set(clause, sum > best ? { best: sum, second: best } : { best, second: Math.max(second, sum) });
	}
	return weighed.map(list => {
		let outcome: Candidate | undefined;
		let most = evidenceWeights.bar;
		for (const each of list) {
			const { best, second } = claims.get(each.clause)!;
			const other = each.sum === best ? second : best;
			const sum = each.sum + evidenceWeights.claimed * claimOf(each.sum, other);
			if (sum < most) continue;
			outcome = each;
			most = sum;
		}
		return outcome;
	});
}
