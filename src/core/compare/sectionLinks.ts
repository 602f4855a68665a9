import { fold } from '../text/fold';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import { maskNumbers } from '../text/maskNumbers';
import { groupOf, isGroup } from './features';
import type { PassagePair } from './links';

/** In the order of showing. */
export const sectionFates = ['kept', 'renamed', 'renumbered', 'moved', 'split', 'merged', 'new', 'gone'] as const;

/** What became of a section. */
export type SectionFate = (typeof sectionFates)[number];

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
		for (const section of newSections.filter(s => s.level === level)) {
			const sources = votes.sourcesOf(section);
			for (const old of sources) oldLinked.add(old);
			if (sources.length === 0) links.push({ new: section, kind: 'new' });
			for (const old of sources) {
				const kind = sources.length > 1 ? 'merged' : votes.targetsOf(old).length > 1 ? 'split' : fate(old, section);
				links.push({ old, new: section, kind });
			}
		}
	}
	const homes = homesOf(older, newer, pairs);
	for (const section of oldSections) {
		if (oldLinked.has(section)) continue;
		const home = homes.ofOld(section);
		links.push(home ? { old: section, new: home, kind: 'merged' } : { old: section, kind: 'gone' });
	}
	return inReadingOrder(
		links.map(link => {
			const home = link.kind === 'new' ? homes.ofNew(link.new!) : undefined;
			return home ? { old: home, new: link.new!, kind: 'split' } : link;
		}),
	);
}

function isCompared(section: Section): boolean {
	return isGroup(section) && section.role !== 'appendix';
}

function fate(old: Section, newer: Section): SectionFate {
	if (old.role !== newer.role && old.level > 1) return 'moved';
	if (maskNumbers(fold(old.title).text) !== maskNumbers(fold(newer.title).text)) return 'renamed';
	return old.number === newer.number ? 'kept' : 'renumbered';
}

/** From this share of its text on that has counterparts a section is not gone, nor new, though no single section took its place. */
const HOME_SHARE = 0.5;

/** Where a section went that has no counterpart of its own level: the section or chapter that holds most of its passages' counterparts. */
function homesOf(
	older: Report,
	newer: Report,
	pairs: readonly PassagePair[],
): { ofOld(s: Section): Section | undefined; ofNew(s: Section): Section | undefined } {
	const home = (report: Report, ends: readonly (readonly [own: number, other: Section | undefined])[]) => {
		const byPassage = new Map<number, Section>();
		for (const [own, other] of ends) if (other && isCompared(other)) byPassage.set(own, other);
		return (section: Section): Section | undefined => {
			const weights = new Map<Section, number>();
			let linked = 0;
			let total = 0;
			for (const passage of report.passages) {
				if (
					passage.kind !== 'body' ||
					passage.range.start < section.range.start ||
					passage.range.end > section.range.end
				)
					continue;
				const length = passage.folded.text.length;
				total += length;
				const other = byPassage.get(passage.index);
				if (!other) continue;
				linked += length;
				weights.set(other, (weights.get(other) ?? 0) + length);
			}
			if (linked === 0 || linked < total * HOME_SHARE) return undefined;
			return [...weights].sort(([a, x], [b, y]) => y - x || a.index - b.index)[0]![0];
		};
	};
	const group = (report: Report, index: number): Section | undefined => groupOf(report.passages[index]!);
	return {
		ofOld: home(
			older,
			pairs.map(pair => [pair.old, group(newer, pair.new)] as const),
		),
		ofNew: home(
			newer,
			pairs.map(pair => [pair.new, group(older, pair.old)] as const),
		),
	};
}

/** Which sections belong together: enough of either one's linked text is in the other. In the order of the text. */
interface Votes {
	sourcesOf(newer: Section): readonly Section[];
	targetsOf(old: Section): readonly Section[];
}

function countVotes(older: Report, newer: Report, pairs: readonly PassagePair[], level: number): Votes {
	const votes = new Map<string, { readonly old: Section; readonly new: Section; weight: number }>();
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
		const vote = votes.get(key);
		if (vote) vote.weight += weight;
		else votes.set(key, { old: a, new: b, weight });
		oldTotal.set(a, (oldTotal.get(a) ?? 0) + weight);
		newTotal.set(b, (newTotal.get(b) ?? 0) + weight);
	}
	const sources = new Map<Section, Section[]>();
	const targets = new Map<Section, Section[]>();
	for (const { old, new: fresh, weight } of votes.values()) {
		if (!isCompared(old) || !isCompared(fresh)) continue;
		const share = Math.max(weight / oldTotal.get(old)!, weight / newTotal.get(fresh)!);
		if (!(share >= (old.role === fresh.role ? SHARE_MIN : SHARE_MIN_OTHER_ROLE))) continue;
		add(sources, fresh, old);
		add(targets, old, fresh);
	}
	for (const list of [...sources.values(), ...targets.values()]) list.sort((a, b) => a.index - b.index);
	return { sourcesOf: fresh => sources.get(fresh) ?? [], targetsOf: old => targets.get(old) ?? [] };
}

function add(lists: Map<Section, Section[]>, key: Section, section: Section): void {
	const list = lists.get(key);
	if (list) list.push(section);
	else lists.set(key, [section]);
}

/** The section of exactly this level around `section`. */
function ancestor(section: Section | undefined, level: number): Section | undefined {
	let at = section;
	while (at && at.level > level) at = at.parent;
	return at?.level === level ? at : undefined;
}

function inReadingOrder(links: readonly SectionLink[]): SectionLink[] {
	const placed = links
		.filter(link => link.new)
		.sort((a, b) => a.new!.index - b.new!.index || (a.old?.index ?? 0) - (b.old?.index ?? 0));
	const gone = links.filter(link => !link.new).sort((a, b) => a.old!.index - b.old!.index);
	// `lowest[i]`: the first old section that stands at `i` or behind. A gone one comes behind the last place where an earlier one stands.
	const lowest = new Float64Array(placed.length + 1).fill(Infinity);
	for (let i = placed.length - 1; i >= 0; i--) lowest[i] = Math.min(lowest[i + 1]!, placed[i]!.old?.index ?? Infinity);
	const ordered: SectionLink[] = [];
	let next = 0;
	for (let i = 0; i <= placed.length; i++) {
		while (next < gone.length && lowest[i]! >= gone[next]!.old!.index) ordered.push(gone[next++]!);
		if (i < placed.length) ordered.push(placed[i]!);
	}
	return ordered;
}
