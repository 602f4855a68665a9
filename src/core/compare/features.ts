import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { Steps } from '../util/steps';
import { type Vector, Vectors } from './vectors';

/** The two reports as vectors over one set of features. */
export interface Features {
	readonly old: Side;
	readonly new: Side;
	/** How many different features there are. */
	readonly size: number;
}

export interface Side {
	readonly report: Report;
	readonly passages: readonly Vector[];
	/** For each passage the index of its group in `groups`: see {@link groupOf}. */
	readonly groupIndex: Int32Array;
	readonly groups: readonly Vector[];
}

/** `vectors` remembers what an earlier comparison made. */
export function* features(older: Report, newer: Report, vectors = new Vectors()): Steps<Features> {
	const words = (report: Report): string[] => report.passages.map(({ folded }) => folded.text);
	const { old, new: fresh, size } = yield* vectors.both(words(older), words(newer));
	yield;
	return {
		old: side(older, old, list => vectors.sum('old', list)),
		new: side(newer, fresh, list => vectors.sum('new', list)),
		size,
	};
}

function side(report: Report, passages: readonly Vector[], sum: (list: readonly Vector[]) => Vector): Side {
	const groupIds = new Map<number, number>();
	const members: Vector[][] = [];
	const groupIndex = new Int32Array(passages.length);
	report.passages.forEach((passage, i) => {
		const key = groupOf(passage)?.index ?? -1;
		let group = groupIds.get(key);
		if (group === undefined) {
			groupIds.set(key, (group = members.length));
			members.push([]);
		}
		groupIndex[i] = group;
		members[group]!.push(passages[i]!);
	});
	return { report, passages, groupIndex, groups: members.map(sum) };
}

/** The part of a report that a passage is read in: its section of level 2, or its chapter before the first such section. */
export function groupOf(passage: Pick<Passage, 'section'>): Section | undefined {
	let section = passage.section;
	while (section && !isGroup(section)) section = section.parent;
	return section;
}

/** Chapters and their sections. A paragraph that merely starts with its topic is no section of its own. */
export function isGroup({ level, form }: Section): boolean {
	return level === 1 || (level === 2 && form !== 'lead' && form !== 'dash');
}
