import { type Comparison, type Link, type Report, fitOf, lead, unsureLinks } from '../../core';
import { t } from '../messages';
import { doubtName, fitName } from './names';

/** The unsure links as a section of its own; nothing where all are sure. */
export function reviewText(comparison: Comparison): string[] {
	const links = unsureLinks(comparison);
	if (links.length === 0) return [];
	const { old, new: newer } = comparison;
	return [
		'',
		reviewTitle(links.length),
		...links.flatMap(link => [
			`  ${place(old, link, 'old')} → ${place(newer, link, 'new')}  ${why(link)}`,
			`    ${lead(link.old)} → ${lead(link.new)}`,
		]),
	];
}

export function reviewTitle(count: number): string {
	return t('To review ({0} pairs)', count);
}

function place({ path }: Report, link: Link, side: 'old' | 'new'): string {
	return `${path}:${link[side].line + 1}`;
}

/** How well the two fit, and why that is not sure. */
export function why({ score, doubt }: Link): string {
	return [fitName[fitOf(score)](), ...(doubt ? [doubtName[doubt]()] : [])].join(' · ');
}
