import {
	type Disposable,
	EventEmitter,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	commands,
	l10n,
	window,
} from 'vscode';
import {
	type Comparison,
	type DecidedPair,
	type Link,
	type ProjectionGroup,
	type ProjectionRow,
	type Section,
	ancestry,
	countFates,
	countShown,
	fateOf,
	fateOrder,
	projectionGroups,
	numberedTitle,
	wordsOf,
} from '../../core';
import { fateName, kindName } from '../names';
import { toPosition } from '../positions';
import { rowMarkdown } from '../redline/rowMarkdown';
import { wordRules } from '../redline/wordRules';
import type { Glossaries } from '../terms/glossaries';
import { type ReportPair, groupTitle, pairTitle } from './compareCommands';
import type { Comparisons } from './comparisons';
import { fieldText } from './field';
import { rowFates } from './rowFates';
import { type ReviewNode, reviewItem, reviewNodes } from './reviewNodes';

export type ChangeNode = SectionNode | { readonly kind: 'row'; readonly row: ProjectionRow } | ReviewNode;

/** What the view shows: a comparison, whole or narrowed, of two files, and what the reader decided about their pairs. */
export interface Shown {
	readonly comparison: Comparison;
	readonly pair: ReportPair;
	readonly decided: readonly DecidedPair[];
}

/** A chapter, a section of it, or what stands before the first heading. */
interface SectionNode {
	readonly kind: 'section';
	readonly title: string;
	readonly section?: Section;
	/** The groups of rows in it. */
	readonly groups: readonly ProjectionGroup[];
}

type Fate = ProjectionRow['kinds'][number];

const icons: Readonly<Record<Fate, ThemeIcon>> = {
	same: new ThemeIcon('circle-outline'),
	figures: new ThemeIcon('symbol-number', new ThemeColor('gitDecoration.modifiedResourceForeground')),
	reworded: new ThemeIcon('diff-modified', new ThemeColor('gitDecoration.modifiedResourceForeground')),
	moved: new ThemeIcon('diff-renamed', new ThemeColor('gitDecoration.renamedResourceForeground')),
	split: new ThemeIcon('repo-forked', new ThemeColor('gitDecoration.modifiedResourceForeground')),
	merged: new ThemeIcon('git-merge', new ThemeColor('gitDecoration.modifiedResourceForeground')),
	added: new ThemeIcon('diff-added', new ThemeColor('gitDecoration.addedResourceForeground')),
	removed: new ThemeIcon('diff-removed', new ThemeColor('gitDecoration.deletedResourceForeground')),
};

/** The comparison at hand, section by section. */
export class ChangesView implements TreeDataProvider<ChangeNode>, Disposable {
	private readonly changed = new EventEmitter<undefined>();
	private current: Shown | undefined;
	private review: readonly ReviewNode[] = [];
	readonly onDidChangeTreeData = this.changed.event;

	private readonly tree = window.createTreeView<ChangeNode>('duidu.changes', {
		treeDataProvider: this,
		showCollapseAll: true,
	});

	constructor(
		private readonly comparisons: Comparisons,
		private readonly glossaries: Glossaries,
	) {}

	show(shown: Shown): void {
		const { comparison, decided } = shown;
		this.current = shown;
		this.review = reviewNodes(comparison, decided);
		const field = comparison.focus?.field;
		const only = field ? [fieldText(field, countShown(comparison))] : [];
		this.tree.description = [...only, pairTitle(comparison)].join(' — ');
		void commands.executeCommand('setContext', 'duidu.hasComparison', true);
		this.changed.fire(undefined);
	}

	get shown(): Shown | undefined {
		return this.current;
	}

	get selected(): ChangeNode | undefined {
		return this.tree.selection[0];
	}

	/** Selects an unsure link in the list. */
	async select(link: Link): Promise<void> {
		const node = this.review.flatMap(childrenOf).find(each => each.kind === 'unsure' && each.link.id === link.id);
		if (node) await this.tree.reveal(node, { select: true, focus: true });
	}

