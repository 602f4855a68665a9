import type { Doubt, Fit, LineageEvent, LinkKind, Role, SectionFate } from '../../core';
import { t } from '../messages';

/** The words for what became of a passage. */
export const kindName: Readonly<Record<LinkKind | 'added' | 'removed', () => string>> = {
	same: () => t('unchanged'),
	figures: () => t('figures changed'),
	reworded: () => t('reworded'),
	moved: () => t('moved'),
	split: () => t('split'),
	merged: () => t('merged'),
	added: () => t('added'),
	removed: () => t('removed'),
};

/** What became of a passage in a year of its life. */
export const eventName: Readonly<Record<LineageEvent, () => string>> = {
	first: () => t('the series begins'),
	appeared: () => t('appeared'),
	returned: () => t('returned'),
	kept: () => t('kept'),
	split: () => t('split'),
	merged: () => t('merged'),
	gone: () => t('no longer there'),
	absent: () => t('not there'),
};

export const fateName: Readonly<Record<SectionFate, () => string>> = {
	kept: () => t('kept'),
	renamed: () => t('renamed'),
	renumbered: () => t('renumbered'),
	moved: () => t('moved'),
	split: () => t('split'),
	merged: () => t('merged'),
	new: () => t('new'),
	gone: () => t('gone'),
};

export const roleName: Readonly<Record<Role, () => string>> = {
	front: () => t('title block'),
	review: () => t('review'),
	plan: () => t('plan'),
	targets: () => t('targets'),
	tasks: () => t('tasks'),
	governance: () => t('governance'),
	closing: () => t('closing'),
	appendix: () => t('appendix'),
};

/** Why a link is unsure. */
export const doubtName: Readonly<Record<Doubt, () => string>> = {
	low: () => t('little is alike'),
	rival: () => t('another passage is nearly as close'),
	outdone: () => t('one of the two fits another passage far better'),
	moved: () => t('it has moved, and is not alike enough to be sure'),
	role: () => t('the two stand in different parts of the report'),
	part: () => t('only a sentence of the longer one is in the other'),
	leftover: () => t('both were left over, and are nearest to each other'),
};

export const fitName: Readonly<Record<Fit, () => string>> = {
	good: () => t('good fit'),
	fair: () => t('fair fit'),
	poor: () => t('poor fit'),
	slight: () => t('slight fit'),
};
