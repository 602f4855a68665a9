import type { Block } from '../text/blocks';
import { type Folded, fold, plain, sourceRange, withQuotes } from '../text/fold';
import type { Range } from '../text/range';
import { type FormMatch, type HeadingForm, formOf, matchForm } from './headingForms';
import { isOpening, isSalutation } from './opening';
import type { Passage, PassageKind } from './passage';
import { type Role, chapterRole, isAppendixTitle, isChapterTitle, isGovernanceTitle } from './roles';
import type { Section } from './section';

/** What was odd about the outline; it is made all the same. Lines are 0-based. */
export interface OutlineProblem {
	readonly kind: 'numbering' | 'noHeadings';
	readonly line: number;
}

export interface Outline {
	readonly sections: readonly Section[];
	readonly passages: readonly Passage[];
	/** Passages before this index are the title block, the salutation and the opening. */
	readonly frontEnd: number;
	/** The passage whose words are the report's title. */
	readonly titlePassage?: Passage;
	readonly problems: readonly OutlineProblem[];
}

/** A heading takes at most this many folded characters: the longest of 1,700 headings in real reports has 52. */
const HEADING_MAX = 60;
/** The first sentence of an unnumbered paragraph is its heading up to this length: `提振和扩大消费，切实增强…` types go to 30. */
const LEAD_MAX = 30;
const BOLD_LEAD_MAX = 48;
/** Under a heading without a mark there must be a paragraph, not another short line. */
const BARE_BODY_MIN = 40;
const BARE_MAX = 30;
/** The title block has ended by then, whatever stands in it. */
const FRONT_MAX_LINES = 25;

/** One line that has words, before it has a place in the tree. */
interface Row {
	readonly block: Block;
	readonly range: Range;
	readonly folded: Folded;
}

interface Heading extends FormMatch {
	readonly row: Row;
	readonly rank: number;
	/** How the heading would be written without its `#`. */
	readonly inner?: HeadingForm;
	/** In the folded line. */
	readonly titleEnd: number;
	readonly runOn: boolean;
}

/** A section while its children and its end are still to come. */
type OpenSection = { -readonly [K in keyof Section]: Section[K] } & { children: OpenSection[]; rank: number };

/** Reads headings and passages off the blocks of a text. Linear in its length; never fails. */
export function outline(text: string, blocks: readonly Block[]): Outline {
	const rows = readRows(text, blocks);
	const front = frontRows(rows);
	const problems: OutlineProblem[] = [];
	const roots: OpenSection[] = [];
	const stack: OpenSection[] = [];
	const passages: Passage[] = [];
	const context: Context = {
		text,
		rows,
		lastChapter: 0,
		lastListed: 0,
		hasChapters: hasChapters(rows),
		titleRow: front.titleRow,
		listsProblems: false,
	};
	let count = 0;
	let appendix = false;

	rows.forEach((row, i) => {
		const folded = row.folded.text;
		const inFront = i < front.end;
		let kind: PassageKind = inFront ? 'front' : isSalutation(folded) ? 'salutation' : 'body';
		const opensAppendix = !inFront && isAppendixTitle(folded);
		let heading: Heading | undefined;
		if (opensAppendix) {
			heading = {
				row,
				form: formOf.bareChapter,
				rank: row.block.headingLevel === undefined ? formOf.bareChapter.rank : atxRank(row.block.headingLevel),
				titleStart: 0,
				titleEnd: folded.length,
				runOn: false,
			};
		} else if (
			!appendix &&
			(kind === 'body' || (inFront && row.block.headingLevel !== undefined && i !== front.titleRow))
		) {
			heading = findHeading(i, context, stack.length > 0);
		}
		if (heading && !opensAppendix && appendix) heading = undefined;
		if (heading) {
			if ((heading.inner ?? heading.form).id === 'chapter' && heading.number !== undefined) {
				if (heading.number !== context.lastChapter + 1)
					problems.push({ kind: 'numbering', line: row.block.line.index });
				context.lastChapter = heading.number;
			} else if ((heading.inner ?? heading.form).id === 'part') context.lastChapter = 0;
			context.lastListed = 0;
			while (stack.length > 0 && stack[stack.length - 1]!.rank >= heading.rank) stack.pop();
			const parent = stack[stack.length - 1];
			const section = openSection(count++, heading, parent, text, opensAppendix, roots);
			(parent?.children ?? roots).push(section);
			stack.push(section);
			if (!heading.runOn) kind = 'heading';
			if (opensAppendix) appendix = true;
		} else if (!appendix && !inFront && returnsToChapter(folded)) {
			while (stack.length > 1) stack.pop();
			context.listsProblems = DIFFICULTIES.test(folded);
		}
		if (heading && !heading.runOn) context.listsProblems = false;
		for (const open of stack) open.range = { start: open.range.start, end: row.range.end };
		const section = stack[stack.length - 1];
		const skip = heading && heading.titleStart > 0 ? heading.titleStart : 0;
		passages.push({
			index: i,
			line: row.block.line.index,
			range: row.range,
			text,
			kind,
			role: 'front',
			...(section ? { section } : {}),
			folded: skip > 0 ? tail(row.folded, skip) : row.folded,
			bullet: row.block.bullet,
		});
	});
	if (roots.length === 0 && rows.length > 0) problems.push({ kind: 'noHeadings', line: rows[0]!.block.line.index });
	settleRoles(roots);
	const placed = withRoles(passages);
	const titlePassage = front.titleRow === undefined ? undefined : placed[front.titleRow];
	return {
		sections: roots,
		passages: placed,
		frontEnd: front.end,
		problems,
		...(titlePassage ? { titlePassage } : {}),
	};
}

