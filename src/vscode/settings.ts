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
import { keepRecent } from './recent';

interface Ladders {
	readonly ladders: readonly VerbLadder[];
	readonly problems: readonly LadderProblem[];
}

/**
 * A workspace brings its own settings: of a list made to be endless only so much is looked at. No reader has as many; README tells the bounds.
 */
const LISTED_MAX = 1000;
const SPELLINGS_MAX = 50;
const WORD_MAX = 100;

/** As many values of one setting as a workspace has folders that differ. */
const KEPT_MAX = 20;

const knownTags = new Map<string, TagNames>();
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
		const value = few(read('compare.verbLadders', scope));
		return keptBy(knownLadders, value, () => {
			const { ladders, problems } = readLadders(value);
			return { ladders: withOwnLadders(ladders), problems };
		});
	},

	tagNames(scope?: ConfigurationScope): TagNames {
		const value = few(read('tags.list', scope));
		const definitions = Array.isArray(value) ? value.flatMap(toDefinition) : [];
		return keptBy(knownTags, definitions, () => new TagNames(definitions.length > 0 ? definitions : defaultTags));
	},
};

function read(name: string, scope: ConfigurationScope | undefined): unknown {
	return workspace.getConfiguration('duidu', scope).get<unknown>(name);
}

/** The same object for the same setting; those of a few folders, not of all that were ever set. */
function keptBy<T>(known: Map<string, T>, value: unknown, make: () => T): T {
	const key = JSON.stringify([value]);
	let made = known.get(key);
	if (made === undefined) keepRecent(known, key, (made = make()), KEPT_MAX);
	return made;
}

function few(value: unknown): unknown {
	if (!Array.isArray(value)) return value;
	return value
		.slice(0, LISTED_MAX)
		.map((item: unknown) => (Array.isArray(item) ? (item.slice(0, SPELLINGS_MAX) as unknown[]) : item));
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function strings(value: unknown): string[] {
	return Array.isArray(value)
		? value.slice(0, LISTED_MAX).filter((item): item is string => typeof item === 'string' && item !== '')
		: [];
}

function toDefinition(value: unknown): TagDefinition[] {
	const isWord = (word: unknown): word is string =>
		typeof word === 'string' && word.trim() !== '' && word.length <= WORD_MAX;
	if (isWord(value)) return [{ name: value.trim() }];
	if (typeof value !== 'object' || value === null) return [];
	const { name, aliases } = value as Record<string, unknown>;
	return isWord(name) ? [{ name: name.trim(), aliases: strings(aliases).filter(isWord).slice(0, SPELLINGS_MAX) }] : [];
}
