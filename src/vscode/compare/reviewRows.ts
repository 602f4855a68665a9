import { type Disposable, window } from 'vscode';
import { type Comparison, type Link, type Pin, linksOf } from '../../core';
import { registerRows } from '../commandRows';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { Queue } from '../queue';
import type { ChangeNode, ChangesView } from './changesView';
import type { ReportPair } from './compareCommands';
import type { Comparisons } from './comparisons';
import { decidePair, pairOfRow, pairWith, undoDecision } from './pinCommands';
import type { PinStore } from './pinStore';
import { type Projections, projectionTarget } from './projections';
import type { Desk, Review } from './review';
import type { ReviewNode } from './reviewNodes';

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly pins: PinStore;
	readonly projections: Projections;
	readonly changes: ChangesView;
	readonly review: Review;
	readonly present: (pair: ReportPair) => Promise<Comparison>;
}

/** What the key bindings of the Changes view pass: a command does not learn where the focus is. */
const VIEW = 'view';

/** The commands that decide about pairs, and lead from one that is unsure to the next. */
export function reviewRows(services: Services): Disposable[] {
	const { pins, projections, changes, review, present } = services;

	const deskOf = (given: unknown): Desk => {
		const editor = window.activeTextEditor;
		return given !== VIEW && editor && projectionTarget(editor.document.uri)
			? { kind: 'projection', editor }
			: { kind: 'view' };
	};
	/** The comparison and the pair that a decision is about; of an unsure pair its link. */
	const subject = async (
		node: ChangeNode | undefined,
		desk: Desk,
	): Promise<{ comparison: Comparison; pair: ReportPair; passages: Pick<Link, 'old' | 'new'> } | undefined> => {
		if (desk.kind === 'projection' && !node) {
			const { document, selection } = desk.editor;
			const found = await projections.row(document, selection.active.line);
			const fresh = found?.row.new[0];
			if (!found || !fresh) return undefined;
			const { comparison, target, row } = found;
			const passages = review.at(linksOf(comparison, 'new', fresh)) ?? (await pairOfRow(comparison, row));
			return passages && { comparison, pair: target, passages };
		}
		if (!changes.shown) return undefined;
		const passages =
			node?.kind === 'unsure'
				? node.link
				: node?.kind === 'row'
					? await pairOfRow(changes.shown.comparison, node.row)
					: undefined;
		return passages && { ...changes.shown, passages };
	};
	/** From a menu of the Changes view the node is given; the keys mean its selection, or the row at the cursor of a comparison. */
	const decide = (kind: Pin['kind'] | undefined) => async (given?: ChangeNode | typeof VIEW) => {
		const desk = deskOf(given);
		const byKey = given === undefined || given === VIEW;
		const node = given === VIEW ? changes.selected : given;
		if (node?.kind === 'decided') {
			if (kind === undefined && changes.shown) await pins.drop(changes.shown.pair.new, node.decided.pin);
			return;
		}
		const found = await subject(byKey && desk.kind === 'projection' ? undefined : node, desk);
		if (!found) return;
		const { comparison, pair, passages } = found;
		const link = comparison.links.find(each => each.old === passages.old && each.new === passages.new);
		await decidePair(services, found, passages, kind);
		if (!byKey || kind === undefined || !link || link.certain) return;
		if (changes.shown) await present(changes.shown.pair);
		await review.moveOn(desk, pair, link);
	};
	const showPair = async (node?: ReviewNode): Promise<void> => {
		if (!changes.shown || !node) return;
		const passages = node.kind === 'unsure' ? node.link : node.kind === 'decided' ? node.decided : undefined;
		if (passages?.new) await review.show(changes.shown.pair, { ...passages, new: passages.new }, true);
	};

	// A key pressed twice means the next pair the second time, not the same one again.
	const queue = new Queue();
	const inTurn =
		<A extends unknown[]>(run: (...args: A) => Promise<void>) =>
		(...args: A): Promise<void> =>
			queue.add(() => run(...args));

	return registerRows({
		'duidu.pin': inTurn(decide('pin')),
		'duidu.forbid': inTurn(decide('forbid')),
		'duidu.unpin': inTurn(decide(undefined)),
		'duidu.undoDecision': inTurn(() => undoDecision(services, changes.shown?.pair)),
		'duidu.pairWith': () => window.activeTextEditor && pairWith(services, window.activeTextEditor),
		'duidu.nextUnsure': inTurn((given: unknown) => review.step(deskOf(given), 1)),
		'duidu.previousUnsure': inTurn((given: unknown) => review.step(deskOf(given), -1)),
		'duidu.showPair': showPair,
	});
}
