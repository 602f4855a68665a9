import type { CancellationToken, Uri } from 'vscode';
import {
	type Comparison,
	type Field,
	type Lexicon,
	type OwnName,
	type OwnPassages,
	type Report,
	type TagNames,
	type TaggedSpan,
	areOfDifferentYears,
	countShown,
	focusOn,
	holding,
	matchBlocks,
	notedIn,
	ownPassages,
	samePlace,
	taggedIn,
	taggedPassages,
	tracedFrom,
} from '../../core';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { settings } from '../settings';
import type { Glossaries } from '../terms/glossaries';
import { noteName } from './field';
import type { Traces } from './traces';

/** What a field is found by: the notes on the two reports, the tags, the reader's own terms. */
export interface FieldSources {
	readonly notes: readonly { readonly path: string; readonly report: Report }[];
	readonly tags: TagNames;
	readonly terms: Lexicon;
}

/** The notes on the two reports that have tags, by the names of these in the settings where they have one. */
export interface NotedTags {
	readonly old: readonly TaggedSpan[];
	readonly new: readonly TaggedSpan[];
}

/** What there is to choose from, with the number of passages that each would leave. */
export interface FieldOffers {
	readonly whole: number;
	readonly tags: readonly { readonly name: string; readonly count: number }[];
	/** Absent where the reader has no terms. */
	readonly terms?: number;
	readonly notes: readonly { readonly path: string; readonly count: number }[];
}

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly traces: Traces;
}

/** Finds the passages of a field in the two reports of a comparison. */
export class FieldFocus {
	constructor(private readonly services: Services) {}

	/** The passages of one report that are of a field, by their index. */
	async passages(report: Report, field: Field, uri: Uri, token?: CancellationToken): Promise<ReadonlySet<number>> {
		return this.wanted(report, field, await this.sources([report], uri), token);
	}

	/** A note that has just gone is none. */
	async sources(on: readonly Report[], uri: Uri): Promise<FieldSources> {
		const { index, reports, glossaries } = this.services;
		const notes: { path: string; report: Report }[] = [];
		for (const file of await index.files()) {
			if (!file.isNote || !on.some(({ place }) => samePlace(file.place, place))) continue;
			const report = await reports.find(file.uri);
			if (report) notes.push({ path: file.path, report });
		}
		return { notes, tags: settings.tagNames(uri), terms: await glossaries.own(uri) };
	}

	/** The comparison without what is not of the field. */
	async narrow(whole: Comparison, field: Field, sources: FieldSources, token?: CancellationToken): Promise<Comparison> {
		return focusOn(whole, {
			old: await this.wanted(whole.old, field, sources, token),
			new: await this.wanted(whole.new, field, sources, token),
			field,
		});
	}

	async offers(whole: Comparison, sources: FieldSources, token?: CancellationToken): Promise<FieldOffers> {
		const count = async (field: Partial<Field>): Promise<number> =>
			countShown(await this.narrow(whole, { tags: [], terms: false, notes: [], ...field }, sources, token));
		const occurring = new Set(
			[whole.old, whole.new, ...sources.notes.map(note => note.report)].flatMap(report =>
				taggedPassages(report, sources.tags).passages.map(tagged => tagged.tag),
			),
		);
		const tags: { name: string; count: number }[] = [];
		for (const name of sources.tags.names)
			if (occurring.has(name)) tags.push({ name, count: await count({ tags: [name] }) });
		const notes: { path: string; count: number }[] = [];
		for (const { path } of sources.notes) notes.push({ path, count: await count({ notes: [path] }) });
		return {
			whole: countShown(whole),
			tags,
			notes,
			...(sources.terms.entries.length > 0 ? { terms: await count({ terms: true }) } : {}),
		};
	}

	/**
	 * The passages of both reports that carry a tag, were taken up in a note under it, or have a note with it on their words; and those of a note that is looked at
	 * alone.
	 */
	async own(
		whole: Comparison,
		{ notes }: Field,
		{ sources, tagged }: { readonly sources: FieldSources; readonly tagged: NotedTags },
		token?: CancellationToken,
	): Promise<OwnPassages> {
		const onNotes = [...tagged.old, ...tagged.new].flatMap(({ tags }) => tags);
		const parts: { readonly name: string; readonly field: Field }[] = [
			...[...new Set([...sources.tags.names, ...onNotes])].map(name => ({
				name,
				field: { tags: [name], terms: false, notes: [] },
			})),
			...notes.map(note => ({ name: noteName(note), field: { tags: [], terms: false, notes: [note] } })),
		];
		const named = async (side: 'old' | 'new'): Promise<OwnName[]> => {
			const report = whole[side];
			const own: OwnName[] = [];
			for (const { name, field } of parts) {
				const isTag = field.tags.length > 0;
				// A note that is looked at alone is what it is called by.
				const written = await this.wanted(report, field, isTag ? { ...sources, notes: [] } : sources, token);
				const givers: OwnName['givers'][number][] = [];
				if (isTag) {
					for (const note of sources.notes)
						givers.push({
							digest: noteName(note.path),
							passages: await this.wanted(report, field, { ...sources, notes: [note] }, token),
						});
					givers.push({ digest: undefined, passages: notedIn(report, tagged[side], name) });
				}
				own.push({ name, written, givers });
			}
			return own;
		};
		return ownPassages({ old: await named('old'), new: await named('new') });
	}

	/** The passages of one report that are of the field: tagged themselves, or taken up in a note under the tag; with own terms; taken up in a note. */
	private async wanted(
		report: Report,
		{ tags, terms, notes }: Field,
		sources: FieldSources,
		token?: CancellationToken,
	): Promise<Set<number>> {
		const found = new Set<number>();
		const add = (indices: Iterable<number>): void => {
			for (const index of indices) found.add(index);
		};
		if (tags.length > 0) {
			const scan = taggedPassages(report, sources.tags);
			for (const tag of tags) add(taggedIn(scan, tag));
		}
		for (const note of sources.notes) {
			// What another year's digest tags has its counterparts here by the comparison; a sentence that reads alike is none yet.
			const under = areOfDifferentYears(note.report, report) ? [] : tags;
			if (under.length === 0 && !notes.includes(note.path)) continue;
			const traces = await this.services.traces.of(note.report, report, token);
			const scan = taggedPassages(note.report, sources.tags);
			for (const tag of under) add(tracedFrom(traces, { scan, tag }));
			if (notes.includes(note.path)) add(tracedFrom(traces));
		}
		if (terms) add(holding(report, matchBlocks(report.text, report.blocks, sources.terms)));
		return found;
	}
}