interface Context {
	readonly text: string;
	readonly rows: readonly Row[];
	readonly hasChapters: boolean;
	readonly titleRow: number | undefined;
	lastChapter: number;
	/** The last `一、` since the last heading that is no chapter but an item of a list; 0 where there is none. */
	lastListed: number;
	/** The 一是, 二是 that follow tell difficulties one by one; they are no sections of the year's work. */
	listsProblems: boolean;
}

function readRows(text: string, blocks: readonly Block[]): Row[] {
	const rows: Row[] = [];
	for (const block of blocks) {
		if (block.kind !== 'text') continue;
		let end = block.line.end;
		while (end > block.contentStart && /[\s\u3000]/.test(text[end - 1]!)) end--;
		const range = { start: block.contentStart, end };
		const folded = fold(text, range);
		if (folded.text !== '') rows.push({ block, range, folded });
	}
	return rows;
}

/** Title block, salutation and opening: everything before the first heading, as long as something of them is there. */
function frontRows(rows: readonly Row[]): { end: number; titleRow: number | undefined } {
	const head = rows.slice(0, FRONT_MAX_LINES);
	const greeting = head.findIndex(row => isSalutation(row.folded.text));
	const opening = head.findIndex(row => isOpening(row.folded.text));
	const chapter = head.findIndex(
		row => matchForm(row.folded.text)?.form.id === 'chapter' || isChapterTitle(row.folded.text),
	);
	const limit = chapter >= 0 ? chapter : head.length;
	const titles = rows.slice(0, Math.min(limit, 8)).map(row => row.folded.text);
	let titleRow: number | undefined = titles.findIndex(line => isReportTitle(line) && line.includes('政府'));
	if (titleRow < 0) titleRow = titles.findIndex(isReportTitle);
	if (titleRow < 0) titleRow = rows[0]?.block.headingLevel === 1 ? 0 : undefined;
	const last = Math.max(greeting, opening, titleRow ?? -1);
	const end = last < 0 || last >= limit ? (titleRow ?? -1) + 1 : last + 1;
	return { end, titleRow };
}

/** `2025年浙江省政府工作报告`, `政 府 工 作 报 告`; not a site's `首页 > 政务公开 > 政府工作报告`. */
function isReportTitle(folded: string): boolean {
	return folded.length <= 40 && !/[>|]/.test(folded) && /(?:政府)?工作报告(?:\(.{1,12}\)|全文|摘要)*$/.test(folded);
}

