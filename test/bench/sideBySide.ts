import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { READY } from './contestant';
import { END, type Task, type Turn, everyone } from './contestant';
import type { Judged } from './gates';
import type { Contestant } from './peers';
import { shownMs, table } from './table';
import type { TextPair } from './texts';

/** A turn is a second: many calls of what is quick, one of what is not. */
const TURN_MS = 1000;
const ROUNDS = 4;
/** A peer that takes this long has one turn, and is not asked about the other pairs, unless it is the fastest of its kind. */
const SLOW_MS = 4000;

/** Duidu and its peers on the same texts, pair by pair; what the fastest of the peers with a full result takes, as a multiple of Duidu's time. */
export async function sideBySide(pairs: readonly TextPair[]): Promise<Judged[]> {
	let asked = await everyone();
	const judged: Judged[] = [];
	for (const pair of pairs) {
		const rows = await measure(pair, asked);
		const own = rows.filter(({ level }) => level === 'own');
		console.log(`${pair.name}: ${pair.old.length} and ${pair.new.length} characters\n`);
		console.log(pairTable(rows, own));
		const fastest = fastestOf(rows.filter(isFullPeer));
		if (!fastest) throw new Error('no peer has a full result');
		console.log(`\nThe fastest peer with a full result: ${fastest.name}, ${shownMs(fastest.ms)}.`);
		const other = fastestOf(rows.filter(isFullBySentence));
		const slow = rows.filter(row => isSlow(row) && row !== fastest && row !== other).map(({ name }) => name);
		if (slow.length > 0 && pair !== pairs.at(-1)) console.log(`Too slow to be asked again: ${slow.join('; ')}.`);
		console.log();
		asked = asked.filter(({ name }) => !slow.includes(name));
		for (const { name, ms, outcome, judged: isJudged } of own) {
			if (!isJudged) continue;
			const fault = outcome.result === 'full' ? undefined : outcome.result;
			const besides = other && `${times(other.ms / ms)} the one that is given sentences as lines`;
			judged.push({ name: `${name}, ${pair.name}`, gate: 'peer', ratio: fastest.ms / ms, fault, besides });
		}
	}
	return judged;
}

interface Row extends Turn, Pick<Contestant, 'name' | 'level' | 'bySentence' | 'judged'> {}

/**
 * The best turn of each. Everyone has a thread, and so a heap, of their own: beside a peer that left a gigabyte behind, collecting it would be counted
 * as Duidu's time. Turns are taken in rounds, one at a time.
 */
async function measure(pair: TextPair, contestants: readonly Contestant[]): Promise<Row[]> {
	const threads = contestants.map(contestant => {
		const workerData: Task = { name: contestant.name, pair };
		return { contestant, worker: new Worker(join(__dirname, 'contestant.js'), { workerData }) };
	});
	await Promise.all(threads.map(({ worker }) => once(worker, 'message') as Promise<[typeof READY]>));
	const best = new Map<Worker, Turn>();
	for (let round = 0; round < ROUNDS; round++) {
		for (const { worker, contestant } of threads) {
			const known = best.get(worker);
			if (known && isSlow({ ...contestant, ...known })) continue;
			worker.postMessage(round === 0 ? 0 : TURN_MS);
			const [turn] = (await once(worker, 'message')) as [Turn];
			if (!known || turn.ms < known.ms) best.set(worker, turn);
		}
	}
	const ends = threads.map(({ worker }) => once(worker, 'exit'));
	for (const { worker } of threads) worker.postMessage(END);
	await Promise.all(ends);
	return threads.map(({ contestant, worker }) => ({ ...contestant, ...best.get(worker)! }));
}

const isSlow = ({ level, ms }: Pick<Row, 'level' | 'ms'>): boolean => level !== 'own' && ms > SLOW_MS;

const isFull = ({ level, outcome }: Row): boolean => level === 'words' && outcome.result === 'full';
const isFullPeer = (row: Row): boolean => isFull(row) && !row.bySentence;
const isFullBySentence = (row: Row): boolean => isFull(row) && row.bySentence === true;

const groups: readonly { readonly title: string; readonly holds: (row: Row) => boolean }[] = [
	{ title: 'Down to characters or words, full:', holds: isFullPeer },
	{ title: 'Full for other texts, a sentence a line:', holds: isFullBySentence },
	{ title: 'Down to characters or words, not full:', holds: row => row.level === 'words' && !isFull(row) },
	{ title: 'No further than sentences as lines:', holds: row => row.level === 'lines' },
];

const fastestOf = (rows: readonly Row[]): Row | undefined => [...rows].sort((a, b) => a.ms - b.ms)[0];
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;

function pairTable(rows: readonly Row[], own: readonly Row[]): string {
	const cells = ({ name, ms, outcome }: Row): string[] => [
		`  ${name}`,
		shownMs(ms),
		...own.map(row => times(ms / row.ms)),
		outcome.result,
		String(outcome.changes ?? ''),
		outcome.stayed === undefined ? '' : `${(outcome.stayed * 100).toFixed(0)} %`,
		String(outcome.moved ?? '–'),
	];
	return table(
		['', 'time', '÷ Duidu', '÷ with sentences', 'result', 'changes', 'stayed', 'moved'],
		[
			...own.map(cells),
			...groups.flatMap(({ title, holds }) => {
				const group = rows.filter(holds).sort((a, b) => a.ms - b.ms);
				return group.length === 0 ? [] : [[title], ...group.map(cells)];
			}),
		],
	);
}
