import type { Uri } from 'vscode';
import { shownBy } from '../../markdownIt';
import type { PreviewMarks } from './previewMarks';

/** What VS Code's Markdown preview asks an extension for: see `markdown.markdownItPlugins` in package.json. */
export interface MarkdownExtension {
	extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

type MarkdownIt = Parameters<typeof shownBy>[0];

export function markdownExtension(marks: PreviewMarks): MarkdownExtension {
	return {
		extendMarkdownIt(md) {
			shownBy(md, env => {
				const uri = (env as { readonly currentDocument?: Uri } | undefined)?.currentDocument;
				return uri && marks.shown(uri);
			});
			return md;
		},
	};
}
