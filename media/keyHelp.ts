import type { KeyHelp, SignMark, SignRow } from '../src/protocol/panel';
import { element } from './elements';

/** The button that opens the list of the view's keys. `?` does so, too, wherever the reader is but in a field. */
export function keyHelpButton(help: KeyHelp): HTMLButtonElement {
	const name = `${help.name} (?)`;
	const button = element('button', { title: name, 'aria-label': name, 'aria-haspopup': 'dialog' }, '?');
	button.addEventListener('click', () => open(help));
	return button;
}

document.addEventListener('keydown', event => {
	const isTyping = (event.target as Element).matches('input, select');
	if (event.key !== '?' || isTyping || document.querySelector('dialog')) return;
	opener()?.click();
	event.preventDefault();
});

function opener(): HTMLElement | null {
	return document.querySelector<HTMLElement>('[aria-haspopup=dialog]');
}

/** The page behind it is out of reach until it is closed: by its button, Escape, or a click beside it. The focus goes back to where it was. */
function open({ name, close, rows, signs }: KeyHelp): void {
	const button = element('button', {}, close);
	const list = element(
		'dl',
		{},
		...rows.map(({ keys, does }) =>
			element(
				'div',
				{},
				element('dt', {}, ...keys.map(key => element('kbd', {}, written(key)))),
				element('dd', {}, does),
			),
		),
	);
	const legend = signs && [
		element(
			'section',
			{ 'aria-labelledby': 'signs-name' },
			element('h3', { id: 'signs-name' }, signs.name),
			element('dl', { class: 'signs' }, ...signs.rows.map(drawSign)),
		),
	];
	// What closes it has the focus at first: at the top, so that the list begins in sight where it is longer than the window.
	const dialog = element(
		'dialog',
		{ class: legend ? 'keys with-signs' : 'keys', 'aria-labelledby': 'keys-name' },
		element('div', { class: 'head' }, element('h2', { id: 'keys-name' }, name), button),
		element('div', { class: 'lists' }, list, ...(legend ?? [])),
	);
	button.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog) dialog.close();
	});
	// Escape is for the dialog alone: VS Code would take the focus for its search.
	dialog.addEventListener('keydown', event => {
		event.stopPropagation();
		if (event.key === 'Escape') dialog.close();
	});
	dialog.addEventListener('close', () => {
		dialog.remove();
		// What had the focus is no longer there when the view was made anew meanwhile.
		if (document.activeElement === document.body) opener()?.focus();
	});
	document.body.append(dialog);
	dialog.showModal();
}

/** The element or class that a view draws a mark by. */
const drawnAs: Readonly<Record<SignMark, () => HTMLElement>> = {
	went: () => element('del'),
	came: () => element('ins'),
	figure: () => element('ins', { class: 'figure' }),
	shifted: () => element('span', { class: 'shifted' }),
	elsewhere: () => element('span', { class: 'elsewhere' }),
	stayed: () => element('span', { class: 'kept' }),
	doubt: () => element('span', { class: 'doubt' }),
	nothing: () => element('span', { class: 'hatched' }),
};

function drawSign({ sign, mark, means }: SignRow): HTMLElement {
	const drawn = mark ? drawnAs[mark]() : element('span');
	drawn.textContent = sign;
	return element('div', {}, element('dt', {}, drawn), element('dd', {}, means));
}

function written(key: string): string {
	return key.replace('Mod+', navigator.userAgent.includes('Macintosh') ? '⌘' : 'Ctrl+');
}
