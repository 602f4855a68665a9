import { fold } from '../text/fold';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import { isGroup, maskNumbers } from './features';
import type { PassagePair } from './links';

export type SectionFate = 'kept' | 'renamed' | 'renumbered' | 'moved' | 'split' | 'merged' | 'new' | 'gone';

/** In the order of showing. */
export const sectionFates: readonly SectionFate[] = [
	'kept',
	'renamed',
	'renumbered',
	'moved',
	'split',
	'merged',
	'new',
	'gone',
];

/** Two sections that correspond, or one that has no counterpart. */
export interface SectionLink {
	readonly old?: Section;
	readonly new?: Section;
	readonly kind: SectionFate;
}

/** Chapters and their sections are compared; deeper headings are passages. */
const COMPARED_LEVELS = 2;
/** A section takes part in another when at least this share of its linked text went there. */
const SHARE_MIN = 0.3;
/** Of another role it must be most: a review of last year's work reads like last year's tasks. */
const SHARE_MIN_OTHER_ROLE = 0.6;

/** What became of each section, by where its passages went; in the new order, what is gone after the section it stood behind. */
export function sectionLinks(older: Report, newer: Report, pairs: readonly PassagePair[]): SectionLink[] {
	const oldSections = older.allSections.filter(isCompared);
	const newSections = newer.allSections.filter(isCompared);
	const links: SectionLink[] = [];
	const oldLinked = new Set<Section>();
	for (let level = 1; level <= COMPARED_LEVELS; level++) {
		const votes = countVotes(older, newer, pairs, level);
		const olds = oldSections.filter(s => s.level === level);
		const news = newSections.filter(s => s.level === level);
		for (const section of news) {
			const sources = olds.filter(old => votes.belong(old, section));
			for (const old of sources) oldLinked.add(old);
			if (sources.length === 0) links.push({ new: section, kind: 'new' });
			for (const old of sources) {
				const targets = news.filter(n => votes.belong(old, n));
				const kind = sources.length > 1 ? 'merged' : targets.length > 1 ? 'split' : fate(old, section);
				links.push({ old, new: section, kind });
			}
		}
	}
	for (const section of oldSections) if (!oldLinked.has(section)) links.push({ old: section, kind: 'gone' });
	return inReadingOrder(links);
}

function isCompared(section: Section): boolean {
	return isGroup(section) && section.role !== 'appendix';
}

function fate(old: Section, newer: Section): SectionFate {
	if (old.role !== newer.role && old.level > 1) return 'moved';
	if (maskNumbers(fold(old.title).text) !== maskNumbers(fold(newer.title).text)) return 'renamed';
	return old.number === newer.number ? 'kept' : 'renumbered';
}

interface Votes {
	/** Whether enough of either section's linked text is in the other. */
	belong(old: Section, newer: Section): boolean;
}

function countVotes(older: Report, newer: Report, pairs: readonly PassagePair[], level: number): Votes {
	const votes = new Map<string, number>();
	const oldTotal = new Map<Section, number>();
	const newTotal = new Map<Section, number>();
	for (const pair of pairs) {
		const from = older.passages[pair.old]!;
		const to = newer.passages[pair.new]!;
		const a = ancestor(from.section, level);
		const b = ancestor(to.section, level);
		if (!a || !b) continue;
		const weight = pair.score * Math.min(from.folded.text.length, to.folded.text.length);
		const key = `${a.index} ${b.index}`;
		votes.set(key, (votes.get(key) ?? 0) + weight);
		oldTotal.set(a, (oldTotal.get(a) ?? 0) + weight);
		newTotal.set(b, (newTotal.get(b) ?? 0) + weight);
	}
	const of = (a: Section, b: Section): number => votes.get(`${a.index} ${b.index}`) ?? 0;
	return {
		belong: (a, b) => {
			const share = Math.max(of(a, b) / (oldTotal.get(a) ?? 1), of(a, b) / (newTotal.get(b) ?? 1));
			return share >= (a.role === b.role ? SHARE_MIN : SHARE_MIN_OTHER_ROLE);
		},
	};
}

/** The section of exactly this level around `section`. */
export function ancestor(section: Section | undefined, level: number): Section | undefined {
	let at = section;
	while (at && at.level > level) at = at.parent;
	return at?.level === level ? at : undefined;
}

function inReadingOrder(links: readonly SectionLink[]): SectionLink[] {
	const placed = links
		.filter(link => link.new)
		.sort((a, b) => a.new!.index - b.new!.index || (a.old?.index ?? 0) - (b.old?.index ?? 0));
	const gone = links.filter(link => !link.new).sort((a, b) => a.old!.index - b.old!.index);
	for (const link of gone) {
		const before = placed.findLastIndex(other => other.old !== undefined && other.old.index < link.old!.index);
		placed.splice(before + 1, 0, link);
	}
	return placed;
}
