import { NOTES_FOLDER, notesPath, sourceOfNotes } from './note';
import { isJson, parsedJson } from '../util/json';
import { type NoteChange, changeNotes, moveNotes } from './noteLines';

/** The files of a workspace folder. Paths count from it, with `/`. All throw where the disk refuses. */
export interface NoteFiles {
	/** `undefined` where there is no such file. */
	read(path: string): Promise<string | undefined>;
	/** Makes a new file, and the folders on its way. */
	write(path: string, text: string): Promise<void>;
	/** Makes the folders on the way. Throws when there is nothing at `from`, and when there is something at `to`. */
	move(from: string, to: string): Promise<void>;
	/** Does nothing where there is no such file. */
	remove(path: string): Promise<void>;
	/** What is in a folder; nothing where there is none. */
	list(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
}

interface Pending {
	/** Of its file, in `.pending`. */
	readonly name: string;
	readonly source: string;
	readonly changes: readonly NoteChange[];
}

/** What the file of a report's notes says, or what was moved aside while nothing stands in its place. */
interface Standing {
	readonly text: string | undefined;
	readonly aside: readonly string[];
}

const PENDING = `${NOTES_FOLDER}/.pending`;
const READY = '.json';
/** A change that was seen in its file. */
const MADE = '.made';
const UNFINISHED = '.tmp';
const ASIDE = '.old';
/** A change stays for so long after its making, milliseconds: should another window have written what it read before, it is made again. */
const KEPT_MS = 3000;
/** A change that was made, and then left by a window that ended, is not made again: the file may have been changed for good reasons since. */
const MADE_AGAIN_MS = 60_000;
/** Other windows come between so many times at most. */
const TRIES = 8;
/** Digits of a time in milliseconds to the base of 36, until the year 2059. */
const TIME_DIGITS = 8;

const OWN_NAME = new RegExp(`^[0-9a-z]{${TIME_DIGITS}}-.+\\.(?:json|made|tmp)$`);

/** Beside the notes: two readers' additions merge line by line, and what is only on its way is nobody's. */
const FOLDER_FILES: readonly (readonly [name: string, text: string])[] = [
	['.gitattributes', '*.jsonl merge=union\n'],
	['.gitignore', '.pending/\n*.old\n'],
];

/**
 * The note files of a workspace folder, which several windows, git, and the reader's own hand may change at any time, and where any step may be the last.
 *
 * A change is safe when its file in `.pending` has its name: that is when {@link change} answers. Only then is it made in the note file: the new text is
 * written beside it, the file is moved aside, and the new one takes its place. The disk's own writing cannot be trusted with that: it empties a file first,
 * and does not tell what it overwrites. What was moved aside is read again: had another window written meanwhile, its text is the one to change.
 * While there is no note file, the one aside counts. Pending changes count wherever a file is read, and stay for a while after they were made:
 * making them again does no harm (see {@link changeNotes}).
 */
export class SharedNotes {
	private last = 0;

	/** `now`: milliseconds; `random`: a name that no other window gives. */
	constructor(
		private readonly files: NoteFiles,
		private readonly host: { readonly now: () => number; readonly random: () => string },
	) {}

	/** The reports that have notes. */
	async sources(): Promise<string[]> {
		const found = new Set((await this.pending()).map(({ source }) => source));
		const look = async (folder: string): Promise<void> => {
			for (const { name, isFolder } of await this.files.list(folder)) {
				const path = `${folder}/${name}`;
				if (isFolder && path !== PENDING) await look(path);
				const source = sourceOfNotes(path.replace(/(\.jsonl)\.[^./]+\.old$/, '$1'));
				if (!isFolder && source !== undefined) found.add(source);
			}
		};
		await look(NOTES_FOLDER);
		return [...found].sort();
	}

	/** The text of a report's notes, with what is still pending. */
	async read(source: string): Promise<string> {
		const { text = '' } = await this.standing(source);
		return changeNotes(text, changesOf(await this.pending(source)));
	}

	/** Answers once the changes are safe; throws where they are not. They are made in the file by {@link settle}. */
	async change(source: string, changes: readonly NoteChange[]): Promise<void> {
		const name = this.name();
		const unfinished = `${PENDING}/${name}${UNFINISHED}`;
		await this.files.write(unfinished, JSON.stringify({ source, changes }));
		await this.files.move(unfinished, `${PENDING}/${name}${READY}`);
	}

