import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type Note, SharedNotes, parseNotes, putNote } from '../../src/core';
import { diskFiles } from './diskFiles';

/** Adds and edits notes until it is killed. Says `begun ID BODY` before, and `safe ID BODY` after each. */
async function main(folder: string, source: string): Promise<void> {
	const shared = new SharedNotes(diskFiles(folder), { now: () => Date.now(), random: randomUUID });
	const own: string[] = [];
	for (let n = 0; ; n++) {
		const text = await shared.read(source);
		const isEdit = own.length > 0 && n % 3 === 2;
		const id = isEdit ? own[n % own.length]! : `urn:uuid:${randomUUID()}`;
		const body = randomUUID();
		const known = parseNotes(text).notes.find(note => note.id === id);
		const time = new Date().toISOString();
		const note: Note = {
			...(known ?? {
				id,
				source,
				tags: [],
				quote: { exact: '扩大茶园面积', prefix: '', suffix: '' },
				created: time,
				resolved: false,
				replies: [],
				links: [],
			}),
			body,
			modified: time,
		};
		writeSync(1, `begun ${id} ${body}\n`);
		await shared.change(source, [putNote(note, text, randomUUID())]);
		writeSync(1, `safe ${id} ${body}\n`);
		if (!isEdit) own.push(id);
		await shared.settle(source).catch(() => undefined);
	}
}

void main(process.argv[2]!, process.argv[3]!);
