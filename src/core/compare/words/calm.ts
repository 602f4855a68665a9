import type { WordChange } from './wordChanges';

/** A stretch of at most this many characters is a word or two: between long changes it stayed by chance. */
const CHANCE_MAX = 4;
/** … when the changes on both sides of it are together this many times as long. */
const AROUND_MIN = 6;

/**
 * The changes of a passage made calm for reading. In a sentence written anew words such as 教育, 发展 and 加强 meet by chance, and a line of marks that opens
 * and closes at each of them cannot be read.
 * Before: ⟦大力提高→推进职普融通，增强⟧职业教育⟦质量。实施高等教育→适应性。分类推进高校⟧. After: one change.
 * The list of changes that other programs read keeps them: it is as short as it can be.
 */
export function calm(changes: readonly WordChange[]): WordChange[] {
	const chance = new Set(changes.filter((_, i) => isChance(changes, i)));
	const calmed: WordChange[] = [];
	let gone: { start: number; end: number } | undefined;
	let came: { start: number; end: number } | undefined;
	const close = (): void => {
		if (gone) calmed.push({ op: 'delete', old: gone });
		if (came) calmed.push({ op: 'insert', new: came });
		gone = came = undefined;
	};
	for (const change of changes) {
		if (change.op === 'same' && !chance.has(change)) {
			close();
			calmed.push(change);
			continue;
		}
		if (change.op !== 'insert') gone = { start: gone?.start ?? change.old.start, end: change.old.end };
		if (change.op !== 'delete') came = { start: came?.start ?? change.new.start, end: change.new.end };
	}
	close();
	return calmed;
}

function isChance(changes: readonly WordChange[], at: number): boolean {
	const change = changes[at]!;
	if (change.op !== 'same') return false;
	const length = change.new.end - change.new.start;
	const before = changedLength(changes, at, -1);
	const behind = changedLength(changes, at, 1);
	return length <= CHANCE_MAX && before > 0 && behind > 0 && before + behind >= AROUND_MIN * length;
}

/** How much went and came between a stretch that stayed and the next one on that side. */
function changedLength(changes: readonly WordChange[], from: number, step: -1 | 1): number {
	let length = 0;
	for (let i = from + step; changes[i] && changes[i]!.op !== 'same'; i += step) {
		const change = changes[i]!;
		const range = change.op === 'delete' ? change.old : change.op === 'insert' ? change.new : undefined;
		if (range) length += range.end - range.start;
	}
	return length;
}
