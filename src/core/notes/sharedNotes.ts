import { NOTES_FOLDER, notesPath, sourceOfNotes } from './note';
import { type NoteChange, changeNotes } from './noteLines';

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
const MADE = '.json';
const UNFINISHED = '.tmp';
const ASIDE = '.old';
/** A change stays pending for so long, milliseconds: should another window have written what it read before, it is made again. */
const KEPT_MS = 3000;
/** Other windows come between so many times at most. */
const TRIES = 8;
/** Digits of a time in milliseconds to the base of 36, until the year 2059. */
const TIME_DIGITS = 8;

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
		await this.files.move(unfinished, `${PENDING}/${name}${MADE}`);
	}

	/** Makes what is pending for a report in its file, and forgets what has been there for a while. Throws where that cannot be; what is pending stays so. */
	async settle(source: string): Promise<void> {
		const path = notesPath(source);
		let last: unknown;
		for (let tries = 0; tries < TRIES; tries++) {
			const pending = await this.pending(source);
			const standing = await this.standing(source);
			const text = changeNotes(standing.text ?? '', changesOf(pending));
			const isThere = standing.aside.length === 0;
			if (text === (standing.text ?? '') && isThere) {
				const done = pending.map(({ name }) => ({ name, file: `${PENDING}/${name}${MADE}` }));
				const left = (await this.aside(path)).map(file => ({ name: nameOfAside(file), file }));
				for (const { name, file } of [...done, ...left]) if (this.age(name) > KEPT_MS) await this.files.remove(file);
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

	/** Makes all that is pending, of this window or of one that is no more; answers the reports whose notes could not be written. */
	async settleAll(): Promise<{ readonly source: string; readonly error: unknown }[]> {
		const failed: { source: string; error: unknown }[] = [];
		for (const source of new Set((await this.pending()).map(each => each.source)))
			await this.settle(source).catch((error: unknown) => failed.push({ source, error }));
		for (const { name } of await this.files.list(PENDING)) {
			const [stem] = name.split('.');
			if (name.endsWith(UNFINISHED) && this.age(stem!) > KEPT_MS) await this.files.remove(`${PENDING}/${name}`);
		}
		return failed;
	}

	/** Whether changes are still to be made, or made so recently that they are kept. */
	async isSettled(): Promise<boolean> {
		return (await this.files.list(PENDING)).length === 0;
	}

	/** The notes of a report that was moved or renamed go with it; where the new one has notes, both stand in its file. */
	async rename(from: string, to: string, changes: (text: string) => readonly NoteChange[]): Promise<void> {
		const text = await this.read(from);
		if (text === '') return;
		await this.change(to, changes(text));
		await this.settle(to);
		await this.files.remove(notesPath(from));
		for (const { name } of await this.pending(from)) await this.files.remove(`${PENDING}/${name}${MADE}`);
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

	/** Changes on their way, in the order of time. One that another window takes away meanwhile has been made. */
	private async pending(source?: string): Promise<Pending[]> {
		const found: Pending[] = [];
		const names = (await this.files.list(PENDING)).map(({ name }) => name).filter(name => name.endsWith(MADE));
		for (const name of names.sort()) {
			const text = await this.files.read(`${PENDING}/${name}`);
			const pending = text === undefined ? undefined : toPending(name.slice(0, -MADE.length), text);
			if (pending && (source === undefined || pending.source === source)) found.push(pending);
		}
		return found;
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

function nameOfAside(path: string): string {
	return path.slice(0, -ASIDE.length).split('.').at(-1)!;
}

function changesOf(pending: readonly Pending[]): NoteChange[] {
	return pending.flatMap(({ changes }) => changes);
}

function toPending(name: string, text: string): Pending | undefined {
	try {
		const { source, changes } = JSON.parse(text) as Omit<Pending, 'name'>;
		return { name, source, changes };
	} catch {
		return undefined;
	}
}
