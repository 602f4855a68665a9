import MarkdownIt from 'markdown-it';
import type { ExportedNote, NoteLabels } from './exportedNote';
import { notesMarkdown } from './notesMarkdown';

/** A page that stands alone: no address is asked, it follows light and dark, and prints. */
export function notesHtml(notes: readonly ExportedNote[], labels: NoteLabels): string {
	// What the reader typed may not become markup of the page.
	const markdown = new MarkdownIt({ html: false, linkify: false });
	const title = markdown.utils.escapeHtml(labels.title);
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${markdown.render(notesMarkdown(notes, labels))}</main>
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.8 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
main { max-width: 42em; margin: 0 auto; padding: 2em 1.5em 4em; }
h1, h2, h3 { line-height: 1.4; font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.3em; margin-top: 2.2em; border-bottom: 1px solid; }
h3 { font-size: 1em; opacity: 0.75; margin-top: 2em; }
blockquote { margin: 1.6em 0 0.6em; padding: 0 0 0 1em; border-left: 3px solid #b5482e; }
em { font-style: normal; font-size: 0.85em; opacity: 0.7; }
@media print { main { max-width: none; padding: 0; } blockquote, h2, h3 { break-inside: avoid; break-after: avoid; } }
`;
