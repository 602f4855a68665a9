import * as assert from 'node:assert/strict';
import {
	type Note,
	type NoteChange,
	type NoteFiles,
	SharedNotes,
	dropNote,
	notesPath,
	parseNotes,
	putNote,
} from '../../../src/core';

const SOURCE = '松梅省/2025.md';

const note = (id: string, body: string): Note => ({
	id,
	source: SOURCE,
	body,
	tags: [],
	quote: { exact: '扩大茶园面积', prefix: '', suffix: '' },
	created: '2026-01-01T00:00:00Z',
	modified: '2026-01-01T00:00:00Z',
	resolved: false,
	replies: [],
	links: [],
});

let revisions = 0;
const put = (id: string, body: string, text = ''): NoteChange => putNote(note(id, body), text, String(revisions++));

/** Numbers that a seed gives, the same in every run (mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A disk in memory, whose every step waits until the schedule lets it be. */
class Disk {
	readonly files = new Map<string, string>();
	private readonly waiting: { readonly window: number; readonly run: () => void }[] = [];
	private readonly dead = new Set<number>();

	constructor(
		private readonly next: () => number,
		private readonly foldsCase = false,
	) {}

	kill(window: number): void {
		this.dead.add(window);
	}

	/** Lets one step be, chosen by chance; `false` when none waits. */
	step(): boolean {
		const living = this.waiting.filter(({ window }) => !this.dead.has(window));
		const chosen = living[Math.floor(this.next() * living.length)];
		if (!chosen) return false;
		this.waiting.splice(this.waiting.indexOf(chosen), 1);
		chosen.run();
		return true;
	}

	of(window: number): NoteFiles {
		const step = async <T>(work: () => T): Promise<T> => {
			await new Promise<void>(run => this.waiting.push({ window, run }));
			return work();
		};
		const { files } = this;
		const own = this.ofPaths(step, files);
		if (!this.foldsCase) return own;
		const low = (path: string): string => path.toLowerCase();
		return {
			read: path => own.read(low(path)),
			write: (path, text) => own.write(low(path), text),
			move: (from, to) => (low(from) === low(to) ? Promise.resolve() : own.move(low(from), low(to))),
			remove: path => own.remove(low(path)),
			list: folder => own.list(low(folder)),
		};
	}

	private ofPaths(step: <T>(work: () => T) => Promise<T>, files: Map<string, string>): NoteFiles {
		return {
			read: path => step(() => files.get(path)),
			// As a disk writes: empty first. Who dies in between leaves it so.
			write: async (path, text) => {
				await step(() => files.set(path, ''));
				await step(() => files.set(path, text));
			},
			// As VS Code moves: it looks, and then moves, and then whatever stands there is gone.
			move: async (from, to) => {
				await step(() => {
					if (files.has(to)) throw new Error(`${to} exists`);
				});
				await step(() => {
					const text = files.get(from);
					if (text === undefined) throw new Error(`no ${from}`);
					files.delete(from);
					files.set(to, text);
				});
			},
			remove: path => step(() => void files.delete(path)),
			list: folder =>
				step(() => {
					const names = new Map<string, boolean>();
					for (const path of files.keys()) {
						if (!path.startsWith(`${folder}/`)) continue;
						const [name, ...rest] = path.slice(folder.length + 1).split('/');
						names.set(name!, rest.length > 0);
					}
					return [...names].map(([name, isFolder]) => ({ name, isFolder }));
				}),
		};
	}
}

/** Lets everyone go on until nothing waits. */
async function runOn(disk: Disk, everyone: Promise<unknown>, each: () => void = () => undefined): Promise<void> {
	const state = { isOver: false };
	const over = (): void => void (state.isOver = true);
	void everyone.then(over, over);
	for (let idle = 0; !state.isOver && idle < 50;) {
		idle = disk.step() ? 0 : idle + 1;
		each();
		await new Promise<void>(resolve => setImmediate(resolve));
	}
}

interface Told {
	/** What each note was last said to be. */
	readonly safe: Map<string, string>;
	/** What it may be besides: its change had not been answered. */
	readonly open: Map<string, string>;
}

async function writeNotes(
	shared: SharedNotes,
	{ safe, open }: Told,
	{ ids, next }: { readonly ids: readonly string[]; readonly next: () => number },
): Promise<void> {
	for (const id of ids) {
		for (let edit = 0; edit < 1 + Math.floor(next() * 3); edit++) {
			const body = `${id} ${edit}`;
			open.set(id, body);
			await shared.change(SOURCE, [put(id, body, await shared.read(SOURCE))]);
			safe.set(id, body);
			await shared.settle(SOURCE).catch(() => undefined);
		}
	}
}

