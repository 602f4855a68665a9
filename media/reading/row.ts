import type { Reading, ReadingRow, SidePassage, Stretch } from '../../src/protocol/reading';
import { element, filled } from '../elements';
import { found } from '../search';

/** A row: what the old report says on the left, the new one on the right, and what became of it between. */
export function drawRow(row: ReadingRow, reading: Reading, search: string): HTMLElement {
	const { names, words } = reading;
	const kinds = row.kind === 'title' ? [] : row.kinds;
	// Where some of its passages are sure to belong here, those that are not are marked instead.
	const isUnsure = row.isUnsure && row.old.every(({ doubt }) => doubt === undefined);
	const classes = ['row', row.kind, ...kinds, isUnsure ? 'unsure' : '', row.isPinned ? 'pinned' : ''];
	const root = element('article', {
		class: classes.filter(Boolean).join(' '),
		tabindex: '-1',
		'data-id': row.id,
		'data-vscode-context': JSON.stringify({ webviewSection: 'row', row: row.id, preventDefaultContextMenuItems: true }),
		...(row.level !== undefined && { 'data-level': String(Math.min(3, row.level)) }),
	});
	root.append(
		drawSide(row, 'old', names[0], words, search),
		drawFate(row, words),
		drawSide(row, 'new', names[1], words, search),
	);
	return root;
}

function drawFate({ sign, fate, to }: ReadingRow, words: Reading['words']): HTMLElement {
	const label = element('span', { class: 'sign', 'aria-hidden': 'true', title: fate }, sign);
	const parts: HTMLElement[] = [label, element('span', { class: 'unseen' }, fate)];
	if (to !== undefined)
		parts.push(
			element(
				'button',
				{ class: 'thread', tabindex: '-1', 'data-to': to, title: fate, 'aria-label': `${words.goTo}: ${fate}` },
				'⤳',
			),
		);
	return element('div', { class: 'fate' }, ...parts);
}

function drawSide(
	row: ReadingRow,
	side: 'old' | 'new',
	name: string,
	words: Reading['words'],
	search: string,
): HTMLElement {
	const root = element('div', { class: `side ${side}` });
	const passages = row[side];
	if (passages.length === 0) {
		const text = row.kind === 'gap' ? row.fate : `∅ ${filled(words.gap, name)}`;
		root.append(element('p', { class: 'nothing' }, text));
		return root;
	}
	root.append(element('span', { class: 'unseen year' }, `${name}: `));
	for (const passage of passages) root.append(drawPassage(passage, row, side, words, search));
	return root;
}

function drawPassage(
	{ stretches, place, tags, notes, doubt }: SidePassage,
	row: ReadingRow,
	side: 'old' | 'new',
	words: Reading['words'],
	search: string,
): HTMLElement {
	const texts = found(stretches, search);
	const drawn = stretches.map((stretch, i) => drawStretch(stretch, texts[i]!, side, words));
	// One of the two is the heading of what follows for who goes from heading to heading.
	const isHeading = row.kind === 'heading' && (side === 'new' || row.new.length === 0);
	const level = isHeading ? { role: 'heading', 'aria-level': String(Math.min(6, row.level! + 1)) } : {};
	const root = element(
		'p',
		{
			class: doubt === undefined ? 'passage' : 'passage unsure',
			title: doubt,
			'data-place': String(place),
			'data-vscode-context': JSON.stringify({ webviewSection: 'passage', place }),
			...level,
		},
		...(doubt === undefined ? [] : [element('span', { class: 'unseen' }, `[${doubt}] `)]),
		...drawn,
	);
	for (const tag of tags) root.append(element('span', { class: 'tag' }, `#${tag}`));
	for (const note of notes) root.append(element('span', { class: 'note' }, `✎ ${note}`));
	return root;
}

function drawStretch(
	{ op, isFigure, verb, term, colour, isNoted, title }: Stretch,
	text: readonly (Node | string)[],
	side: 'old' | 'new',
	words: Reading['words'],
): HTMLElement {
	const name = op === 'changed' ? (side === 'old' ? 'del' : 'ins') : isNoted ? 'mark' : 'span';
	const classes = [
		op === 'elsewhere' ? 'elsewhere' : op === 'moved' ? 'shifted' : '',
		isFigure ? 'figure' : '',
		verb ? `verb ${verb}` : '',
		term === undefined ? '' : 'term',
		isNoted ? 'noted' : '',
	].filter(Boolean);
	const root = element(name, { class: classes.join(' ') || undefined, title }, ...text);
	// Of a colour's own dots VS Code keeps all but the first.
	if (term !== undefined) root.style.textDecorationColor = colour ?? `var(--vscode-duidu-term\\.${term})`;
	// A screen reader that does not tell ins and del is told by words.
	if (name === 'ins' || name === 'del')
		root.prepend(element('span', { class: 'unseen' }, side === 'old' ? `[${words.gone}] ` : `[${words.came}] `));
	if (op === 'moved') root.prepend(element('span', { class: 'unseen' }, `[${words.moved}] `));
	return root;
}
