import { roleAffinity } from '../compare/roleAffinity';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { Range } from '../text/range';
import { PairMemo } from '../util/pairMemo';
import { passagesIn } from './sectionLike';
import { type BigramWeight, type Subject, bestStretches, blend, likeness, subjectOf } from './subject';

/**
 * How far what stands in another report belongs to a passage, 0 to 1: how well that passage says it, as a share of how well anything in the passage's own report
 * does. Words that a whole report is full of make any two passages alike, and others of that report more so; and the words of one matter may all be others after
 * twenty years, while nothing else comes nearer.
 */
export function belonging(
	report: Report,
	own: Passage,
	{ passage, peak }: { readonly passage: Passage; readonly peak: Range },
	weight: BigramWeight,
): number {
	const stretches = bestStretches(report, subjectOf(passage, peak, weight), weight);
	const alike = report.passages.filter(
		({ kind }) => kind !== 'salutation' && (kind === 'heading') === (own.kind === 'heading'),
	);
	const fit = (each: Passage): number => roleAffinity(each.role, passage.role) ** 2 * stretches[each.index]!.fit;
	return share(fit(own), alike.map(fit));
}

/** The same of a section among those of its level. */
export function sectionBelonging(
	report: Report,
	own: Section,
	other: { readonly report: Report; readonly section: Section },
	weight: BigramWeight,
): number {
	const subject = sectionSubject(other.report, other.section, weight);
	const fit = (section: Section): number => likeness(subject, sectionSubject(report, section, weight));
	return share(fit(own), report.allSections.filter(({ level }) => level === own.level).map(fit));
}

function share(own: number, all: readonly number[]): number {
	return own > 0 ? own / Math.max(own, ...all) : 0;
}

const subjects = new PairMemo<BigramWeight, Section, Subject>();

function sectionSubject(report: Report, section: Section, weight: BigramWeight): Subject {
	let own = subjects.get(weight, section);
	if (!own) {
		// A vector's length grows with the root of its text's.
		own = blend(
			passagesIn(report, section).map(passage => [
				subjectOf(passage, passage.range, weight),
				Math.sqrt(passage.folded.text.length),
			]),
		);
		subjects.set(weight, section, own);
	}
	return own;
}
