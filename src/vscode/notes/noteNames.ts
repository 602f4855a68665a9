import { l10n } from 'vscode';
import { type Anchor, type AnchorState, type Note, withoutMarks } from '../../core';

export function stateName(state: AnchorState): string {
	switch (state) {
		case 'exact':
			return l10n.t('in place');
		case 'moved':
			return l10n.t('moved');
		case 'changed':
			return l10n.t('words changed');
		case 'ambiguous':
			return l10n.t('unclear where');
		case 'lost':
			return l10n.t('lost');
	}
}

/** Why a note is where it is. */
export function reasonText({ state, reason }: Anchor): string {
	switch (reason.kind) {
		case 'found':
			return state === 'moved'
				? l10n.t('Its words stand elsewhere now, among other sentences.')
				: l10n.t('Its words stand where they stood.');
		case 'reworded':
			return l10n.t('{0} of its words are still there; what stands around them is the same.', percent(reason.kept));
		case 'edited':
			return l10n.t('Its words were rewritten here; its place was followed.');
		case 'repeated':
			return l10n.t('The same words stand in {0} places: choose the one that is meant.', reason.places);
		case 'alike':
			return l10n.t('{0} places are nearly equally like it: choose the one that is meant.', reason.places);
		case 'unlike':
			return l10n.t('Words like these stand here, but too little around them is the same.');
		case 'gone':
			return l10n.t('Nothing in this text is like its words.');
		case 'empty':
			return l10n.t('It was written on no words.');
	}
}

function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

const LEAD_MAX = 40;

/** The words that a note stands on, in one line. */
export function quotedWords({ quote }: Note): string {
	const words = withoutMarks(quote.exact).replace(/\s+/g, ' ').trim();
	return words.length > LEAD_MAX ? `${words.slice(0, LEAD_MAX)}…` : words;
}

/** What the reader wrote, its first line. */
export function firstLine({ body }: Note): string {
	return (
		body
			.split('\n')
			.find(line => line.trim() !== '')
			?.trim() ?? ''
	);
}