function hasChapters(rows: readonly Row[]): boolean {
	return rows.some(row => matchForm(row.folded.text)?.form.id === 'chapter' || isChapterTitle(row.folded.text));
}

/** The heading that row `i` is, or starts with. */
function findHeading(i: number, context: Context, inSection: boolean): Heading | undefined {
	const row = context.rows[i]!;
	const folded = row.folded.text;
	const match = matchForm(folded);
	const atx = row.block.headingLevel;
	if (atx !== undefined) {
		const inner = match ?? { form: formOf.bareChapter, titleStart: 0 };
		// A converter may give every heading two `#`: the number's own form breaks the tie.
		const step = inner.form.rank <= formOf.bareChapter.rank ? 0 : inner.form.rank - formOf.bareChapter.rank;
		return {
			...inner,
			form: formOf.atx,
			...(match ? { inner: match.form } : {}),
			row,
			rank: atxRank(atx) + step / 10,
			titleEnd: trimEnd(folded, folded.length),
			runOn: false,
		};
	}
	if (row.block.bullet) return undefined;
	if (match) return markedHeading(match, i, context, inSection);
	if (isChapterTitle(folded) && folded.length <= BARE_MAX) return whole(formOf.bareChapter, row);
	if (!inSection) return undefined;
	return bareHeading(i, context) ?? leadHeading(row, context.text);
}

/** Five below the level's own ten: what stands inside of it comes in steps of a tenth. */
function atxRank(level: number): number {
	return formOf.atx.rank * level - 5;
}

function whole(form: HeadingForm, row: Row): Heading {
	return {
		form,
		row,
		rank: form.rank,
		titleStart: 0,
		titleEnd: trimEnd(row.folded.text, row.folded.text.length),
		runOn: false,
	};
}

/** A heading's closing 。 or ： is not of its words. */
function trimEnd(folded: string, end: number): number {
	while (end > 0 && /[。:;?!,]/.test(folded[end - 1]!)) end--;
	return end;
}

function markedHeading(match: FormMatch, i: number, context: Context, inSection: boolean): Heading | undefined {
	const row = context.rows[i]!;
	const folded = row.folded.text;
	const { form, titleStart } = match;
	const stop = firstStop(folded, titleStart);
	const ownLine = stop >= folded.length - 1 && folded.length <= HEADING_MAX + titleStart;
	if (ownLine ? !form.ownLine : !form.runOn) return undefined;
	if (form.id === 'enumeration' || form.id === 'decimal') {
		// `1.新改建农村供水管网3200公里。` over `2.…` is an item of a list; a heading has a paragraph under it.
		if (context.listsProblems || (ownLine && stop < folded.length && !hasBody(i, context))) return undefined;
	}
	if (form.id === 'chapter') {
		const follows = match.number === context.lastChapter + 1;
		const listGoesOn = context.lastListed > 0 && match.number === context.lastListed + 1;
		// A second 一、 inside a section is a list, unless it reads as a chapter; a run-on 二、 is a chapter only in sequence.
		if (
			(listGoesOn || (!follows && (match.number! <= context.lastChapter || !ownLine))) &&
			!isChapterTitle(folded.slice(titleStart))
		) {
			context.lastListed = match.number!;
			return undefined;
		}
	} else if (!inSection && form.id !== 'paragraph' && form.id !== 'part' && !(form.id === 'enumeration' && ownLine)) {
		return undefined;
	}
	let titleEnd = ownLine ? folded.length : stop;
	if (titleEnd - titleStart > HEADING_MAX) {
		if (form.id === 'dash' || form.id === 'decimal' || form.id === 'enumeration') return undefined;
		const comma = folded.indexOf(',', titleStart);
		titleEnd = comma > titleStart && comma - titleStart <= HEADING_MAX ? comma : titleStart + HEADING_MAX;
	}
	titleEnd = trimEnd(folded, titleEnd);
	if (titleEnd <= titleStart) return undefined;
	return { ...match, row, rank: form.rank, titleEnd, runOn: !ownLine };
}

