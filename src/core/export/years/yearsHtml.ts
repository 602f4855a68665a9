import { htmlText } from '../htmlText';
import {
	type ExportedStretch,
	type ExportedYearCell,
	type ExportedYears,
	aboutText,
	toldText,
	verbSign,
	written,
} from './exportedYears';
import { STYLE, STYLE_HASH } from './yearsStyle';

/** A page that stands alone: nothing is fetched and nothing runs, it follows light and dark, and prints. */
export function yearsHtml({ lang, title, about, legend, years, rows }: ExportedYears): string {
	const chinese = lang.startsWith('zh') ? '' : ' lang="zh-CN"';
	const heads = years.map(
		({ name, section }) =>
			`<th scope="col">${htmlText(name)}${section === undefined ? '' : `<br><span${chinese}>${htmlText(section)}</span>`}</th>`,
	);
	const lines = rows.map(
		({ isHeading, cells }) =>
			`<tr${isHeading ? ' class="heading"' : ''}>\n${cells.map(cell => cellHtml(cell, chinese)).join('')}</tr>\n`,
	);
	return `<!doctype html>
<html lang="${htmlText(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${htmlText(title)}</h1>
<p>${htmlText(about)}</p>
<p class="legend">${htmlText(legend)}</p>
</header>
<main tabindex="0" aria-label="${htmlText(title)}">
<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${lines.join('')}</tbody>
</table>
</main>
</body>
</html>
`;
}

function cellHtml(cell: ExportedYearCell, chinese: string): string {
	const { wordings, isUnsure } = cell;
	const classes = [wordings.length === 0 ? 'nothing' : '', isUnsure ? 'unsure' : ''].filter(Boolean).join(' ');
	const told = toldText(cell);
	const parts = wordings.map(
		wording =>
			`<p class="about"${chinese}>${htmlText(aboutText(wording))}</p>\n<p${chinese}>${written(wording, stretchHtml)}</p>\n`,
	);
	return `<td${classes === '' ? '' : ` class="${classes}"`}>${told === '' ? '' : `<p class="told">${htmlText(told)}</p>\n`}${parts.join('')}</td>\n`;
}

function stretchHtml(stretch: ExportedStretch): string {
	const text = htmlText(stretch.text) + verbSign(stretch);
	return stretch.op === 'insert' ? `<ins>${text}</ins>` : stretch.op === 'delete' ? `<del>${text}</del>` : text;
}
