import { type CancellationToken, type Disposable, EventEmitter, type Uri } from 'vscode';
import { type Comparison, type Field, isEmptyField } from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { isSame } from '../positions';
import type { Glossaries } from '../terms/glossaries';
import type { Comparisons } from './comparisons';
import { type FieldChoice, isSameField } from './field';
import type { Traces } from './traces';
import { FieldFocus, type FieldOffers, type FieldSources } from './fieldFocus';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly glossaries: Glossaries;
	readonly comparisons: Comparisons;
	readonly choice: FieldChoice;
	readonly traces: Traces;
}

interface Narrowed {
	readonly field: Field;
	readonly sources: FieldSources;
	readonly comparison: Comparison;
}

/** Comparisons as the Changes view and the comparison documents show them: whole, or the reader's field alone. Lenses and counterparts stay whole. */
export class ShownComparisons implements Disposable {
	private readonly narrowed = new WeakMap<Comparison, Narrowed>();
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
		const sources = await this.focus.sources(whole, fresh);
		const known = this.narrowed.get(whole);
		if (known && isSameField(known.field, field) && isSameSources(known.sources, sources)) return known.comparison;
		const comparison = await this.focus.narrow(whole, field, sources, token);
		this.narrowed.set(whole, { field, sources, comparison });
		return comparison;
	}

	async offers(old: Uri, fresh: Uri): Promise<FieldOffers> {
		const whole = await this.services.comparisons.get(old, fresh);
		return this.focus.offers(whole, await this.focus.sources(whole, fresh));
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
