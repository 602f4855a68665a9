import { unsureLinks } from '../../compare/summary';
import { lead } from '../../report/passage';
import { numberedTitle } from '../../report/section';
import { htmlText } from '../htmlText';
import { STYLE, STYLE_HASH } from './comparisonStyle';
import type { ComparisonWords } from './comparisonWords';
import { type ExportedComparison, type ExportedEntry, entriesOf } from './exportedComparison';
import { type HtmlPage, entryHtml, headingHtml, toldHtml } from './htmlEntry';
import { countsText, contentsOf, headingText, ownEntries } from './told';

/**
 * A page that stands alone: nothing is fetched and nothing runs, it follows light and dark, and prints. The two reports stand side by side, sentence level with
 * sentence. `data-side` tells what is a report's own text, `data-links` which links an entry shows.
 */
export function comparisonHtml(exported: ExportedComparison, words: ComparisonWords): string {
	const chinese = words.lang.startsWith('zh') ? '' : ' lang="zh-CN"';
	// What is gone has its anchor in its own row, also where a sentence of it was taken up above.
	const gone = entriesOf(exported).flatMap(({ row }) => (row.new.length === 0 ? row.old : []));
	const page: HtmlPage = { words, chinese, anchored: new Set(gone) };
	const title = htmlText(words.title);
	return `<!doctype html>
<html lang="${htmlText(words.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${words.notes.map(note => `<p class="only">${htmlText(note)}</p>\n`).join('')}<p>${htmlText(countsText(exported, words))}</p>
<p class="legend">${htmlText(words.legend)}</p>
</header>
${contents(exported, page)}<main>
${ownPassages(exported, page)}${sections(exported, page)}${review(exported, page)}${part('passages', words.passages, passages(exported, page))}</main>
</body>
</html>
`;
}

function part(id: string, title: string, html: string): string {
	return `<section aria-labelledby="${id}">\n<h2 id="${id}">${htmlText(title)}</h2>\n${html}</section>\n`;
}

function contents(exported: ExportedComparison, { words, chinese }: HtmlPage): string {
	const items = contentsOf(exported).map(heading => {
		const { id, depth, section } = heading;
		const title = htmlText(headingText(heading, words));
		return `<li class="depth${depth}"><a href="#${id}"${section ? chinese : ''}>${title}</a></li>\n`;
	});
	if (items.length === 0) return '';
	return `<nav aria-labelledby="contents">\n<h2 id="contents">${htmlText(words.contents)}</h2>\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}

/** The reader's own, by name, each with the way to where it stands. */
function ownPassages(exported: ExportedComparison, page: HtmlPage): string {
	const groups = ownEntries(exported, false);
	if (groups.length === 0) return '';
	const pointer = (entry: ExportedEntry): string => {
		const passage = entry.row.new[0] ?? entry.row.old[0]!;
		return `<li><a href="#${entry.id}"${page.chinese}>${htmlText(lead(passage))}</a> <span class="told">${toldHtml(entry, page)}</span></li>\n`;
	};
	const lists = groups.map(
		({ name, entries }) => `<h3>${htmlText(name)}</h3>\n<ul>\n${entries.map(pointer).join('')}</ul>\n`,
	);
	return part('own', page.words.ownPassages, lists.join(''));
}

function sections({ comparison }: ExportedComparison, { words, chinese }: HtmlPage): string {
	if (comparison.sections.length === 0) return '';
	const cell = (section: (typeof comparison.sections)[number]['old']): string =>
		`<td${chinese}>${section ? htmlText(numberedTitle(section)) : '–'}</td>`;
	const rows = comparison.sections.map(
		({ old, new: fresh, kind }) => `<tr>${cell(old)}${cell(fresh)}<td>${htmlText(words.sectionFate(kind))}</td></tr>\n`,
	);
	const heads = [words.sides.old, words.sides.new, words.columns.kinds].map(
		head => `<th scope="col">${htmlText(head)}</th>`,
	);
	return part(
		'sections',
		words.sections,
		`<table class="sections">\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`,
	);
}

function review({ comparison }: ExportedComparison, { words, chinese }: HtmlPage): string {
	const unsure = unsureLinks(comparison);
	if (unsure.length === 0) return '';
	const items = unsure.map(
		link =>
			`<li><a href="#n${link.new.line + 1}"${chinese}>${htmlText(`${lead(link.old)} → ${lead(link.new)}`)}</a> <span class="told">${htmlText(words.doubt(link))}</span></li>\n`,
	);
	return part('review', words.review(unsure.length), `<ul>\n${items.join('')}</ul>\n`);
}

/** Between two headings the passages are a table. */
function passages({ parts }: ExportedComparison, page: HtmlPage): string {
	if (parts.length === 0) return `<p>${htmlText(page.words.nothing)}</p>\n`;
	const { old, new: fresh } = page.words.sides;
	const open = `<table class="passages">\n<thead><tr><th scope="col">${htmlText(old)}</th><th scope="col">${htmlText(fresh)}</th></tr></thead>\n`;
	return parts
		.map((each, i) => {
			if (each.kind === 'heading') return headingHtml(each, page);
			const opens = parts[i - 1]?.kind !== 'passage';
			const closes = parts[i + 1]?.kind !== 'passage';
			return `${opens ? open : ''}${entryHtml(each.entry, page)}${closes ? '</table>\n' : ''}`;
		})
		.join('');
}