/** Windows that write notes at once, some of which end in the middle; then one that comes later. What is there in the end, and what must be. */
async function session(seed: number, windows: number, deaths: number): Promise<void> {
	const next = random(seed);
	let now = 1_000_000;
	const disk = new Disk(next);
	const host = { now: () => now, random: () => Math.floor(next() * 2 ** 30).toString(36) };
	const told: Told = { safe: new Map(), open: new Map() };
	const all = Array.from({ length: windows }, (_, window) => {
		const ids = Array.from({ length: 4 }, (__, n) => `urn:n:${Math.floor(next() * 1e6)}-${window}-${n}`);
		return writeNotes(new SharedNotes(disk.of(window), host), told, { ids, next });
	});
	let steps = 0;
	const lastSteps = Array.from({ length: deaths }, () => Math.floor(next() * 400));
	await runOn(disk, Promise.all(all), () => {
		now += Math.floor(next() * 30);
		lastSteps.forEach((last, window) => steps === last && disk.kill(window));
		steps++;
	});
	now += 10_000;
	const later = new SharedNotes(disk.of(99), host);
	const settled = later.settleAll().then(async () => {
		now += 10_000;
		return later.settleAll();
	});
	await runOn(disk, settled);
	assert.deepEqual(await settled, []);
	const { notes, conflicts, problems } = parseNotes(disk.files.get(notesPath(SOURCE)) ?? '');
	assert.deepEqual(problems, []);
	assert.deepEqual(conflicts, []);
	const found = new Map(notes.map(({ id, body }) => [id, body]));
	for (const [id, body] of told.safe)
		assert.ok(
			[body, told.open.get(id)].includes(found.get(id)),
			`seed ${seed}: ${id} is ${found.get(id)}, not ${body}`,
		);
	const left = [...disk.files.keys()].filter(path => /\.pending|\.old$/.test(path));
	assert.deepEqual(left, [], `seed ${seed}`);
}

