import type { Comparison } from '../compare/comparison';
import type { SectionFate } from '../compare/sectionLinks';
import type { Section } from '../report/section';

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
