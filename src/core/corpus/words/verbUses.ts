import type { VerbLadder } from '../../compare/words/verbLadders';
import type { Range } from '../../text/range';
import { foldedPlace, sourceRange } from '../../text/fold';
import { doing, manner } from '../phrases/edges';
import type { WordPlace } from './wordPlaces';

/** What is done to some words where they stand: 大力发展 before 数字经济. */
export interface VerbUse {
	readonly place: WordPlace;
	/** The verbs with what strengthens them, as written; absent where the clause has none. */
	readonly verb?: string;
	/** Where they stand in the source. */
	readonly range?: Range;
	/** The ladder that the verb is a step of, as an index, and how high it is there, from 0. */
	readonly ladder?: number;
	readonly rung?: number;
}

/** The end of a clause. A list goes on over 、: of 发展数字经济、平台经济 both are 发展. */
const CLAUSE_END = /[,。;:!?]/;
/** A verb this far off, in characters, has another object; in a list it is that of the first item. */
const REACH = 16;

/** The nearest verb before each place, within its clause; where there is none, the one right behind: 数字经济加快发展. */
export function verbUses(places: readonly WordPlace[], ladders: readonly VerbLadder[]): VerbUse[] {
	const steps = ladders.flatMap((ladder, i) =>
		ladder.flatMap((verbs, rung) => verbs.map(verb => ({ verb, ladder: i, rung }))),
	);
	const longestFirst = [...steps].sort((a, b) => b.verb.length - a.verb.length);
	const others = [...doing, ...manner].sort((a, b) => b.length - a.length);
	const verbAt = (text: string, at: number): string | undefined =>
		longestFirst.find(({ verb }) => text.startsWith(verb, at))?.verb ??
		others.find(verb => verb.length > 1 && text.startsWith(verb, at));
	return places.map((place): VerbUse => {
		const { folded } = place.passage;
		const start = foldedPlace(folded, place.start);
		const end = foldedPlace(folded, place.end);
		const found = before(folded.text, start, verbAt) ?? behind(folded.text, end, verbAt);
		if (!found) return { place };
		const words = folded.text.slice(found.start, found.end);
		const step =
			longestFirst.find(({ verb }) => verb === words) ?? longestFirst.find(({ verb }) => words.endsWith(verb));
		return {
			place,
			verb: words,
			range: sourceRange(folded, found.start, found.end),
			...(step && { ladder: step.ladder, rung: step.rung }),
		};
	});
}

type VerbAt = (text: string, at: number) => string | undefined;

/** Behind one of these a verb has ended what it is said of: 发展 of 区域协调发展和新型城镇化, 传承 of 文化传承、新型城镇化. */
const ENDED = /^(?:[和与及的、]|以及)/;

/** 加快发展 is two verbs in one: what stands right before the nearest one is of it. What ends a name before a conjunction governs nothing behind it. */
function before(text: string, end: number, verbAt: VerbAt): Range | undefined {
	let [clause, item] = [end, end];
	while (clause > 0 && !CLAUSE_END.test(text[clause - 1]!) && item - clause < REACH) {
		clause--;
		if (text[clause] === '、') item = clause;
	}
	let found: { start: number; end: number } | undefined;
	/** What was found before the verbs that are being read. */
	let earlier: typeof found;
	for (let at = clause; at < end;) {
		const verb = verbAt(text.slice(0, end), at);
		if (verb === undefined) {
			at++;
			continue;
		}
		if (found?.end === at) found = { start: found.start, end: at + verb.length };
		else {
			earlier = found;
			found = { start: at, end: at + verb.length };
		}
		at += verb.length;
		if (ENDED.test(text.slice(at, end))) found = earlier;
	}
	// Of 绿色低碳、传承文化的新型城镇化 it is one of several attributes.
	if (found && text[found.start - 1] === '、' && text.slice(found.end, end).includes('的')) return undefined;
	return found;
}

/** Only what follows at once, and is the end of the clause or told how: in 数字经济核心产业增加值 and 数字经济规划为指导 there is no verb of 数字经济. */
function behind(text: string, start: number, verbAt: VerbAt): Range | undefined {
	let end = start;
	for (let verb = verbAt(text, end); verb !== undefined; verb = verbAt(text, end)) end += verb.length;
	if (end === start || manner.has(text.slice(start, end))) return undefined;
	const isTold = [...manner].some(word => word.length > 1 && text.startsWith(word, start));
	return isTold || end === text.length || CLAUSE_END.test(text[end]!) ? { start, end } : undefined;
}