describe('shared notes', () => {
	it('lose none that is safe, of windows that write at once', async () => {
		for (let seed = 1; seed <= 60; seed++) await session(seed, 2 + (seed % 2), 0);
	});

	it('lose none that is safe when windows end in the middle of anything', async () => {
		for (let seed = 1; seed <= 120; seed++) await session(seed, 3, 1 + (seed % 3));
	});

	const alone = (
		foldsCase = false,
	): {
		readonly shared: SharedNotes;
		readonly disk: Disk;
		readonly run: <T>(work: Promise<T>) => Promise<T>;
	} => {
		const next = random(7);
		const disk = new Disk(next, foldsCase);
		let now = 1_000_000;
		const shared = new SharedNotes(disk.of(0), {
			now: () => (now += 5000),
			random: () => Math.floor(next() * 2 ** 30).toString(36),
		});
		return {
			shared,
			disk,
			run: async work => {
				await runOn(disk, work);
				return work;
			},
		};
	};

	it('are read with what is not in the file yet', async () => {
		const { shared, run } = alone();
		await run(shared.change(SOURCE, [put('a', '甲')]));
		assert.deepEqual(
			parseNotes(await run(shared.read(SOURCE))).notes.map(({ body }) => body),
			['甲'],
		);
		assert.deepEqual(await run(shared.sources()), [SOURCE]);
	});

	it('stay deleted', async () => {
		const { shared, run, disk } = alone();
		await run(shared.change(SOURCE, [put('a', '甲')]));
		await run(shared.settle(SOURCE));
		await run(shared.change(SOURCE, [dropNote('a', await run(shared.read(SOURCE)))]));
		await run(shared.settle(SOURCE));
		await run(shared.settleAll());
		assert.equal(disk.files.get(notesPath(SOURCE)), '');
	});

	it('keep what is put in by hand, and lines that cannot be read', async () => {
		const { shared, run, disk } = alone();
		await run(shared.change(SOURCE, [put('b', '乙')]));
		await run(shared.settle(SOURCE));
		const path = notesPath(SOURCE);
		disk.files.set(path, `${putLine('a', '手写')}\n<<<<<<< HEAD\n${disk.files.get(path)}`);
		await run(shared.change(SOURCE, [put('c', '丙', await run(shared.read(SOURCE)))]));
		await run(shared.settle(SOURCE));
		const { notes, problems } = parseNotes(disk.files.get(path)!);
		assert.deepEqual(notes.map(({ body }) => body).sort(), ['丙', '乙', '手写'].sort());
		assert.deepEqual(problems, [{ line: 1, kind: 'syntax' }]);
	});

	it('go with a report that is renamed', async () => {
		const { shared, run, disk } = alone();
		await run(shared.change(SOURCE, [put('a', '甲')]));
		await run(shared.settle(SOURCE));
		const to = '松梅省/2025年.md';
		await run(shared.rename(SOURCE, to));
		assert.equal(disk.files.has(notesPath(SOURCE)), false);
		assert.equal(parseNotes(disk.files.get(notesPath(to))!).notes[0]!.source, to);
	});

	it('go with a renamed report with both versions of a conflict, with lines that cannot be read, and with what is pending', async () => {
		const { shared, run, disk } = alone();
		await run(shared.change(SOURCE, [put('a', '甲')]));
		const base = await run(shared.read(SOURCE));
		await run(shared.change(SOURCE, [put('a', '我的', base), put('a', '别人的', base)]));
		await run(shared.settle(SOURCE));
		disk.files.set(notesPath(SOURCE), `<<<<<<< HEAD\n${disk.files.get(notesPath(SOURCE))}`);
		await run(shared.change(SOURCE, [put('b', '还没写进文件')]));
		const to = '松梅省/2025年.md';
		await run(shared.rename(SOURCE, to));
		const { notes, conflicts, problems } = parseNotes(disk.files.get(notesPath(to))!);
		assert.deepEqual([notes.length, conflicts[0]!.versions.length, problems.length], [2, 2, 1]);
		assert.equal(await run(shared.read(SOURCE)), '');
	});

	it('are renamed where a disk takes small letters and capitals for one', async () => {
		const { shared, run, disk } = alone(true);
		const [from, to] = ['a/Report.md', 'a/report.md'];
		await run(shared.change(from, [put('a', '甲')]));
		await run(shared.settle(from));
		await run(shared.rename(from, to));
		assert.deepEqual(
			parseNotes(disk.files.get(notesPath(to).toLowerCase()) ?? '').notes.map(({ source, body }) => [source, body]),
			[[to, '甲']],
		);
	});

	it('that were made, and whose window ended, are not made again: what was deleted since stays deleted', async () => {
		const clock = { now: 1_000_000 };
		const disk = new Disk(random(3));
		const host = { now: () => clock.now++, random: () => 'x' };
		const shared = new SharedNotes(disk.of(0), host);
		const change = shared.change(SOURCE, [put('a', '甲')]).then(() => shared.settle(SOURCE));
		await runOn(disk, change);
		await change;
		// As a checkout of a version without the note does.
		disk.files.set(notesPath(SOURCE), '');
		clock.now += 3_600_000;
		const later = new SharedNotes(disk.of(1), host);
		const settled = later.settleAll().then(() => later.isSettled());
		await runOn(disk, settled);
		assert.equal(await settled, true);
		assert.equal(disk.files.get(notesPath(SOURCE)), '');
	});

	it('leave files of others alone that lie among the changes on their way', async () => {
		const { shared, run, disk } = alone();
		const foreign = ['.duidu/notes/.pending/.DS_Store', '.duidu/notes/.pending/x.json'];
		for (const path of foreign) disk.files.set(path, '');
		disk.files.set('.duidu/notes/.pending/00000000-y.json', '{"source": 1}');
		await run(shared.settleAll());
		assert.equal(await run(shared.isSettled()), true);
		for (const path of foreign) assert.ok(disk.files.has(path));
	});

	it('are not safe on a full disk, stay on their way where only their file cannot be written, and are written when it can be', async () => {
		const { disk, run } = alone();
		const files = disk.of(1);
		let isFull: (path: string) => boolean = () => true;
		const shared = new SharedNotes(
			{
				...files,
				write: (path, text) => (isFull(path) ? Promise.reject(new Error('ENOSPC')) : files.write(path, text)),
			},
			{ now: () => 1_000_000, random: () => 'x' },
		);
		const change = [put('a', '甲')];
		await assert.rejects(run(shared.change(SOURCE, change)), /ENOSPC/);
		assert.equal(await run(shared.read(SOURCE)), '');
		isFull = () => false;
		await run(shared.change(SOURCE, change));
		isFull = () => true;
		await assert.rejects(run(shared.settle(SOURCE)), /ENOSPC/);
		assert.equal(parseNotes(await run(shared.read(SOURCE))).notes.length, 1);
		isFull = () => false;
		await run(shared.settle(SOURCE));
		assert.equal(parseNotes(disk.files.get(notesPath(SOURCE))!).notes.length, 1);
	});

	it('make git merge their file line by line', async () => {
		const { shared, run, disk } = alone();
		await run(shared.change(SOURCE, [put('a', '甲')]));
		await run(shared.settle(SOURCE));
		assert.equal(disk.files.get('.duidu/notes/.gitattributes'), '*.jsonl merge=union\n');
	});
});

function putLine(id: string, body: string): string {
	const change = put(id, body);
	return change.kind === 'put' ? change.line : assert.fail();
}
