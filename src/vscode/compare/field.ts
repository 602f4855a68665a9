import { type Disposable, EventEmitter, type Memento, commands, l10n } from 'vscode';
import { type Comparison, type Field, isEmptyField } from '../../core';
import { baseName } from '../positions';

const KEY = 'duidu.field';
/** Nothing chosen: all passages. */
export const WHOLE: Field = { tags: [], terms: false, notes: [] };

/** What the reader chose to see alone, kept with the workspace. */
export class FieldChoice implements Disposable {
	private readonly changed = new EventEmitter<void>();
	private chosen: Field;
	readonly onDidChange = this.changed.event;

	constructor(private readonly memory: Memento) {
		this.chosen = toField(memory.get<unknown>(KEY));
		this.tell();
	}

	get field(): Field {
		return this.chosen;
	}

	get isWhole(): boolean {
		return isEmptyField(this.chosen);
	}

	async choose(field: Field): Promise<void> {
		this.chosen = field;
		this.tell();
		this.changed.fire();
		await this.memory.update(KEY, this.isWhole ? undefined : field);
	}

	private tell(): void {
		void commands.executeCommand('setContext', 'duidu.hasField', !this.isWhole);
	}

	dispose(): void {
		this.changed.dispose();
	}
}

/** What a comparison was narrowed to. */
export function fieldOf({ focus }: Comparison): Field {
	return focus?.field ?? WHOLE;
}

export function fieldKey(field: Field): string {
	return JSON.stringify(toField(field));
}

export function isSameField(a: Field, b: Field): boolean {
	return fieldKey(a) === fieldKey(b);
}

/** A field as it was kept, or as a key binding gives it: `{"tags": ["专业相关"], "terms": true}`. What is of the wrong shape is left out. */
export function toField(value: unknown): Field {
	if (typeof value !== 'object' || value === null) return WHOLE;
	const { tags, terms, notes } = value as Record<string, unknown>;
	return { tags: strings(tags), terms: terms === true, notes: strings(notes) };
}

function strings(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}

/** `只看：专业相关 + 我的词语 · 5 段` */
export function fieldText({ tags, terms, notes }: Field, count: number): string {
	const names = [...tags, ...notes.map(noteName), ...(terms ? [l10n.t('my terms')] : [])].join(' + ');
	return l10n.t('Only: {0} · {1} passages', names, count);
}

/** `澜江省-2025-摘要` of `笔记/澜江省-2025-摘要.md` */
export function noteName(path: string): string {
	return baseName({ path }).replace(/\.\w+$/, '');
}
