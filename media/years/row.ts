import type { YearCell, YearRow, YearStretch, YearWording, Years } from '../../src/protocol/years';
import { element } from '../elements';
import { found } from '../search';

/** A row of years; `order`: the numbers of its years as they stand, from left to right; `search`: words to be seen. */
export function drawRow(
	row: YearRow,
	{ years, words }: Years,
	{ order, search }: { readonly order: readonly number[]; readonly search: string },
): HTMLElement {
	const root = element('div', {
		class: row.isHeading ? 'row heading' : 'row',
		role: 'row',
		'data-id': row.id,
	});
	root.append(
		...order.map((year, at) => {
			const cell = drawCell(row.cells[year]!, words, search);
			cell.dataset.year = String(year);
			cell.setAttribute('aria-colindex', String(at + 1));
			if (years[year]!.isAsked) cell.classList.add('asked');
			cell.dataset.vscodeContext = JSON.stringify({
				webviewSection: row.cells[year]!.wordings.length > 0 ? 'cell' : 'gap',
				row: row.id,
				year,
				preventDefaultContextMenuItems: true,
			});
			return cell;
		}),
	);
	return root;
}

function drawCell({ sign, fate, wordings, isUnsure }: YearCell, words: Years['words'], search: string): HTMLElement {
	const classes = ['cell', isUnsure ? 'unsure' : '', wordings.length === 0 ? 'nothing' : ''];
	const told = element(
		'p',
		{ class: 'fate' },
		element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
		` ${fate}`,
	);
	return element(
		'div',
		{ class: classes.filter(Boolean).join(' '), role: 'gridcell', tabindex: '-1' },
		...(fate === '' ? [] : [told]),
		...wordings.flatMap(wording => drawWording(wording, words, search)),
	);
}

function drawWording(
	{ path, about, stretches, hasMore }: YearWording,
	words: Years['words'],
	search: string,
): HTMLElement[] {
	const place = stretches[0]?.place;
	return [
		element('p', { class: 'about' }, ...(path === '' ? [] : [element('span', { class: 'path' }, path)]), ` ${about}`),
		element(
			'p',
			{ class: 'passage', 'data-place': place === undefined ? undefined : String(place) },
			...(hasMore?.before ? [MORE] : []),
			...found(stretches, search).map((text, i) => drawStretch(stretches[i]!, text, words)),
			...(hasMore?.behind ? [MORE] : []),
		),
	];
}

const MORE = '……';

function drawStretch(
	{ op, isFigure, verb, title, place }: YearStretch,
	text: readonly (Node | string)[],
	words: Years['words'],
): HTMLElement {
	const name = op === 'delete' ? 'del' : op === 'insert' ? 'ins' : 'span';
	const classes = [op === 'kept' ? 'kept' : '', isFigure ? 'figure' : '', verb ? `verb ${verb}` : ''].filter(Boolean);
	const root = element(
		name,
		{
			class: classes.join(' ') || undefined,
			title,
			'data-place': String(place),
			'data-vscode-context': JSON.stringify({ place }),
		},
		...text,
	);
	// A screen reader that does not tell ins and del is told by words.
	if (name !== 'span')
		root.prepend(element('span', { class: 'unseen' }, `[${op === 'delete' ? words.gone : words.came}] `));
	return root;
}

/** As many characters as the longest of its years has. */
export function rowLength({ cells }: YearRow): number {
	return Math.max(
		...cells.map(({ wordings }) =>
			wordings.reduce((sum, { stretches }) => stretches.reduce((n, { text }) => n + text.length, sum + 30), 0),
		),
	);
}
