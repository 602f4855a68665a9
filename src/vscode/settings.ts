import { type ConfigurationScope, workspace } from 'vscode';
import {
	type LadderProblem,
	TagNames,
	type TagDefinition,
	type VerbLadder,
	categories,
	defaultTags,
	readLadders,
	withOwnLadders,
} from '../core';

interface Ladders {
	readonly ladders: readonly VerbLadder[];
	readonly problems: readonly LadderProblem[];
}

const knownLadders = new Map<string, Ladders>();

/** The settings as the features read them; a value of the wrong shape counts as not set. */
export const settings = {
	include: (scope?: ConfigurationScope): readonly string[] => strings(read('files.include', scope)),
	exclude: (scope?: ConfigurationScope): readonly string[] => strings(read('files.exclude', scope)),
	detect: (scope?: ConfigurationScope): boolean => read('files.detect', scope) !== false,
	highlight: (scope?: ConfigurationScope): boolean => read('terms.highlight', scope) !== false,
	starterLexicon: (scope?: ConfigurationScope): boolean => read('terms.starterLexicon', scope) !== false,
	/** The reader's name in notes; empty for none. */
	author: (): string => text(read('notes.author', undefined)),
	/** The reader's own types of links. */
	linkTypes: (): readonly string[] => strings(read('notes.linkTypes', undefined)),
	noteLenses: (scope?: ConfigurationScope): boolean => read('notes.codeLens', scope) !== false,
	codeLens: (scope?: ConfigurationScope): boolean => read('compare.codeLens', scope) !== false,

	/** Names of the categories that are switched off. */
	offCategories(scope?: ConfigurationScope): ReadonlySet<string> {
		const value = read('terms.categories', scope);
		const on = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
		return new Set(categories.filter(({ name }) => on[name] === false).map(({ name }) => name));
	},

	/** The tags of all folders, for lists over the whole workspace. */
	allTags(): readonly string[] {
		const folders = workspace.workspaceFolders ?? [];
		const names =
			folders.length > 0 ? folders.flatMap(folder => settings.tagNames(folder.uri).names) : settings.tagNames().names;
		return [...new Set(names)];
	},

	/** The reader's ladders over the built-in ones, as `wordChanges` takes them; the same object for the same setting. */
	verbLadders(scope?: ConfigurationScope): Ladders {
		const value = read('compare.verbLadders', scope);
		const key = JSON.stringify([value]);
		let known = knownLadders.get(key);
		if (!known) {
			const { ladders, problems } = readLadders(value);
			knownLadders.set(key, (known = { ladders: withOwnLadders(ladders), problems }));
		}
		return known;
	},

	tagNames(scope?: ConfigurationScope): TagNames {
		const value = read('tags.list', scope);
		const definitions = Array.isArray(value) ? value.flatMap(toDefinition) : [];
		return new TagNames(definitions.length > 0 ? definitions : defaultTags);
	},
};

function read(name: string, scope: ConfigurationScope | undefined): unknown {
	return workspace.getConfiguration('duidu', scope).get<unknown>(name);
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function strings(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}

function toDefinition(value: unknown): TagDefinition[] {
	if (typeof value === 'string' && value.trim() !== '') return [{ name: value.trim() }];
	if (typeof value !== 'object' || value === null) return [];
	const { name, aliases } = value as Record<string, unknown>;
	return typeof name === 'string' && name.trim() !== '' ? [{ name: name.trim(), aliases: strings(aliases) }] : [];
}