	/** Makes what is pending for a report in its file, and forgets what has been there for a while. Throws where that cannot be; what is pending stays so. */
	async settle(source: string): Promise<void> {
		const path = notesPath(source);
		let last: unknown;
		for (let tries = 0; tries < TRIES; tries++) {
			const standing = await this.standing(source);
			const pending = await this.pending(source);
			const text = changeNotes(standing.text ?? '', changesOf(pending));
			if (text === (standing.text ?? '') && standing.aside.length === 0) {
				// The notes are written: what cannot be cleared away now is cleared away the next time.
				await this.forget(path, pending).catch(() => undefined);
				return;
			}
			try {
				await this.replace(path, standing, text);
				await this.prepareFolder();
			} catch (error) {
				last = error;
			}
		}
		throw last instanceof Error ? last : new Error(`${path} changes all the time`);
	}

	/** Changes that are in their file are marked so, and taken away when they are old; as is what was moved aside. */
	private async forget(path: string, pending: readonly Pending[]): Promise<void> {
		// First: while a change is there, what is left is looked for again.
		for (const file of await this.aside(path)) if (this.age(nameOfAside(file)) > KEPT_MS) await this.files.remove(file);
		for (const { name } of pending) {
			const file = `${PENDING}/${name}`;
			if (this.age(name) > KEPT_MS) await this.files.remove(file);
			// Another window may have marked it already.
			else if (name.endsWith(READY))
				await this.files.move(file, `${PENDING}/${stemOf(name)}${MADE}`).catch(() => undefined);
		}
	}

	/** Makes all that is pending, of this window or of one that is no more; answers the reports whose notes could not be written. */
	async settleAll(): Promise<{ readonly source: string; readonly error: unknown }[]> {
		const failed: { source: string; error: unknown }[] = [];
		for (const source of new Set((await this.pending(undefined, 'all')).map(each => each.source)))
			await this.settle(source).catch((error: unknown) => failed.push({ source, error }));
		for (const name of await this.ownNames())
			if (name.endsWith(UNFINISHED) ? this.age(name) > KEPT_MS : this.isOver(name))
				await this.files.remove(`${PENDING}/${name}`);
		return failed;
	}

	/** Whether no change is still to be made, or made so recently that it is kept. */
	async isSettled(): Promise<boolean> {
		const unfinished = (await this.ownNames()).filter(name => name.endsWith(UNFINISHED));
		return unfinished.length === 0 && (await this.pending()).length === 0;
	}

	/**
	 * The notes of a report that was moved or renamed go with it, with their other versions, and lines that cannot be read; where the new one has notes, both stand in
	 * its file. They are safe under the new name before they go from the old one. What another window writes under the old name meanwhile stays there.
	 */
	async rename(from: string, to: string): Promise<void> {
		if (from === to) return;
		const [oldPath, newPath] = [notesPath(from), notesPath(to)];
		for (let tries = 0; tries < TRIES; tries++) {
			const { text, aside } = await this.standing(from);
			const pending = await this.pending(from);
			const all = changeNotes(text ?? '', changesOf(pending));
			if (all !== '') {
				await this.change(to, moveNotes(all, to));
				await this.settle(to);
			}
			for (const { name } of pending)
				for (const ending of [READY, MADE]) await this.files.remove(`${PENDING}/${stemOf(name)}${ending}`);
			// On a disk that takes a and A for one the new file stands under the old name.
			if (from.toLowerCase() === to.toLowerCase() && (await this.files.read(oldPath)) !== text) {
				await this.respell(oldPath, newPath);
				return;
			}
			if (text === undefined) return;
			const own = `${oldPath}.${this.name()}${ASIDE}`;
			if (aside.length === 0) await this.files.move(oldPath, own);
			const left = aside.length === 0 ? [own] : aside;
			const stayed = (await this.files.read(left.at(-1)!)) === text;
			if (!stayed && aside.length === 0) await this.files.move(own, oldPath);
			if (!stayed) continue;
			for (const file of left) await this.files.remove(file);
			return;
		}
		throw new Error(`${oldPath} changes all the time`);
	}

	private async respell(oldPath: string, newPath: string): Promise<void> {
		const between = `${oldPath}.${this.name()}${ASIDE}`;
		await this.files.move(oldPath, between);
		await this.files.move(between, newPath);
	}

