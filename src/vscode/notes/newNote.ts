import type { Uri } from 'vscode';
import type { Note, Quote } from '../../core';
import { settings } from '../settings';
import { sourceOf } from './noteStore';

/** A note of the reader's, made now. */
export function newNote(
	uri: Uri,
	quote: Quote,
	{ body, tags, links = [] }: Pick<Note, 'body' | 'tags'> & Partial<Pick<Note, 'links'>>,
): Note {
	const time = now();
	return {
		id: `urn:uuid:${crypto.randomUUID()}`,
		source: sourceOf(uri),
		body,
		tags,
		quote,
		created: time,
		modified: time,
		resolved: false,
		replies: [],
		links,
		...author(),
	};
}

export function now(): string {
	return new Date().toISOString();
}

/** The reader's name, where the settings have one. */
export function author(): Pick<Note, 'creator'> {
	const name = settings.author();
	return name === '' ? {} : { creator: name };
}
