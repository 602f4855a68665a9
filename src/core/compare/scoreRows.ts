/** How well the old texts fit one new text: those worth a look. */
export interface ScoreRow {
	readonly old: Int32Array;
	readonly scores: Float64Array;
}

export function scoreOf(row: ScoreRow | undefined, oldIndex: number): number {
	if (!row) return 0;
	let low = 0;
	let high = row.old.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const difference = row.old[middle]! - oldIndex;
		if (difference === 0) return row.scores[middle]!;
		if (difference < 0) low = middle + 1;
		else high = middle - 1;
	}
	return 0;
}

/** The old text that fits best, with the score of the next best; `index` is -1 when none is allowed. */
export function best(
	row: ScoreRow,
	allowed: (index: number) => boolean,
): { index: number; score: number; rival: number } {
	let index = -1;
	let score = 0;
	let rival = 0;
	row.scores.forEach((value, k) => {
		if (value <= rival || !allowed(row.old[k]!)) return;
		if (value > score) {
			rival = score;
			score = value;
			index = row.old[k]!;
		} else rival = value;
	});
	return { index, score, rival };
}

/** The same scores by old text: there `old` holds new indices. */
export function transpose(rows: readonly ScoreRow[], oldCount: number): ScoreRow[] {
	const lists: { at: number[]; scores: number[] }[] = Array.from({ length: oldCount }, () => ({ at: [], scores: [] }));
	rows.forEach((row, j) => {
		row.old.forEach((i, k) => {
			lists[i]!.at.push(j);
			lists[i]!.scores.push(row.scores[k]!);
		});
	});
	return lists.map(({ at, scores }) => ({ old: Int32Array.from(at), scores: Float64Array.from(scores) }));
}
