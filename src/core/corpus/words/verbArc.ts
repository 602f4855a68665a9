import type { VerbLadder } from '../../compare/words/verbLadders';
import type { VerbUse } from './verbUses';

/**
 * One use for each report, by which the years are told in a line: 探索 → 推进 → 大力发展. The strongest on the ladder that most of the uses stand on; where a report
 * has none of that ladder, the highest on another, else any verb; `undefined` where no clause has one.
 */
export function verbArc(
	used: readonly (readonly VerbUse[])[],
	ladders: readonly VerbLadder[],
): (VerbUse | undefined)[] {
	const counts = ladders.map((_, i) => used.flat().filter(({ ladder }) => ladder === i).length);
	const main = counts.indexOf(Math.max(...counts));
	const strength = ({ verb, ladder, rung }: VerbUse): number => {
		if (ladder === undefined || rung === undefined) return verb === undefined ? -1 : 0;
		const height = (rung + 1) / ladders[ladder]!.length;
		return ladder === main ? 1 + height : height;
	};
	return used.map(uses => {
		const best = [...uses].sort((a, b) => strength(b) - strength(a))[0];
		return best?.verb === undefined ? undefined : best;
	});
}

/** `2023 探索 → 2024 推进 → 2026 大力发展`; `undefined` where fewer than two of them have a verb. */
export function verbArcText(
	used: readonly { readonly name: string; readonly uses: readonly VerbUse[] }[],
	ladders: readonly VerbLadder[],
): string | undefined {
	const arc = verbArc(
		used.map(({ uses }) => uses),
		ladders,
	);
	const steps = used.flatMap(({ name }, i) => {
		const { verb } = arc[i] ?? {};
		return verb === undefined ? [] : [`${name} ${verb}`];
	});
	return steps.length > 1 ? steps.join(' → ') : undefined;
}

/** How high a rung is: `●●○`. */
export function rungMark(rung: number, ladder: VerbLadder): string {
	return '●'.repeat(rung + 1) + '○'.repeat(ladder.length - rung - 1);
}
