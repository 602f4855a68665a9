import search from 'approx-string-match';
import { type Anchor, LiveAnchors, type Range, type TextEdit, anchors, parseReport } from '../../src/core';
import { applyEdits } from '../../src/core/tags/retag';
import { type Judged, verdict } from './gates';
import { inTurn } from './measure';
import { type Fate, type Note, type Noted, fates, noted } from './noted';
import { shownMs, table } from './table';
import type { TextPair } from './texts';

const NOTES = 1_000;
/** The peer takes half a second a call. In a shorter turn Duidu would have one call, and code that is not optimised yet. */
const ROUNDS = { rounds: 4, roundMs: 600 };
/** Beside a peer what a reader waits counts. */
const WAITED = { ...ROUNDS, clock: () => performance.now() };

/** Notes found again in an edited report: beside a peer, after a keystroke, and in a text that is `times` as long with as many more notes. */
export function notesFoundAgain(short: TextPair, long: TextPair, times: number): Judged[] {
	const [once, often] = [noted(short, NOTES), noted(long, NOTES * times)];
	return [
		...besidePeer(noted(short, NOTES, 'paragraph'), 'a paragraph was rewritten', 'anchors'),
		...besidePeer(once, 'the report was drafted anew', 'redraft'),
		...afterKeystrokes(once, often, times),
	];
}

type Place = Range | 'asked' | undefined;

function besidePeer(once: Noted, edit: string, gate: 'anchors' | 'redraft'): Judged[] {
	console.log(`When ${edit}:\n`);
	const [own, peer, exactFirst] = inTurn<readonly Place[]>(
		[
			() => places(found(once)),
			() => once.notes.map(({ quote }) => searched(once.edited, quote)),
			() => once.notes.map(({ quote }) => searchedExactly(once.edited, quote) ?? searched(once.edited, quote)),
		],
		WAITED,
	);
	const judged: Judged = {
		name: `${NOTES} notes found again, when ${edit}`,
		gate,
		ratio: peer!.ms / own!.ms,
		fault: faultOf(once.notes, own!.result),
	};
	const row = (name: string, { ms, result }: { readonly ms: number; readonly result: readonly Place[] }): string[] => [
		name,
		shownMs(ms),
		`${(ms / own!.ms).toFixed(1)}×`,
		...fates.map(fate => toldOf(fate, once.notes, result)),
	];
	const count = (fate: Fate): number => once.notes.filter(note => note.fate === fate).length;
	console.log(
		table(
			['right / wrong', 'time', '÷ Duidu', ...fates.map(fate => `${fate} (${count(fate)})`), 'gate', ''],
			[
				[...row('Duidu: parse, anchors', own!), ...verdict(judged)],
				row('approx-string-match, a search a note', peer!),
				row('the same, where the words stand nowhere as they were', exactFirst!),
			],
		),
	);
	console.log();
	return [judged];
}

/** With the parsing of the text, and quotes that were just read from their file: what is made once for a quote is made. */
function found({ notes, edited }: Noted): Anchor[] {
	return anchors(
		parseReport(edited),
		notes.map(({ quote }) => ({ ...quote })),
	);
}

const places = (all: readonly Anchor[]): Place[] =>
	all.map(({ state, range }) => (state === 'ambiguous' ? 'asked' : range));

/** A third of the words may differ; the fewest errors, and of several the nearest to where it stood. */
function searched(text: string, { exact, start = 0 }: Note['quote']): Place {
	const matches = search(text, exact, Math.floor(exact.length / 3));
	const far = (match: Range): number => Math.abs(match.start - start);
	return matches.sort((a, b) => a.errors - b.errors || far(a) - far(b))[0];
}

/** The nearest place where the words stand as they were. */
function searchedExactly(text: string, { exact, start = 0 }: Note['quote']): Place {
	const [before, behind] = [text.lastIndexOf(exact, start), text.indexOf(exact, start)];
	if (before < 0 && behind < 0) return undefined;
	const at = before < 0 || (behind >= 0 && behind - start < start - before) ? behind : before;
	return { start: at, end: at + exact.length };
}

/** Half of the place is where the words are, and half of the words in the place. */
function isRight({ fate, now }: Note, place: Range): boolean {
	if (!now) return false;
	if (fate !== 'reworded') return place.start === now.start && place.end === now.end;
	const both = Math.min(now.end, place.end) - Math.max(now.start, place.start);
	return both * 2 >= Math.max(now.end - now.start, place.end - place.start);
}

/** Of all notes so many may be set elsewhere: a formula's own sentence goes, and another one like it is beside the same words. */
const WRONG_MAX = 0.015;
/** Of the notes whose words are the same, or were reworded in part, so many are found. */
const FOUND_MIN = { carried: 0.9, reworded: 0.8 } as const;
/** Of fewer no share can be told. */
const TOLD_MIN = 20;

