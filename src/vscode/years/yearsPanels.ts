import { type CancellationToken, ProgressLocation, type Uri, l10n, window } from 'vscode';
import type { FromPanel } from '../../protocol/panel';
import { type FromYears, type ToYears, isFromYears } from '../../protocol/years';
import { isSame } from '../positions';
import { type ShownPanel, WebviewPanels } from '../webviewPanels';
import type { BuiltYears } from './builtYears';
import { type YearsSubject, readYearsKey, yearsKey } from './yearsSubject';

interface YearsEvents {
	/** Throws UnreadableFile, CancellationError. */
	readonly build: (subject: YearsSubject, token: CancellationToken) => Promise<BuiltYears>;
	/** Does with a passage of a year what the reader asks for. */
	readonly act: (built: BuiltYears, action: string, row: string, year: number) => Promise<void>;
	readonly export: (built: BuiltYears) => Promise<void>;
}

type Message = Exclude<FromYears, FromPanel>;
type Shown = ShownPanel<YearsSubject, BuiltYears>;

/** Years in columns as editors: one for each passage or section that is followed. */
export class YearsPanels extends WebviewPanels<YearsSubject, BuiltYears, Message> {
	constructor(
		extension: Uri,
		private readonly events: YearsEvents,
	) {
		super(extension, {
			viewType: 'duidu.years',
			media: 'years',
			hasFind: false,
			keyOf: yearsKey,
			readKey: readYearsKey,
			reportOf: ({ file }) => file,
			build: events.build,
			isMessage: isFromYears,
		});
	}

	/** What the reader looks at. */
	get active(): BuiltYears | undefined {
		return this.looked?.built;
	}

	/** A file has changed: only panels that show it are made anew. */
	touchFile(uri: Uri): void {
		const shows = ({ subject, built }: Shown): boolean =>
			isSame(subject.file, uri) || (built?.files.some(file => isSame(file.uri, uri)) ?? false);
		if ([...this.shown.values()].some(shows)) this.touch();
	}

	/** From the menu of a cell in the view that the reader is in; `given` is what the webview says of it. */
	async fromMenu(action: string, given: unknown): Promise<void> {
		const { row, year, place } = (given ?? {}) as { row?: unknown; year?: unknown; place?: unknown };
		const message =
			action === 'open' && place !== undefined
				? { kind: 'open', place, beside: false }
				: { kind: 'act', action, row, year };
		if (this.looked && isFromYears(message)) await this.take(this.looked, message);
	}

	/** The first time takes long enough to be told, and may be given up: then there is nothing to show. */
	protected override async make(shown: Shown): Promise<void> {
		if (shown.built) {
			await super.make(shown);
			return;
		}
		const title = l10n.t('Following the passage through the years');
		await window.withProgress(
			{ location: ProgressLocation.Notification, title, cancellable: true },
			async (_progress, token) => {
				token.onCancellationRequested(() => {
					shown.panel.dispose();
				});
				await super.make(shown);
			},
		);
	}

	protected entitle(shown: Shown, { years, subject }: BuiltYears): void {
		// Its words may have changed while it was followed.
		shown.subject = subject;
		shown.panel.title = years.title;
	}

	protected send(shown: Shown, { years, subject }: BuiltYears): void {
		post(shown, { kind: 'years', years: { ...years, key: yearsKey(subject) } });
	}

	protected async receive({ built }: Shown, message: Message): Promise<void> {
		if (!built) return;
		if (message.kind === 'export') await this.events.export(built);
		else if (built.rows.has(message.row) && built.files[message.year])
			await this.events.act(built, message.action, message.row, message.year);
	}
}

function post({ panel }: Shown, message: ToYears): void {
	void panel.webview.postMessage(message);
}