function hasBody(i: number, { rows }: Context): boolean {
	const next = rows[i + 1]?.folded.text;
	return next !== undefined && matchForm(next) === undefined && !isChapterTitle(next);
}

/** The place of the first sentence end at or behind `from`; the length where there is none. */
function firstStop(folded: string, from: number): number {
	for (let i = from; i < folded.length; i++) if ('。!?;'.includes(folded[i]!)) return i;
	return folded.length;
}

/** `做强三产` on its own line over a paragraph. */
function bareHeading(i: number, context: Context): Heading | undefined {
	const row = context.rows[i]!;
	const folded = row.folded.text;
	if (
		!context.hasChapters ||
		folded.length < 4 ||
		folded.length > BARE_MAX ||
		/[。:;!?]|^\(|^来源|^时间|记者|^分享/.test(folded)
	)
		return undefined;
	const next = context.rows[i + 1]?.folded.text;
	if (next === undefined || next.length < BARE_BODY_MIN || matchForm(folded) !== undefined) return undefined;
	return whole(formOf.bare, row);
}

/** Sentences that open a paragraph of prose, not a topic: `过去一年，极不平凡。` */
const PROSE =
	/^(?:过去|今年|去年|当前|目前|同时|此外|回顾|展望|总的|总之|各位|我们|大家|这|那|在|面对|根据|按照|围绕以上|实践|事实|一年来|五年来|[十二]|20\d\d|做好|完成|实现上述|成绩|困难|但|也)/;

function leadHeading(row: Row, text: string): Heading | undefined {
	const folded = row.folded.text;
	const stop = firstStop(folded, 0);
	if (folded[stop] !== '。' || stop < 4 || folded.length - stop < stop) return undefined;
	const bold = text.startsWith('**', row.range.start) || text.startsWith('<strong>', row.range.start);
	if (stop > (bold ? BOLD_LEAD_MAX : LEAD_MAX)) return undefined;
	const lead = folded.slice(0, stop);
	if (/\d/.test(lead) || (!bold && PROSE.test(lead))) return undefined;
	return { form: formOf.lead, row, rank: formOf.lead.rank, titleStart: 0, titleEnd: stop, runOn: true };
}

const DIFFICULTIES = /困难|问题|不足|挑战|短板|风险/;

/** Where a chapter draws its sum, what follows is no longer of its last section. */
function returnsToChapter(folded: string): boolean {
	return /^(?:各位代表|同志们|(?:过去)?(?:一年|五年|几年)来[,:]|过去(?:一年|五年)[,:]|这(?:一年|五年)[,:]|与此同时[,:]|回顾(?:过去|一年|五年|这)|(?:在)?(?:看到|总结|肯定|充分肯定).{0,10}成绩|(?:同时,?)?我们也?(?:必须)?清醒)/.test(
		folded,
	);
}

function openSection(
	index: number,
	heading: Heading,
	parent: OpenSection | undefined,
	text: string,
	appendix: boolean,
	roots: readonly OpenSection[],
): OpenSection {
	const { row, titleStart, titleEnd, form, number, runOn } = heading;
	const range = titleRange(text, row, titleStart, titleEnd);
	const label = plain(text.slice(row.range.start, range.start)).replace(/^#+\s*/, '');
	return {
		index,
		form: form.id,
		title: plain(text.slice(range.start, range.end)),
		level: (parent?.level ?? 0) + 1,
		role: appendix
			? 'appendix'
			: sectionRole(row.folded.text.slice(titleStart, titleEnd), heading.inner ?? form, parent, roots),
		line: row.block.line.index,
		heading: range,
		range: row.range,
		runOn,
		children: [],
		rank: heading.rank,
		...(parent ? { parent } : {}),
		...(label && number !== undefined ? { label, number } : {}),
	};
}

/** The quotation marks that folding drops are of the title: `“十五五”时期的主要目标任务`. */
function titleRange(text: string, row: Row, titleStart: number, titleEnd: number): Range {
	const { folded } = row;
	return withQuotes(text, sourceRange(folded, titleStart, titleEnd), {
		start: titleStart > 0 ? folded.offsets[titleStart - 1]! + 1 : row.range.start,
		end: folded.offsets[titleEnd]!,
	});
}

function sectionRole(
	foldedTitle: string,
	form: HeadingForm,
	parent: OpenSection | undefined,
	roots: readonly OpenSection[],
): Role {
	if (!parent || form.id === 'atx' || form.rank <= formOf.chapter.rank) {
		const named = chapterRole(foldedTitle);
		if (named) return named;
	}
	if (parent)
		return parent.role === 'tasks' && form.rank <= formOf.paragraph.rank && isGovernanceTitle(foldedTitle)
			? 'governance'
			: parent.role;
	// `三、把改革开放扎实推向纵深`: a chapter that names no role continues with tasks once last year has been told.
	return form.id === 'chapter' && roots.length === 0 ? 'review' : 'tasks';
}

function tail(folded: Folded, from: number): Folded {
	return { text: folded.text.slice(from), offsets: folded.offsets.subarray(from) };
}

/** Roles that only the whole tree shows. */
function settleRoles(roots: readonly OpenSection[]): void {
	const setBelow = (section: OpenSection, role: Role): void => {
		section.role = role;
		for (const child of section.children) setBelow(child, role);
	};
	if (roots.some(root => root.role === 'tasks')) return;
	// `二、2012年政府工作总体要求和目标任务`: one chapter for both; its numbered sections are the tasks.
	const targets = roots.findLast(root => root.role === 'targets' && root.children.some(isNumbered));
	for (const child of targets?.children ?? [])
		setBelow(child, isGovernanceTitle(fold(child.title).text) ? 'governance' : 'tasks');
}

/**
 * Gives each passage its section's role, and the finer ones that no heading names: what stands before the first section of the tasks
 * sets the year's targets (`今年经济社会发展主要预期目标是…`); in `“十四五”时期发展成就和“十五五”时期目标任务` the plan begins where the later period
 * is first named; what follows the last section from `各位代表` on closes the report.
 */
function withRoles(passages: readonly Passage[]): Passage[] {
	const lastNumbered = passages.findLastIndex(
		p => p.section !== undefined && p.section.level > 1 && p.section.role !== 'appendix' && isNumbered(p.section),
	);
	const closing = passages.findIndex(
		(p, i) =>
			i > lastNumbered &&
			p.section?.level === 1 &&
			p.folded.text.startsWith('各位代表') &&
			(p.section.role === 'tasks' || p.section.role === 'governance'),
	);
	let planned: Section | undefined;
	return passages.map((passage, i) => {
		const { section } = passage;
		if (!section) return passage.kind === 'front' ? passage : { ...passage, role: 'tasks' };
		const chapter = chapterOf(section);
		let role = section.role;
		if (closing >= 0 && i >= closing && role !== 'appendix') role = 'closing';
		else if (role === 'tasks' && passage.kind === 'body' && section === chapter) {
			const first = section.children.find(isNumbered);
			if (first && passage.range.start < first.range.start) role = 'targets';
		} else if (role === 'plan' && (chapter.form !== 'atx' || chapter.number !== undefined) && planned !== chapter) {
			const periods = fold(chapter.title).text.match(/十[一二三四五六七八九]五|二十[一二三四]五/g);
			const later = periods && periods.length > 1 ? periods[periods.length - 1] : undefined;
			const named = passage.folded.text.slice(0, PERIOD_NAMED_WITHIN);
			if (
				later === undefined ||
				(passage.kind !== 'heading' && [later, `第${later.slice(0, -1)}个五`].some(period => named.includes(period)))
			)
				planned = chapter;
			else if (passage.kind === 'body') role = 'review';
		}
		return { ...passage, role };
	});
}

/** A passage is about the period that its first clause names. */
const PERIOD_NAMED_WITHIN = 40;

function chapterOf(section: Section): Section {
	let chapter = section;
	while (chapter.parent) chapter = chapter.parent;
	return chapter;
}

function isNumbered(section: Section): boolean {
	return section.number !== undefined;
}
