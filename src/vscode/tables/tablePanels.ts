import { type CancellationTokenSource, type Uri, l10n } from 'vscode';
import type { FromPanel } from '../../protocol/panel';
import { type FromTable, type TableAction, type ToTable, isFromTable } from '../../protocol/table';
import { type ShownPanel, WebviewPanels } from '../webviewPanels';
import type { BuiltTable } from './built';
import { saveDrawing } from './exportTable';
import { type TableSubject, readSubject, subjectKey } from './subject';
import { tableKeys, tableWords } from './tableWords';

/** Builds the table of a subject. Throws {@link UnreadableFile}, CancellationError. */
type Build = (subject: TableSubject, token: CancellationTokenSource['token']) => Promise<BuiltTable>;

/** The actions of the whole table: another subject, or what the table does itself. */
export type TableRun = (subject: TableSubject, built: BuiltTable, action: string) => Promise<TableSubject | undefined>;

type Message = Exclude<FromTable, FromPanel>;

/** Tables as editors beside the reports. */
export class TablePanels extends WebviewPanels<TableSubject, BuiltTable, Message> {
	constructor(
		extension: Uri,
		build: Build,
		private readonly run: TableRun,
	) {
		super(extension, {
			viewType: 'duidu.table',
			media: 'table',
			hasFind: true,
			keyOf: subjectKey,
			readKey: readSubject,
			reportOf: ({ file }) => file,
			build,
			isMessage: isFromTable,
		});
	}

	/** The table that the reader looks at. */
	get active(): { readonly subject: TableSubject; readonly built: BuiltTable } | undefined {
		const { subject, built } = this.looked ?? {};
		return subject && built && { subject, built };
	}

	protected entitle({ panel }: ShownPanel<TableSubject, BuiltTable>, { table }: BuiltTable): void {
		panel.title = table.title;
	}

	protected send({ panel, subject }: ShownPanel<TableSubject, BuiltTable>, { table }: BuiltTable): void {
		const full: ToTable = {
			kind: 'table',
			table: {
				...table,
				title: panel.title,
				about: [
					...table.about,
					...(table.rowActions.length > 0
						? [
								table.rowActions
									.map(({ name, key }) => l10n.t('{0} (key {1})', name, key.toUpperCase()))
									.join(l10n.t(', ')),
							]
						: []),
					...(subject.tags.length > 0 ? [l10n.t('Only passages under {0}.', subject.tags.join(l10n.t(', ')))] : []),
				],
				key: subjectKey(subject),
				words: tableWords(),
				help: tableKeys(table.rowActions, table.chart?.canJoin === true),
				actions: actionsOf(table),
			},
		};
		void panel.webview.postMessage(full);
	}

	/** With the actions of a table: the reader may choose other places or tags. */
	protected override fail(shown: ShownPanel<TableSubject, BuiltTable>, why: string): void {
		shown.built = nothing(why);
		this.send(shown, shown.built);
	}

	/** What is not among the actions that were offered is not done: a message may be late, or come from elsewhere. */
	protected async receive(shown: ShownPanel<TableSubject, BuiltTable>, message: Message): Promise<void> {
		const { built } = shown;
		if (!built) return;
		if (message.kind === 'drawing') {
			await saveDrawing(message.svg, built.table.title, shown.subject.file);
			return;
		}
		const { action } = message;
		if (message.kind === 'row') {
			const { id } = message;
			const row = built.table.rows.findIndex(each => each.id === id);
			const offered = built.table.rowActions.find(each => each.id === action);
			if (row < 0 || !offered || offered.rows?.includes(id) === false) return;
			const next = await built.act?.(action, row);
			if (!next) {
				await this.make(shown);
				return;
			}
			shown.built = next;
			this.send(shown, next);
			return;
		}
		if (!actionsOf(built.table).some(({ id }) => id === action)) return;
		const next = await this.run(shown.subject, built, action);
		if (next) shown.subject = next;
		if (next || action !== 'export') await this.make(shown);
	}
}

function actionsOf({ actions = [] }: BuiltTable['table']): TableAction[] {
	return [
		...actions,
		{ id: 'places', name: l10n.t('Places…') },
		{ id: 'tags', name: l10n.t('Tags…') },
		{ id: 'export', name: l10n.t('Export…') },
	];
}

/** A table that could not be made, and why. */
function nothing(why: string): BuiltTable {
	return { table: { title: '', about: [why], columns: [], rows: [], groups: [], rowActions: [] }, places: [] };
}
