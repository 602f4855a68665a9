import { Location, l10n } from 'vscode';
import {
	type Comparison,
	type ProjectionRow,
	type ReadingPassage,
	type ReadingRow as Row,
	type Report,
	type Section,
	type TagScan,
	type TermMatch,
	countPairs,
	numberedTitle,
	overlaps,
	wordsOf,
} from '../../core';
import type { MapSection, Reading, ReadingFilter, ReadingRow, SectionMap, SidePassage } from '../../protocol/reading';
import { pairTitle } from '../compare/compareCommands';
import type { ReportPair } from '../compare/compareCommands';
import { rowFates } from '../compare/rowFates';
import { doubtName, fateName, kindMarks, sideNames } from '../names';
import { toRange } from '../positions';
import { readingActions, readingKeys, readingWords } from './readingWords';
import { type NotedSpan, stretchesOf } from './stretches';

/** What is shown in one report besides its words. */
export interface SideMarks {
	readonly terms: readonly TermMatch[];
	readonly tags: TagScan;
	readonly notes: readonly NotedSpan[];
}

/** A reading with what its parts stand for. */
export interface BuiltReading {
	readonly reading: Omit<Reading, 'key'>;
	readonly comparison: Comparison;
	/** By the numbers that passages open. */
	readonly places: readonly Location[];
	/** By the ids of rows. */
	readonly rows: ReadonlyMap<string, ProjectionRow>;
}

interface Sources {
	readonly comparison: Comparison;
	readonly pair: ReportPair;
	readonly rows: readonly Row[];
	readonly old: SideMarks;
	readonly new: SideMarks;
}

/** Puts into words and numbers what the webview shows of two reports. */
export function buildReading({ comparison, pair, rows, ...marks }: Sources): BuiltReading {
	const places: Location[] = [];
	const known = new Map<string, ProjectionRow>();
	const side = (name: 'old' | 'new') => {
		const report = comparison[name];
		const { terms, tags, notes } = marks[name];
		return (shown: ReadingPassage): SidePassage => {
			const { passage, doubt } = shown;
			const at = places.push(new Location(pair[name], toRange(report.lines, passage.range))) - 1;
			const own = notes.filter(note => overlaps(note, passage.range));
			const written = tags.passages.filter(tagged => tagged.passage.index === passage.index).map(({ tag }) => tag);
			return {
				place: at,
				stretches: stretchesOf(shown, terms, own),
				tags: [...new Set([...written, ...own.flatMap(note => note.tags)])],
				notes: own.map(({ body }) => body),
				...(doubt && { doubt: `${l10n.t('unsure')} · ${doubtName(doubt)}` }),
			};
		};
	};
	const [oldSide, newSide] = [side('old'), side('new')];
	const shown = rows.map((row): ReadingRow => {
		if (row.kind === 'gap') {
			const passage = oldSide({ passage: row.passage, spans: [{ ...row.passage.range, op: 'elsewhere' }], verbs: [] });
			const { section } = row.to.new[0]!;
			return {
				id: gapId(row.passage.index),
				kind: 'gap',
				kinds: ['moved'],
				sign: kindMarks.moved,
				fate: l10n.t('moved to {0}', section ? numberedTitle(section) : wordsOf(row.to.new[0]!).slice(0, NAMED_MAX)),
				to: rowId(row.to),
				old: [passage],
				new: [],
				hasTerm: false,
			};
		}
		const id = rowId(row.row);
		known.set(id, row.row);
		const { kind, kinds, certain, pinned } = row.row;
		const [old, fresh] = [row.old.map(oldSide), row.new.map(newSide)];
		const heading = row.row.new[0] ?? row.row.old[0]!;
		const moved = kinds.includes('moved') && row.row.old[0];
		return {
			id,
			kind,
			...(kind === 'heading' && { level: heading.section?.level ?? 1 }),
			kinds,
			sign: kind === 'title' ? '' : kinds.map(each => kindMarks[each]).join('') + (certain ? '' : '？'),
			fate: rowFates(row.row).join(' · '),
			...(!certain && { isUnsure: true }),
			...(pinned && { isPinned: true }),
			...(moved && { to: gapId(moved.index) }),
			old,
			new: fresh,
			hasTerm: [...old, ...fresh].some(({ stretches }) => stretches.some(({ term }) => term !== undefined)),
		};
	});
	return {
		reading: {
			title: pairTitle(comparison),
			names: sideNames(comparison),
			rows: shown,
			oldOrder: inOldOrder(rows),
			map: mapOf(comparison, rows),
			filters: filtersOf(shown),
			actions: readingActions(),
			help: readingKeys(sideNames(comparison)),
			words: readingWords(countPairs(rows.flatMap(row => (row.kind === 'pair' ? [row.row] : [])))),
		},
		comparison,
		places,
		rows: known,
	};
}

