import * as assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedNotes, notesPath, parseNotes, putNote, type Note } from '../../src/core';
import { diskFiles } from './diskFiles';

const SOURCE = '松梅省/2025.md';
const KILLS = 200;
/** Windows that write into one folder at once. */
const WINDOWS = 2;
/** A process lives so long after its first note, at most: some hundred steps. */
const LIFE_MS = 60;

/** What the processes said of each note: what it was last said to be, and what may have come after. */
class Told {
	private readonly bodies = new Map<string, { safe?: string; readonly since: Set<string> }>();

	line(text: string): void {
		const [what, id, body] = text.split(' ');
		if (!id || !body) return;
		const known = this.bodies.get(id) ?? { since: new Set<string>() };
		this.bodies.set(id, known);
		if (what === 'begun') known.since.add(body);
		if (what === 'safe') {
			known.safe = body;
			known.since.clear();
		}
	}

	/** How many notes are safe. */
	get count(): number {
		return [...this.bodies.values()].filter(({ safe }) => safe !== undefined).length;
	}

	check(found: ReadonlyMap<string, string>): void {
		for (const [id, { safe, since }] of this.bodies) {
			const body = found.get(id);
			if (safe !== undefined) assert.ok(body !== undefined && (body === safe || since.has(body)), `${id} is ${body}`);
		}
	}
}

/** Starts a writer, and kills it some time after it has begun. */
function live(folder: string, told: Told): Promise<void> {
	const child = spawn(process.execPath, [join(__dirname, 'writer.js'), folder, SOURCE], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let rest = '';
	let isDying = false;
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		const lines = (rest + text).split('\n');
		rest = lines.pop()!;
		for (const line of lines) told.line(line);
		if (isDying) return;
		isDying = true;
		setTimeout(() => child.kill('SIGKILL'), Math.random() * LIFE_MS);
	});
	return new Promise((resolve, reject) => {
		child.on('close', (code, signal) => {
			if (signal === 'SIGKILL') resolve();
			else reject(new Error(`a writer ended by itself: ${code}`));
		});
	});
}

/** As every Unix numbers the user that owns nothing. */
const NOBODY = 65_534;

function noteSaying(body: string): Note {
	const time = '2026-01-01T00:00:00.000Z';
	return {
		id: `urn:uuid:${randomUUID()}`,
		source: SOURCE,
		body,
		tags: [],
		quote: { exact: '扩大茶园面积', prefix: '', suffix: '' },
		created: time,
		modified: time,
		resolved: false,
		replies: [],
		links: [],
	};
}

describe('notes on a real disk', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'duidu-notes-'));
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it(`lose none that is safe when ${KILLS} processes are killed while they write, ${WINDOWS} at a time`, async () => {
		const told = new Told();
		let kills = 0;
		const window = async (): Promise<void> => {
			while (kills++ < KILLS) await live(folder, told);
		};
		await Promise.all(Array.from({ length: WINDOWS }, window));
		assert.ok(told.count > KILLS, `${told.count} notes`);

		let now = Date.now() + 60_000;
		const shared = new SharedNotes(diskFiles(folder), { now: () => (now += 10_000), random: randomUUID });
		for (let i = 0; i < 3; i++) assert.deepEqual(await shared.settleAll(), []);
		const { notes, conflicts, problems } = parseNotes(readFileSync(join(folder, notesPath(SOURCE)), 'utf8'));
		assert.deepEqual([conflicts, problems], [[], []]);
		told.check(new Map(notes.map(({ id, body }) => [id, body])));
		assert.ok(await shared.isSettled());
		const left = readdirSync(join(folder, '.duidu/notes/松梅省'));
		assert.deepEqual(left, ['2025.md.jsonl']);
	});

	it('are refused by a folder that is read-only, and are written when it no longer is', async () => {
		const shared = new SharedNotes(diskFiles(folder), { now: () => Date.now(), random: randomUUID });
		const change = [putNote(noteSaying('只读'), '', randomUUID())];
		chmodSync(folder, 0o555);
		// Root may write everywhere.
		const isRoot = process.geteuid?.() === 0;
		if (isRoot) process.seteuid!(NOBODY);
		try {
			await assert.rejects(shared.change(SOURCE, change), /EACCES|EPERM|EROFS/);
			assert.equal(await shared.read(SOURCE), '');
		} finally {
			if (isRoot) process.seteuid!(0);
			chmodSync(folder, 0o755);
		}
		await shared.change(SOURCE, change);
		await shared.settle(SOURCE);
		assert.equal(parseNotes(readFileSync(join(folder, notesPath(SOURCE)), 'utf8')).notes.length, 1);
	});

	it('merge in git without a conflict when two readers add different notes', async function () {
		if (spawnSync('git', ['--version']).status !== 0) this.skip();
		const git = (...args: readonly string[]): string =>
			execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder, encoding: 'utf8' });
		const shared = new SharedNotes(diskFiles(folder), { now: () => Date.now(), random: randomUUID });
		const write = async (body: string): Promise<void> => {
			await shared.change(SOURCE, [putNote(noteSaying(body), await shared.read(SOURCE), randomUUID())]);
			await shared.settle(SOURCE);
			git('add', '-A');
			git('commit', '-qm', body);
		};
		mkdirSync(folder, { recursive: true });
		git('init', '-q', '-b', 'main');
		await write('第一条');
		for (const [branch, body] of [
			['甲', '甲的'],
			['乙', '乙的'],
			['丙', '丙的'],
		] as const) {
			git('checkout', '-q', '-b', branch, 'main');
			rmSync(join(folder, '.duidu/notes/.pending'), { recursive: true, force: true });
			await write(body);
		}
		rmSync(join(folder, '.duidu/notes/.pending'), { recursive: true, force: true });
		git('merge', '-q', '-m', '合并', '甲');
		git('merge', '-q', '-m', '合并', '乙');
		const { notes, conflicts, problems } = parseNotes(readFileSync(join(folder, notesPath(SOURCE)), 'utf8'));
		assert.deepEqual([conflicts, problems], [[], []]);
		assert.deepEqual(notes.map(({ body }) => body).sort(), ['丙的', '乙的', '甲的', '第一条'].sort());
		assert.equal(git('status', '--porcelain'), '');
	});
});
