import type { Comparison } from '../compare/comparison';
import type { SectionFate } from '../compare/sectionLinks';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { type Section, ancestry } from '../report/section';

/**
 * What stands for a section on the other side of a comparison, `side` being its own. Through the years only its like counts, of one level and if there is any of one
 * role: a little of a chapter in one section of the next would make everything the whole report within three years.
 */
export function likeSections({ sections }: Comparison, side: 'old' | 'new', section: Section): Section[] {
	const far = side === 'old' ? 'new' : 'old';
	const like = sections.flatMap(link =>
		link[side] === section && link[far]?.level === section.level ? [link[far]] : [],
	);
	const alike = like.filter(({ role }) => role === section.role);
	return alike.length > 0 ? alike : like;
}

/** What became of the sections of the new report, each kind once; without a comparison nothing is known. */
export function sectionFates(comparison: Comparison | undefined): Map<Section, SectionFate[]> {
	const fates = new Map<Section, SectionFate[]>();
	for (const { new: fresh, kind } of comparison?.sections ?? []) {
		if (!fresh) continue;
		const list = fates.get(fresh) ?? [];
		if (!list.includes(kind)) list.push(kind);
		fates.set(fresh, list);
	}
	return fates;
}

/** The characters that a section of the old report has in common with each of the new one. */
type SharedText = ReadonlyMap<Section, ReadonlyMap<Section, number>>;

const known = new WeakMap<Comparison, SharedText>();

function sharedText(comparison: Comparison): SharedText {
	let texts = known.get(comparison);
	if (!texts) {
		const made = new Map<Section, Map<Section, number>>();
		for (const { role, old, new: fresh, score } of comparison.links) {
			if (role !== 'main' || old.kind !== 'body' || fresh.kind !== 'body') continue;
			const own = score * Math.min(old.folded.text.length, fresh.folded.text.length);
			for (const from of ancestry(old.section))
				for (const to of ancestry(fresh.section)) {
					if (from.level !== to.level) continue;
					const row = made.get(from) ?? new Map<Section, number>();
					made.set(from, row.set(to, (row.get(to) ?? 0) + own));
				}
		}
		known.set(comparison, (texts = made));
	}
	return texts;
}

/**
 * How far two sections of a comparison are each other's, 0 to 1: the text that they have in common, as a share of the most that either has with a section of the
 * other report.
 */
export function sectionAffinity(comparison: Comparison, old: Section, fresh: Section): number {
	const texts = sharedText(comparison);
	const own = texts.get(old)?.get(fresh) ?? 0;
	const most = [...(texts.get(old)?.values() ?? []), ...[...texts.values()].map(row => row.get(fresh) ?? 0)];
	return own > 0 ? own / Math.max(...most) : 0;
}

/** The passages of a section and of those in it. */
export function passagesIn({ passages }: Report, { range }: Section): Passage[] {
	return passages.filter(
		passage => passage.kind !== 'salutation' && range.start <= passage.range.start && passage.range.end <= range.end,
	);
}
