import { type CancellationToken, type Disposable, EventEmitter, type Uri } from 'vscode';
import { type Comparison, type OwnPassages, type TaggedSpan, isEmptyField } from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { isSame } from '../positions';
import { keepRecent } from '../recent';
import type { Glossaries } from '../terms/glossaries';
import type { NotePlaces } from '../notes/notePlaces';
import type { ReportPair } from './compareCommands';
import type { Comparisons } from './comparisons';
import { type FieldChoice, fieldKey, fieldOf } from './field';
import { FieldFocus, type FieldOffers, type FieldSources } from './fieldFocus';
import type { Traces } from './traces';

/** The field shown last and the one before it. */
const FIELDS_MAX = 2;

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly comparisons: Comparisons;
	readonly choice: FieldChoice;
	readonly traces: Traces;
	readonly notePlaces: NotePlaces;
}

interface Narrowed {
	readonly sources: FieldSources;
	readonly comparison: Comparison;
}

/** Comparisons as the Changes view and the comparison documents show them: whole, or the reader's field alone. Lenses and counterparts stay whole. */
export class ShownComparisons implements Disposable {
	/** By the field: while the reader changes it, documents of both are open. */
	private readonly narrowed = new WeakMap<Comparison, Map<string, Narrowed>>();
	private readonly changed = new EventEmitter<void>();
	private readonly focus: FieldFocus;
	private readonly subscriptions: readonly Closeable[];
	/** What is shown of all comparisons may be other than before. */
	readonly onDidChange = this.changed.event;

	constructor(private readonly services: Services) {
		const { open, index, glossaries, comparisons, choice } = services;
		this.focus = new FieldFocus(services);
		const fire = (): void => this.changed.fire();
		const byNotes = (): boolean => choice.field.tags.length > 0 || choice.field.notes.length > 0;
		const noteChanged = async (uri: Uri): Promise<void> => {
			if (byNotes() && (await index.files()).some(file => file.isNote && isSame(file.uri, uri))) fire();
		};
		this.subscriptions = [
			this.changed,
			choice.onDidChange(fire),
			comparisons.onDidChangePins(fire),
			glossaries.onDidChange(() => choice.field.terms && fire()),
			open.onDidSettle(({ uri }) => void noteChanged(uri)),
			index.onDidTouch(() => byNotes() && fire()),
		];
	}

	/** The same object as long as nothing changed; of the field that the reader chose unless another is given. Throws UnreadableFile, and CancellationError when `token` is cancelled. */
	async get(old: Uri, fresh: Uri, token?: CancellationToken, field = this.services.choice.field): Promise<Comparison> {
		const whole = await this.services.comparisons.get(old, fresh, token);
		if (isEmptyField(field)) return whole;
		const sources = await this.focus.sources([whole.old, whole.new], fresh);
		let byField = this.narrowed.get(whole);
		if (!byField) this.narrowed.set(whole, (byField = new Map<string, Narrowed>()));
		const key = fieldKey(field);
		const known = byField.get(key);
		if (known && isSameSources(known.sources, sources)) return known.comparison;
		const comparison = await this.focus.narrow(whole, field, sources, token);
		keepRecent(byField, key, { sources, comparison }, FIELDS_MAX);
		return comparison;
	}

	/** Which passages of a comparison as it is shown are the reader's own. */
	async own(shown: Comparison, pair: ReportPair, token?: CancellationToken): Promise<OwnPassages> {
		const sources = await this.focus.sources([shown.old, shown.new], pair.new);
		const tagged = { old: await this.tagged(pair.old, sources), new: await this.tagged(pair.new, sources) };
		return this.focus.own(shown.focus?.whole ?? shown, fieldOf(shown), { sources, tagged }, token);
	}

	private async tagged(uri: Uri, { tags }: FieldSources): Promise<TaggedSpan[]> {
		const placed = await this.services.notePlaces.find(uri);
		return (placed?.notes ?? []).map(({ note, anchor: { range } }) => ({
			tags: note.tags.map(tag => tags.find(tag) ?? tag),
			...(range && { range }),
		}));
	}

	async offers(old: Uri, fresh: Uri): Promise<FieldOffers> {
		const whole = await this.services.comparisons.get(old, fresh);
		return this.focus.offers(whole, await this.focus.sources([whole.old, whole.new], fresh));
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}

/** By identity: the same text is the same report. */
function isSameSources(a: FieldSources, b: FieldSources): boolean {
	return (
		a.terms === b.terms &&
		a.tags.pattern === b.tags.pattern &&
		a.notes.length === b.notes.length &&
		a.notes.every(({ path, report }, i) => path === b.notes[i]!.path && report === b.notes[i]!.report)
	);
}