function faultOf(notes: readonly Note[], result: readonly Place[]): string | undefined {
	const lost = notes.find(
		(note, i) => note.fate === 'untouched' && !(typeof result[i] === 'object' && isRight(note, result[i])),
	);
	if (lost) return `⟦${lost.quote.exact}⟧ was not touched, and is not found where it stands`;
	const wrong = notes.filter((note, i) => typeof result[i] === 'object' && !isRight(note, result[i])).length;
	if (wrong > notes.length * WRONG_MAX) return `${wrong} notes of ${notes.length} are set elsewhere`;
	for (const fate of ['carried', 'reworded'] as const) {
		const own = notes.flatMap((note, i) => (note.fate === fate ? [{ note, place: result[i] }] : []));
		const right = own.filter(({ note, place }) => typeof place === 'object' && isRight(note, place)).length;
		if (own.length >= TOLD_MIN && right < own.length * FOUND_MIN[fate])
			return `${right} of ${own.length} that were ${fate} are found`;
	}
	return undefined;
}

/** `97 % / 1 %`: found where they are, set elsewhere. The others are lost, or asked about. */
function toldOf(fate: Fate, notes: readonly Note[], result: readonly Place[]): string {
	const own = notes.flatMap((note, i) => (note.fate === fate ? [{ note, place: result[i] }] : []));
	const placed = own.filter(({ place }) => typeof place === 'object');
	const right = placed.filter(({ note, place }) => isRight(note, place as Range)).length;
	const share = (count: number): string => `${((count / Math.max(1, own.length)) * 100).toFixed(0)} %`;
	return fate === 'gone' ? `– / ${share(placed.length)}` : `${share(right)} / ${share(placed.length - right)}`;
}

/** A keystroke touches the notes within some 150 characters of it: of a thousand on a report 20 to 30. */
const LOOKED_MAX = 40;
/** And what is lost may be coming back. In a longer text more notes are lost, and of more of them formulas stand near the keystroke. */
const LOOKED_MAX_OF_MANY = 80;

function afterKeystrokes(once: Noted, often: Noted, times: number): Judged[] {
	const typed = [once, often].map(typing);
	const [all, allOften, key, keyOften] = inTurn<unknown>(
		[() => found(once), () => found(often), ...typed.map(({ type }) => type)],
		ROUNDS,
	);
	const [looked, lookedOften] = typed.map(one => one.looked());
	const growth: readonly (Judged & { readonly times: readonly [number, number] })[] = [
		{
			name: 'all notes found again',
			gate: 'part',
			ratio: allOften!.ms / all!.ms,
			fault: faultOf(often.notes, places(found(often))),
			times: [all!.ms, allOften!.ms],
		},
		{
			name: 'notes followed through a keystroke',
			gate: 'part',
			ratio: keyOften!.ms / key!.ms,
			fault: typed[1]!.fault() ?? tooMany(lookedOften!, LOOKED_MAX_OF_MANY),
			times: [key!.ms, keyOften!.ms],
		},
	];
	console.log(
		table(
			['', '1×', `${times}×`, 'growth', 'gate', ''],
			[
				...growth.map(one => [one.name, ...one.times.map(shownMs), `${one.ratio.toFixed(1)}×`, ...verdict(one)]),
				['  quotes looked for', looked!.toFixed(1), lookedOften!.toFixed(1)],
			],
		),
	);
	const share: Judged = {
		name: 'notes followed through a keystroke, against all of them',
		gate: 'keystroke',
		ratio: key!.ms / all!.ms,
		fault: typed[0]!.fault() ?? tooMany(looked!, LOOKED_MAX),
	};
	console.log(`\nA keystroke takes ${(share.ratio * 100).toFixed(1)} % of all.  ${verdict(share).join('  ')}\n`);
	return [...growth, share];
}

function tooMany(looked: number, max: number): string | undefined {
	return looked > max ? `${looked.toFixed(0)} quotes are looked for` : undefined;
}

interface Typing {
	readonly type: () => void;
	/** Quotes looked for by a keystroke, on average. */
	readonly looked: () => number;
	/** What differs from finding all anew. */
	readonly fault: () => string | undefined;
}

/** So far from one keystroke to the next that these touch other notes. */
const STRIDE = 0.381;

/** A character typed somewhere in the report, and with the next call taken out again. */
function typing({ text: before, notes, edited }: Noted): Typing {
	const quotes = notes.map(({ quote }) => quote);
	const live = new LiveAnchors(edited, quotes);
	const last = { text: edited, count: 0, looked: 0 };
	const type = (): void => {
		const n = last.count++;
		const start = Math.floor((((n >> 1) * STRIDE) % 1) * edited.length);
		const edit: TextEdit =
			n % 2 === 0
				? { range: { start, end: start }, newText: before.charAt(start % before.length) }
				: { range: { start, end: start + 1 }, newText: '' };
		last.text = applyEdits(last.text, [edit]);
		live.update(last.text, [edit]);
		last.looked += live.looked;
	};
	return {
		type,
		looked: () => last.looked / last.count,
		fault: () => {
			const anew = anchors(last.text, quotes);
			// What was typed inside a note's words leaves it where it is, also where they could not be found anew: of words that stand in the text twice.
			const other = live.anchors.findIndex(
				({ state, range, reason }, i) =>
					reason.kind !== 'edited' && (state !== anew[i]!.state || range?.start !== anew[i]!.range?.start),
			);
			return other < 0 ? undefined : `⟦${quotes[other]!.exact}⟧ is elsewhere than it would be found anew`;
		},
	};
}
