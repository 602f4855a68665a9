import {
	type Disposable,
	EventEmitter,
	MarkdownString,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	l10n,
} from 'vscode';
import type { ReportIndex, TaggedItem } from '../files/reportIndex';
import { settings } from '../settings';

export type TagNode =
	| { readonly kind: 'tag'; readonly name: string; readonly items: readonly TaggedItem[] }
	| { readonly kind: 'passage'; readonly item: TaggedItem };

/** Tags and their passages over all files of the workspace. */
export class TagView implements TreeDataProvider<TagNode>, Disposable {
	private readonly changed = new EventEmitter<undefined>();
	private readonly subscription: Disposable;
	readonly onDidChangeTreeData = this.changed.event;

	constructor(private readonly index: ReportIndex) {
		this.subscription = index.onDidChange(() => this.changed.fire(undefined));
	}

	async getChildren(node?: TagNode): Promise<TagNode[]> {
		if (node?.kind === 'passage') return [];
		if (node) return node.items.map(item => ({ kind: 'passage', item }));
		const files = await this.index.files();
		const tags = settings.tagNames().names.map(name => ({
			kind: 'tag' as const,
			name,
			items: files.flatMap(file => file.tagged.filter(item => item.tag === name)),
		}));
		// An empty tree shows the view's welcome text.
		return tags.some(tag => tag.items.length > 0) ? tags : [];
	}

	getTreeItem(node: TagNode): TreeItem {
		return node.kind === 'tag' ? tagItem(node.name, node.items.length) : passageItem(node.item);
	}

	dispose(): void {
		this.subscription.dispose();
		this.changed.dispose();
	}
}

function tagItem(name: string, count: number): TreeItem {
	const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
	item.id = `tag:${name}`;
	item.description = String(count);
	item.iconPath = new ThemeIcon('tag');
	item.contextValue = 'tag';
	item.accessibilityInformation = { label: l10n.t('Tag {0}, {1} passages', name, count) };
	return item;
}

function passageItem({ label, headingPath, uri, range, tag }: TaggedItem): TreeItem {
	const item = new TreeItem(label, TreeItemCollapsibleState.None);
	item.id = `${tag}:${uri.toString()}:${range.start.line}:${range.start.character}`;
	item.description = headingPath.join(' › ');
	item.tooltip = new MarkdownString()
		.appendText(label)
		.appendMarkdown('\n\n')
		.appendText([fileName(uri.path), ...headingPath].join(' › '));
	item.contextValue = 'taggedPassage';
	item.resourceUri = uri;
	item.iconPath = new ThemeIcon('quote');
	item.command = {
		command: 'duidu.goTo',
		title: l10n.t('Go to Passage'),
		arguments: [uri.toString(), range.start.line, range.start.character],
	};
	return item;
}

function fileName(path: string): string {
	return path.split('/').slice(-2).join('/');
}
