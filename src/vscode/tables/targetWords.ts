import { l10n } from 'vscode';
import type { Reason, Verdict } from '../../core';

/** `不明：说的是几年合计` */
export function whyOf({ verdict, reason }: { readonly verdict: Verdict; readonly reason: Reason }): string {
	return [verdictName(verdict), reasonName(reason)].filter(text => text !== '').join(l10n.t(': '));
}

export function verdictName(verdict: Verdict): string {
	switch (verdict) {
		case 'met':
			return l10n.t('met');
		case 'missed':
			return l10n.t('missed');
		case 'unclear':
			return l10n.t('unclear');
		case 'not-reported':
			return l10n.t('not reported');
	}
}

/** Why, where the verdict does not say it. */
function reasonName(reason: Reason): string {
	switch (reason) {
		case 'several-years':
			return l10n.t('it tells of several years together');
		case 'no-figure':
			return l10n.t('it has no figure to compare');
		case 'other-basis':
			return l10n.t('it counts something much larger or smaller');
		case 'other-time':
			return l10n.t('one is of the whole year, the other of its end');
		case 'other-thing':
			return l10n.t('it names another thing, place or kind');
		case 'partly':
			return l10n.t('it tells only a part of what was promised');
		case 'no-stage':
			return l10n.t('it does not say that it came so far');
		case 'ceiling':
			return l10n.t('of prices the aim is a ceiling, not a figure to reach');
		case 'words':
			return l10n.t('by its words');
		case 'figures':
			return l10n.t('by its figures');
		case 'silent':
			return '';
	}
}
