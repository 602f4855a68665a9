import type { Passage } from '../../report/passage';
import { htmlText } from '../htmlText';
import type { ComparisonWords } from './comparisonWords';
import type { ExportedBand, ExportedEntry, ExportedHeading } from './exportedComparison';
import { type Run, type SideText, newSide, oldSide } from './runs';
import { headingText, linesText, originText, toldOf, verbMark } from './told';

/** A page that is being written. */
export interface HtmlPage {
	readonly words: ComparisonWords;
	/** An attribute for the reports' own words, where the interface speaks another language. */
	readonly chinese: string;
	/** Old passages that have their anchor already, or have it in a row of their own: one that was split stands in several places. */
	readonly anchored: Set<Passage>;
}

/** Headings of the reports stand below the page's own, which are of level 2. */
const OWN_LEVEL = 2;
const LEVEL_MAX = 6;

type Side = 'old' | 'new';

/** A heading of the new report, what became of it, and how it read. */
export function headingHtml(part: ExportedHeading, page: HtmlPage): string {
	const { id, depth, section, entry } = part;
	const tag = `h${Math.min(LEVEL_MAX, OWN_LEVEL + depth)}`;
	const title = htmlText(headingText(part, page.words));
	if (!entry) return `<${tag} id="${id}"${section ? page.chinese : ''}>${title}</${tag}>\n`;
	const was = entry.row.kinds.includes('same')
		? ''
		: entry.bands
				.flatMap(oldSide)
				.map(text => paragraph(text, 'old', entry, page))
				.join('');
	return `<div class="heading ${classOf(entry)}"${linksOf(entry)}>
<${tag} id="${id}" data-side="new"${page.chinese}>${runsHtml(entry.bands.flatMap(newSide), 'new', entry)}</${tag}>
<p class="told">${toldHtml(entry, page)}${linesHtml(entry, page)}</p>
${was === '' ? '' : `<div class="was"><span class="label">${htmlText(page.words.sides.old)}</span>${was}</div>\n`}</div>
`;
}

/** The rows of a table: what became of a passage, and below it both wordings, band by band. */
export function entryHtml(entry: ExportedEntry, page: HtmlPage): string {
	return `<tbody class="${classOf(entry)}" id="${entry.id}"${linksOf(entry)}>
<tr class="told"><th scope="rowgroup" colspan="2">${toldHtml(entry, page)}${linesHtml(entry, page)}</th></tr>
${entry.bands.map(band => bandHtml(band, entry, page)).join('')}</tbody>
`;
}

/** `<b>≈ reworded</b> · figures: 6% → 6.5%` */
export function toldHtml(entry: ExportedEntry, { words }: HtmlPage): string {
	const [first = '', ...more] = toldOf(entry, words).map(htmlText);
	return [`<b>${first}</b>`, ...more].join(' · ');
}

function bandHtml(band: ExportedBand, entry: ExportedEntry, page: HtmlPage): string {
	const cell = (side: Side, texts: readonly SideText[]): string => {
		const label = htmlText(page.words.sides[side]);
		if (texts.length === 0) return `<td class="none" data-label="${label}"></td>`;
		const origin = side === 'old' ? originHtml(band, page) : '';
		const paragraphs = texts.map(text => paragraph(text, side, entry, page)).join('');
		return `<td${origin === '' ? '' : ' class="origin"'} data-label="${label}">${origin}${paragraphs}</td>`;
	};
	return `<tr>${cell('old', oldSide(band))}${cell('new', newSide(band))}</tr>\n`;
}

function originHtml(band: ExportedBand, { words }: HtmlPage): string {
	const text = originText(band, words);
	return text === undefined ? '' : `<p class="told">${htmlText(text)}</p>`;
}

function paragraph(text: SideText, side: Side, entry: ExportedEntry, { anchored, chinese }: HtmlPage): string {
	const { passage } = text;
	const id = `o${passage.line + 1}`;
	const isFirst = side === 'old' && id !== entry.id && !anchored.has(passage);
	if (isFirst) anchored.add(passage);
	return `<p${isFirst ? ` id="${id}"` : ''} data-side="${side}"${chinese}>${runsHtml([text], side, entry)}</p>`;
}

/** A passage that is only on one side came or went as a whole: marked once, not word for word. */
function runsHtml(texts: readonly SideText[], side: Side, { row }: ExportedEntry): string {
	const tag = side === 'old' ? 'del' : 'ins';
	const isOneSided = row.old.length === 0 || row.new.length === 0;
	const html = texts
		.flatMap(({ runs }) => runs)
		.map(run => runHtml(run, isOneSided ? undefined : tag))
		.join('');
	return isOneSided ? `<${tag} class="whole">${html}</${tag}>` : html;
}

function runHtml({ op, text, verb, isMoved }: Run, tag: string | undefined): string {
	const words = htmlText(text);
	const name = op === 'same' ? undefined : tag;
	const isShifted = name !== undefined && isMoved;
	const marked = isShifted ? `<span class="shifted">${words}</span>` : name ? `<${name}>${words}</${name}>` : words;
	return verb ? `<span class="verb" data-step="${verbMark(verb.step)}">${marked}</span>` : marked;
}

/** The lines on both sides, the address of the passage. */
function linesHtml(entry: ExportedEntry, { words }: HtmlPage): string {
	return ` <a class="lines" href="#${entry.id}">${htmlText(linesText(entry, words))}</a>`;
}

function classOf({ row }: ExportedEntry): string {
	return row.kind === 'title' ? row.kind : [row.kind, ...row.kinds].join(' ');
}

function linksOf({ links }: ExportedEntry): string {
	return links.length === 0 ? '' : ` data-links="${links.map(({ id }) => id).join(' ')}"`;
}
