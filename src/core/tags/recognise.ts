import type { Report } from '../report/report';
import { parseReport } from '../report/report';
import { placeInName } from '../report/identity';
import type { TagNames } from './tagNames';
import { taggedPassages } from './taggedPassages';

export type SignId =
	| 'title'
	| 'greeting'
	| 'opening'
	| 'session'
	| 'chapters'
	| 'numbering'
	| 'tags'
	| 'fileName'
	| 'folderName'
	| 'frontMatter'
	| 'notChinese'
	| 'code';

/** A sign that a text is a report or a reader's note on one. Points add up; {@link COUNTS_FROM} and more counts. */
export interface Evidence {
	readonly id: SignId;
	readonly points: number;
}

export interface Recognition {
	readonly counts: boolean;
	readonly points: number;
	/** What was found, in the order of the table below. */
	readonly evidence: readonly Evidence[];
}

/** Tags alone, or two signs that are rare together outside reports. */
export const COUNTS_FROM = 4;

interface Sign extends Evidence {
	readonly shows: (text: Probe) => boolean;
}

interface Probe {
	readonly report: Report;
	readonly names: TagNames;
	readonly path: string;
	readonly hanShare: number;
}

/** Every sign, for and against. */
export const signs: readonly Sign[] = [
	{ id: 'title', points: 3, shows: ({ report }) => /工\s*作\s*报\s*告/.test(report.title) },
	{
		id: 'greeting',
		points: 2,
		shows: ({ report }) => report.passages.slice(0, 30).some(p => /^各位(?:代表|委员)[:!,]?$/.test(p.folded.text)),
	},
	{
		id: 'opening',
		points: 3,
		shows: ({ report }) =>
			report.passages
				.slice(0, 30)
				.some(p => /代表.{2,30}(?:报告(?:政府)?工作|作.{0,6}工作报告|过去.{0,8}工作)/.test(p.folded.text)),
	},
	{
		id: 'session',
		points: 2,
		shows: ({ report }) =>
			report.passages.slice(0, 12).some(p => /届.{0,12}人民代表大会.{0,8}会议/.test(p.folded.text)),
	},
	{
		id: 'chapters',
		points: 2,
		shows: ({ report }) =>
			report.sections.some(s => s.role === 'review') &&
			report.sections.some(s => s.role === 'tasks' || s.role === 'targets'),
	},
	{
		id: 'numbering',
		points: 1,
		shows: ({ report }) => report.allSections.filter(s => s.form === 'paragraph').length >= 3,
	},
	{ id: 'tags', points: 4, shows: ({ report, names }) => taggedPassages(report, names).passages.length > 0 },
	{ id: 'fileName', points: 1, shows: ({ path }) => /(?:19|20)\d\d/.test(baseName(path)) },
	{
		id: 'folderName',
		points: 2,
		shows: ({ path }) => /(?:19|20)\d\d/.test(baseName(path)) && placeInName(folderName(path)) !== undefined,
	},
	{
		id: 'frontMatter',
		points: 3,
		shows: ({ report }) => report.blocks[0]?.kind === 'meta' && report.place !== undefined && report.year !== undefined,
	},
	{ id: 'notChinese', points: -6, shows: ({ hanShare }) => hanShare < 0.3 },
	{
		id: 'code',
		points: -4,
		shows: ({ report }) => report.blocks.filter(b => b.kind === 'code').length * 4 > report.passages.length,
	},
];

/** The head of a file tells: so much of it is read. */
export const PROBE_LENGTH = 40_000;

/** Whether a text looks like a report or a reader's note, and by what. */
export function recognise(text: string, path: string, names: TagNames): Recognition {
	const head = text.slice(0, PROBE_LENGTH);
	const visible = head.replace(/[\s\d]/g, '');
	const han = visible.match(/\p{Script=Han}/gu)?.length ?? 0;
	const probe: Probe = {
		report: parseReport(head, path),
		names,
		path,
		hanShare: visible.length === 0 ? 0 : han / visible.length,
	};
	const evidence = signs.filter(sign => sign.shows(probe)).map(({ id, points }) => ({ id, points }));
	const points = evidence.reduce((sum, sign) => sum + sign.points, 0);
	return { counts: points >= COUNTS_FROM, points, evidence };
}

function baseName(path: string): string {
	return path.split(/[\\/]/).at(-1) ?? '';
}

function folderName(path: string): string {
	return path.split(/[\\/]/).at(-2) ?? '';
}
