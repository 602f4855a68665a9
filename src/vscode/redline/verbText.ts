import { l10n } from 'vscode';
import type { RedlineVerb } from '../../core';

/** Stronger or weaker, to be seen before it is read. */
export function verbMark({ step }: Pick<RedlineVerb, 'step'>): string {
	return step > 0 ? '↗' : '↘';
}

/** `鼓励 ↗ 支持: one step stronger` */
export function verbText(verb: RedlineVerb): string {
	const rungs = Math.abs(verb.step);
	const how = verb.step > 0 ? l10n.t('stronger by {0}', rungs) : l10n.t('weaker by {0}', rungs);
	return `${verb.from} ${verbMark(verb)} ${verb.to}: ${how}`;
}
