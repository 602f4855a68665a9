import { type ExtensionContext, Position, Uri, commands } from 'vscode';
import type { Writers } from '../core';
import { registerRows } from './commandRows';
import { comparing } from './compare';
import { Comparisons } from './compare/comparisons';
import { FieldChoice } from './compare/field';
import { PinStore } from './compare/pinStore';
import { Traces } from './compare/traces';
import { LookedAt } from './files/lookedAt';
import { OpenReports } from './files/openReports';
import { ReportIndex } from './files/reportIndex';
import { Reports } from './files/reports';
import { openReport } from './files/reportAtHand';
import { goTo } from './goTo';
import { loadApart } from './loadApart';
import { importing } from './import';
import { notes } from './notes';
import { NotePlaces } from './notes/notePlaces';
import { NoteStore } from './notes/noteStore';
import { type MarkdownExtension, markdownExtension } from './preview';
import { PreviewMarks } from './preview/previewMarks';
import { reportSymbols } from './reportSymbols';
import { samples } from './samples';
import { FileStatus } from './status/fileStatus';
import { whyCommand } from './status/whyCommand';
import { WrapOffer } from './status/wrapOffer';
import { tags } from './tags';
import { tables } from './tables';
import { terms } from './terms';
import { Glossaries } from './terms/glossaries';
import { TermHistories } from './terms/termHistories';

/** Reads as the dependency graph: what the features share, and the features. */
export function activate(context: ExtensionContext): MarkdownExtension {
	const { subscriptions, globalState, workspaceState } = context;
	const open = new OpenReports();
	const index = new ReportIndex(open);
	const reports = new Reports(open);
	const looked = new LookedAt();
	const glossaries = new Glossaries();
	const histories = new TermHistories({ open, index, glossaries });
	const pins = new PinStore();
	const comparisons = new Comparisons(reports, pins);
	const traces = new Traces();
	const store = new NoteStore();
	const places = new NotePlaces({ open, reports, store, index });
	const field = new FieldChoice(workspaceState);
	const writers = loadApart<Writers>(context.extensionUri, 'writers');
	const preview = new PreviewMarks({ open, glossaries });
	subscriptions.push(
		open,
		index,
		glossaries,
		field,
		preview,
		new FileStatus(open),
		histories,
		...terms({ open, index, glossaries, histories }),
		...tags(index, reports),
		store,
		places,
		...notes({ open, index, reports, comparisons, glossaries, store, places, preview, writers, context }),
		pins,
		...comparing({
			open,
			index,
			looked,
			reports,
			glossaries,
			pins,
			comparisons,
			choice: field,
			traces,
			notePlaces: places,
			preview,
			writers,
			context,
		}),
		...tables({ open, index, looked, reports, glossaries, histories, traces, comparisons, context }),
		...importing(context, index),
		...samples(context.extensionUri),
		reportSymbols(open),
		new WrapOffer(open, globalState),
		...registerRows({
			'duidu.why': () => whyCommand(open),
			'duidu.openReport': () => openReport(index),
			'duidu.getStarted': () =>
				commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`),
			'duidu.goTo': (uri: string, line: number, character: number) =>
				goTo(Uri.parse(uri), new Position(line, character)),
		}),
	);
	return markdownExtension(preview);
}
