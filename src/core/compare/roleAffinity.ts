import type { Role } from '../report/roles';

/**
 * How much a counterpart in another role is worth against one in the same role. Same role first: last year's task and this year's report on it read alike
 * and are no counterparts. Rows are symmetric; a pair that is not listed has OTHER.
 */
const rows: readonly (readonly [Role, Role, number])[] = [
	['closing', 'tasks', 0.9],
	['closing', 'governance', 0.9],
	['governance', 'tasks', 0.85],
	['plan', 'targets', 0.85],
	['targets', 'tasks', 0.8],
	['closing', 'targets', 0.8],
	['plan', 'tasks', 0.6],
	['plan', 'review', 0.6],
	['review', 'targets', 0.6],
	['closing', 'review', 0.6],
	['review', 'tasks', 0.45],
	['front', 'review', 0.3],
	['front', 'tasks', 0.3],
];
const OTHER = 0.4;

const table = new Map<string, number>(
	rows.flatMap(([a, b, affinity]) => [
		[`${a} ${b}`, affinity],
		[`${b} ${a}`, affinity],
	]),
);

export function roleAffinity(a: Role, b: Role): number {
	// An explanation of terms is no counterpart of the passage that uses them.
	if (a !== b && (a === 'appendix' || b === 'appendix')) return 0;
	return a === b ? 1 : (table.get(`${a} ${b}`) ?? OTHER);
}

/** What a report looks ahead to. */
const ahead: ReadonlySet<Role> = new Set<Role>(['plan', 'targets', 'tasks', 'governance', 'closing']);

/** One is about what was done, the other about what is to be done. */
export function isAcrossTime(a: Role, b: Role): boolean {
	return (a === 'review' && ahead.has(b)) || (b === 'review' && ahead.has(a));
}
