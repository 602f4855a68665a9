import { commonUnits, unitPlaces } from '../../notes/commonUnits';

/** 崇凭铁路 is short for 崇左至凭祥铁路: its characters in their order, and few others between them. */
export function isShortFor(name: string, text: string): boolean {
	if (name.length < NAME_MIN || !text.includes(name.slice(-2))) return false;
	let last: number | undefined;
	for (const character of name) {
		const at = text.indexOf(character, last === undefined ? 0 : last + 1);
		if (at < 0 || (last !== undefined && at - last > GAP_MAX)) return false;
		last = at;
	}
	return true;
}

/** Shorter ones are found in any text. */
const NAME_MIN = 4;
const GAP_MAX = 4;

/** How much of a name's characters stand in a text in their order: the length of the longest common subsequence, 0 to 1. */
export function inOrder(name: string, text: string): number {
	if (name === '') return 0;
	return commonUnits(unitPlaces(name), name.length, text, { from: 0, to: text.length }) / name.length;
}