	getChildren(node?: ChangeNode): ChangeNode[] {
		if (!this.current || node?.kind === 'row') return [];
		if (!node) return [...this.review, ...chapters(projectionGroups(this.current.comparison).filter(hasChanges))];
		if (node.kind !== 'section') return [...childrenOf(node)];
		return node.groups.flatMap((group): ChangeNode[] =>
			group.section === node.section
				? group.rows.filter(row => row.kind === 'pair').map(row => ({ kind: 'row', row }))
				: [{ kind: 'section', title: numberedTitle(group.section!), section: group.section!, groups: [group] }],
		);
	}

	getParent(node: ChangeNode): ChangeNode | undefined {
		return this.review.find(list => childrenOf(list).some(child => child === node));
	}

	getTreeItem(node: ChangeNode): TreeItem {
		const { comparison, pair } = this.current!;
		if (node.kind === 'section') return sectionItem(node, comparison);
		return node.kind === 'row' ? rowItem(node.row, comparison, pair) : reviewItem(node, comparison);
	}

	/** The tooltip of a passage shows its words against those of its counterpart: made when it is asked for. */
	async resolveTreeItem(item: TreeItem, node: ChangeNode): Promise<TreeItem> {
		if (node.kind !== 'row' || !this.current) return item;
		const { comparison, pair } = this.current;
		const links = await this.comparisons.sentences(comparison);
		const rules = await wordRules(this.glossaries, pair.new);
		item.tooltip = rowMarkdown(node.row, { comparison, links, rules });
		return item;
	}

	dispose(): void {
		this.tree.dispose();
		this.changed.dispose();
	}
}

function childrenOf(node: ReviewNode): readonly ReviewNode[] {
	return 'children' in node ? node.children : [];
}

/** A title block alone is nothing to look at. */
function hasChanges({ rows }: ProjectionGroup): boolean {
	return rows.some(({ kind }) => kind !== 'title');
}

/** Groups that follow each other in one chapter, under it. */
function chapters(groups: readonly ProjectionGroup[]): SectionNode[] {
	const nodes: (SectionNode & { groups: ProjectionGroup[] })[] = [];
	for (const group of groups) {
		const [chapter] = ancestry(group.section);
		const last = nodes.at(-1);
		if (last && last.section === chapter) last.groups.push(group);
		else
			nodes.push({
				kind: 'section',
				title: chapter ? numberedTitle(chapter) : groupTitle(group),
				groups: [group],
				...(chapter ? { section: chapter } : {}),
			});
	}
	return nodes;
}

function sectionItem({ title, section, groups }: SectionNode, { sections }: Comparison): TreeItem {
	const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
	const links = section ? sections.filter(link => link.new === section) : [];
	const sectionFates = [...new Set(links.map(link => fateName(link.kind)))];
	const counts = countKinds(groups.flatMap(group => group.rows));
	item.id = `section:${section?.index ?? -1}`;
	item.description = [...sectionFates, counts].filter(part => part !== '').join(' · ');
	item.tooltip = [
		title,
		item.description,
		...links.flatMap(({ old, kind }) => (old ? [`${fateName(kind)}: ${numberedTitle(old)}`] : [])),
	].join('\n');
	item.iconPath = new ThemeIcon(section && section.level > 1 ? 'list-tree' : 'book');
	item.contextValue = 'changedSection';
	return item;
}

function countKinds(rows: readonly ProjectionRow[]): string {
	const { counts } = countFates(rows);
	return fateOrder.flatMap(kind => (counts[kind] > 0 ? [`${kindName(kind)} ${counts[kind]}`] : [])).join(' · ');
}

function rowItem(row: ProjectionRow, { old, new: fresh }: Comparison, pair: ReportPair): TreeItem {
	const passage = row.new[0] ?? row.old[0]!;
	const report = row.new[0] ? fresh : old;
	const item = new TreeItem(wordsOf(passage), TreeItemCollapsibleState.None);
	const fates = rowFates(row);
	item.description = fates.join(' · ');
	item.iconPath = icons[fateOf(row)];
	item.contextValue =
		row.old.length > 0 && row.new.length > 0 ? 'change.both' : row.new.length > 0 ? 'change.new' : 'change.old';
	const position = toPosition(report.lines, passage.range.start);
	item.command = {
		command: 'duidu.goTo',
		title: l10n.t('Go to Passage'),
		arguments: [(row.new[0] ? pair.new : pair.old).toString(), position.line, position.character],
	};
	item.accessibilityInformation = { label: `${fates.join(', ')}: ${wordsOf(passage)}` };
	return item;
}
