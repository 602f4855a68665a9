import type { Features, Side } from './features';
import type { ScoreRow } from './scoreRows';
import { headOf } from './sharedHead';
import { count } from './tally';
import type { Vector } from './vectors';

/** A row, and all of the new passage that it was made from. */
interface KnownRow {
	readonly row: ScoreRow;
	readonly key: string;
	readonly group: Vector;
}

/**
 * The scores of new passages, kept from one comparison to the next. A row stands as long as the old report and its vectors are the same, and of the new passage
 * its words, its heading, its kind and the vector of the group around it.
 */
export class RowMemo {
	private old: Side | undefined;
	private newer: Side | undefined;
	private rows: (KnownRow | undefined)[] = [];

	/** Takes up the next comparison. */
	begin({ old, new: newer }: Features): void {
		const known = new Map<Vector, KnownRow | undefined>();
		if (this.old && isSameSide(this.old, old))
			this.newer!.passages.forEach((vector, j) => known.set(vector, this.rows[j]));
		const times = count(newer.passages, vector => vector);
		[this.old, this.newer] = [old, newer];
		this.rows = newer.passages.map((vector, j) => {
			const row = known.get(vector);
			const stands = row?.key === this.key(j) && row.group === this.group(j);
			// Title lines and repeated lines are scored by their place, too.
			return stands && times.get(vector) === 1 && newer.report.passages[j]!.kind !== 'front' ? row : undefined;
		});
	}

	row(j: number): ScoreRow | undefined {
		return this.rows[j]?.row;
	}

	set(j: number, row: ScoreRow): void {
		this.rows[j] = { row, key: this.key(j), group: this.group(j) };
	}

	private group(j: number): Vector {
		return this.newer!.groups[this.newer!.groupIndex[j]!]!;
	}

	private key(j: number): string {
		const passage = this.newer!.report.passages[j]!;
		const { kind, role, section, folded } = passage;
		return `${kind} ${role} ${section?.level} ${headOf(passage) ?? ''} ${folded.text}`;
	}
}

function isSameSide(a: Side, b: Side): boolean {
	return a.report === b.report && isSame(a.passages, b.passages) && isSame(a.groups, b.groups);
}

function isSame(a: readonly Vector[], b: readonly Vector[]): boolean {
	return a.length === b.length && a.every((vector, i) => vector === b[i]);
}