	/** Puts `text` in the place of what stands. Throws where it cannot, or another window came between: what that wrote counts then. */
	private async replace(path: string, { text: before, aside }: Standing, text: string): Promise<void> {
		const name = this.name();
		const unfinished = `${PENDING}/${name}${UNFINISHED}`;
		await this.files.write(unfinished, text);
		try {
			let old = aside;
			if (aside.length === 0 && before !== undefined) {
				const own = `${path}.${name}${ASIDE}`;
				await this.files.move(path, own);
				old = [own];
				// What another window wrote meanwhile is aside now, and counts, until something stands in its place.
				if ((await this.files.read(own)) !== before) throw new Error(`${path} was changed meanwhile`);
			}
			await this.files.move(unfinished, path);
			for (const file of old) await this.files.remove(file);
		} catch (error) {
			await this.files.remove(unfinished);
			throw error;
		}
	}

	private async standing(source: string): Promise<Standing> {
		const path = notesPath(source);
		for (let tries = 0; tries < TRIES; tries++) {
			const text = await this.files.read(path);
			if (text !== undefined) return { text, aside: [] };
			const aside = await this.aside(path);
			const last = aside.at(-1);
			// Between the two looks another window may have put the file in its place.
			if (last === undefined && tries > 0) return { text: undefined, aside };
			const old = last === undefined ? undefined : await this.files.read(last);
			if (old !== undefined) return { text: old, aside };
		}
		throw new Error(`${path} changes all the time`);
	}

	/** The files that were moved from a place, the latest last. */
	private async aside(path: string): Promise<string[]> {
		const at = path.lastIndexOf('/') + 1;
		const [folder, file] = [path.slice(0, at - 1), path.slice(at)];
		return (await this.files.list(folder))
			.filter(({ name }) => name.startsWith(`${file}.`) && name.endsWith(ASIDE))
			.map(({ name }) => `${folder}/${name}`)
			.sort();
	}

	/** Changes on their way, in the order of time; `all`: with those that were made long ago. One that another window takes away meanwhile has been made. */
	private async pending(source?: string, which: 'all' | 'open' = 'open'): Promise<Pending[]> {
		const found: Pending[] = [];
		for (const name of await this.ownNames()) {
			if (name.endsWith(UNFINISHED) || (which === 'open' && this.isOver(name))) continue;
			const text = await this.files.read(`${PENDING}/${name}`);
			const pending = text === undefined ? undefined : toPending(name, text);
			if (pending && (source === undefined || pending.source === source)) found.push(pending);
		}
		return found;
	}

	/** The files in `.pending` that are named as ours are; others are nobody's business here. */
	private async ownNames(): Promise<string[]> {
		return (await this.files.list(PENDING))
			.map(({ name }) => name)
			.filter(name => OWN_NAME.test(name))
			.sort();
	}

	private isOver(name: string): boolean {
		return name.endsWith(MADE) && this.age(name) > MADE_AGAIN_MS;
	}

	private async prepareFolder(): Promise<void> {
		const there = new Set((await this.files.list(NOTES_FOLDER)).map(({ name }) => name));
		for (const [name, text] of FOLDER_FILES)
			if (!there.has(name)) await this.files.write(`${NOTES_FOLDER}/${name}`, text);
	}

	/** Names of one window are in the order of their making. */
	private name(): string {
		this.last = Math.max(this.last + 1, this.host.now());
		return `${this.last.toString(36).padStart(TIME_DIGITS, '0')}-${this.host.random()}`;
	}

	private age(name: string): number {
		return this.host.now() - parseInt(name, 36);
	}
}

function stemOf(name: string): string {
	return name.slice(0, name.lastIndexOf('.'));
}

function nameOfAside(path: string): string {
	return path.slice(0, -ASIDE.length).split('.').at(-1)!;
}

function changesOf(pending: readonly Pending[]): NoteChange[] {
	return pending.flatMap(({ changes }) => changes);
}

function toPending(name: string, text: string): Pending | undefined {
	const data = parsedJson(text);
	if (!isJson(data) || typeof data.source !== 'string' || !Array.isArray(data.changes)) return undefined;
	const changes = (data.changes as readonly unknown[]).filter(isChange);
	return changes.length === data.changes.length ? { name, source: data.source, changes } : undefined;
}

function isChange(value: unknown): value is NoteChange {
	if (!isJson(value)) return false;
	switch (value.kind) {
		case 'put':
			return typeof value.id === 'string' && typeof value.line === 'string';
		case 'drop':
			return typeof value.id === 'string' && Array.isArray(value.was);
		case 'keep':
			return typeof value.line === 'string';
		default:
			return false;
	}
}
