import { parentPort, workerData } from 'node:worker_threads';
import { averageCall } from './measure';
import { own } from './own';
import { type Contestant, type Outcome, allPeers } from './peers';
import type { TextPair } from './texts';

/** Which contestant this thread is, and for which texts. */
export interface Task {
	readonly name: string;
	readonly pair: TextPair;
}

/** What a thread answers when it has had its turn; asked by the time that a turn lasts at least, in milliseconds. */
export interface Turn {
	readonly ms: number;
	readonly outcome: Outcome;
}

/** Sent first of all, when there is no more to load. */
export const READY = 'ready';
/** Sent instead of a time when there are no more turns. */
export const END = 'end';

export const everyone = async (): Promise<Contestant[]> => [...own, ...(await allPeers())];

async function main(port: NonNullable<typeof parentPort>): Promise<void> {
	const { name, pair } = workerData as Task;
	const contestant = (await everyone()).find(one => one.name === name)!;
	const work = contestant.on(pair);
	port.postMessage(READY);
	port.on('message', (roundMs: number | typeof END) => {
		if (roundMs === END) {
			port.close();
			return;
		}
		const { ms, result } = averageCall(work, roundMs, () => performance.now());
		port.postMessage({ ms, outcome: result() } satisfies Turn);
	});
}

if (parentPort) void main(parentPort);