/** As many characters stand for a passage without a section. */
const NAMED_MAX = 16;

function rowId({ old, new: fresh }: ProjectionRow): string {
	return fresh[0] ? `n${fresh[0].index}` : `o${old[0]!.index}`;
}

function gapId(index: number): string {
	return `g${index}`;
}

/** By the first old passage; what is new goes with the row before it. Gaps are at home there, and left out. */
function inOldOrder(rows: readonly Row[]): string[] {
	let last = -1;
	return rows
		.flatMap(row => (row.kind === 'pair' ? [row.row] : []))
		.map((row, i) => {
			const own = row.old[0]?.index;
			if (own !== undefined && !row.kinds.includes('moved')) last = own;
			return { id: rowId(row), at: own ?? last + 0.5, i };
		})
		.sort((a, b) => a.at - b.at || a.i - b.i)
		.map(({ id }) => id);
}

function mapOf({ old, new: fresh, sections }: Comparison, rows: readonly Row[]): SectionMap {
	const used = (name: 'old' | 'new'): Section[] =>
		[...new Set(sections.flatMap(link => link[name] ?? []))].sort((a, b) => a.index - b.index);
	const lists = { old: used('old'), new: used('new') };
	const rowOf = (name: 'old' | 'new', section: Section): string | undefined => {
		const row = rows.find(
			each =>
				each.kind === 'pair' &&
				each.row[name].some(({ line }) => section.line <= line && isIn(line, section, name === 'old' ? old : fresh)),
		);
		return row?.kind === 'pair' ? rowId(row.row) : undefined;
	};
	const listed = (name: 'old' | 'new'): MapSection[] =>
		lists[name].map(section => ({
			title: numberedTitle(section),
			level: section.level,
			size: section.range.end - section.range.start,
			row: rowOf(name, section),
		}));
	return {
		old: listed('old'),
		new: listed('new'),
		links: sections.map(link => ({
			...(link.old && { old: lists.old.indexOf(link.old) }),
			...(link.new && { new: lists.new.indexOf(link.new) }),
			kind: link.kind,
			fate: fateName(link.kind),
		})),
	};
}

function isIn(line: number, { range }: Section, { lines }: Report): boolean {
	return line <= lines.lineAt(range.end);
}

function filtersOf(rows: readonly ReadingRow[]): ReadingFilter[] {
	const sides = (row: ReadingRow): readonly SidePassage[] => [...row.old, ...row.new];
	const tags = new Set(rows.flatMap(row => sides(row).flatMap(passage => passage.tags)));
	const of = (holds: (row: ReadingRow) => boolean): string[] => rows.filter(holds).map(({ id }) => id);
	return [
		...[...tags].map(tag => ({
			id: `tag ${tag}`,
			name: tag,
			rows: of(row => sides(row).some(passage => passage.tags.includes(tag))),
		})),
		{ id: 'terms', name: l10n.t('With terms'), rows: of(({ hasTerm }) => hasTerm) },
		{ id: 'notes', name: l10n.t('With notes'), rows: of(row => sides(row).some(({ notes }) => notes.length > 0)) },
		{ id: 'unsure', name: l10n.t('To review'), rows: of(({ isUnsure }) => isUnsure === true) },
	].filter(({ rows: found }) => found.length > 0);
}
