import { parseReport } from '../report/report';
import { stringify } from 'yaml';
import { frontMatter } from '../report/frontMatter';
import { type Identity, canonicalPlace } from '../report/identity';
import { blocks as blocksOf } from '../text/blocks';
import { Lines } from '../text/lines';
import { type Steps, runToEnd } from '../util/steps';
import { bodyStart, clean } from './cleaning';
import { type ImportFailure, failed } from './failure';
import { type FormatId, formatIds, formatOf, formats } from './formats';
import { TooDeep } from './markup';
import { writeMarkdown } from './markdown';
import { markedText } from './marks';
import type { LoadReaders, Watch } from './readers';
import { type Removed, type SourceBlock, type SourceDocument, textOf } from './source';
import { type TitleBlock, isTaken, titleBlock } from './titleBlock';

/** A report as it comes out of a file. */
export interface ImportedReport extends TitleBlock {
	readonly kind: 'imported';
	/** Markdown, with front matter. */
	readonly text: string;
	readonly title: string;
	readonly place?: string;
	readonly year?: number;
	/** Of all levels. */
	readonly sections: number;
	/** What was left out, in the order of the source. */
	readonly removed: readonly Removed[];
}

/** A page with its pictures written into it has some megabytes, an archive of a page too. */
const BYTES_MAX_ELSE = 16 * 1024 * 1024;
/** The bound of a Word document is on what it unpacks to, that of a PDF on its pages. */
const BYTES_MAX: Partial<Readonly<Record<FormatId, number>>> = { docx: Infinity, pdf: Infinity };
/** The longest text that is still read, as a report in the editor is: reports have up to 40,000 characters. */
const TEXT_MAX = 500_000;

/** Reads a report out of a file of a kind that needs no reader apart. `name` tells the kind, and at times place and year. Never throws. */
export function importReport(bytes: Uint8Array, name: string): ImportedReport | ImportFailure {
	return runToEnd(importReportSteps(bytes, name));
}

/** {@link importReport} in steps. */
export function* importReportSteps(bytes: Uint8Array, name: string): Steps<ImportedReport | ImportFailure> {
	const format = readable(bytes, name);
	if (typeof format !== 'string') return format;
	const { read } = formats[format];
	return read ? yield* reported(() => read(bytes), format, name) : failed('apart');
}

/** Whether its format's reader is apart: then {@link importApart} reads it. */
export function isReadApart(bytes: Uint8Array, name: string): boolean {
	const format = readable(bytes, name);
	return typeof format === 'string' && formats[format].readApart !== undefined;
}

interface Apart extends Watch {
	readonly readers: LoadReaders;
	/** Runs what is done with what was read, step by step where its host wants that. */
	readonly run?: <T>(steps: Steps<T>) => Promise<T> | T;
}

/** As {@link importReport}, of any kind. Never rejects but where `readers` and `run` do. */
export async function importApart(
	bytes: Uint8Array,
	name: string,
	{ readers, run = runToEnd, ...watch }: Apart,
): Promise<ImportedReport | ImportFailure> {
	const format = readable(bytes, name);
	const readApart = typeof format === 'string' ? formats[format].readApart : undefined;
	if (typeof format !== 'string' || !readApart) return run(importReportSteps(bytes, name));
	return run(reported(await readApart(bytes, await readers(), watch), format, name));
}

function readable(bytes: Uint8Array, name: string): FormatId | ImportFailure {
	const format = formatOf(bytes, name);
	if (!isFormat(format)) return failed(format);
	return bytes.length > (BYTES_MAX[format] ?? BYTES_MAX_ELSE) ? failed('tooLarge') : format;
}

function* reported(
	read: () => SourceDocument | ImportFailure,
	format: FormatId,
	name: string,
): Steps<ImportedReport | ImportFailure> {
	try {
		const source = read();
		if ('kind' in source) return source;
		yield;
		const length = source.blocks.reduce((sum, block) => sum + textOf(block).length, 0);
		return length > TEXT_MAX ? failed('tooLarge') : yield* fromSource(source, name, !formats[format].isMarkdown);
	} catch (error) {
		if (error instanceof TooDeep) return failed('broken');
		throw error;
	}
}

function isFormat(id: string): id is FormatId {
	return (formatIds as readonly string[]).includes(id);
}

function* fromSource(source: SourceDocument, name: string, escapes: boolean): Steps<ImportedReport | ImportFailure> {
	const lines = source.blocks.map(textOf);
	const { kept, removed } = clean(lines);
	const blocks = [...kept.map(i => source.blocks[i]!), ...noteBlocks(source)];
	if (kept.length === 0) return failed('empty');
	const report = parseReport(blocks.map(block => markedText(block, escapes)).join('\n'), name);
	yield;
	const own = source.frontMatter ?? {};
	const start = bodyStart(lines);
	const details = detailsOf(source, {
		kept: kept.filter(i => i < start).map(i => lines[i]!),
		leftOut: [...removed, ...source.removed].filter(({ at }) => at <= start).map(({ text }) => text),
		below: removed.filter(({ rule, at }) => rule === 'credits' && at > start).map(({ text }) => text),
	});
	const { place, year } = { ...report, ...knownIn(own) };
	const identity = { ...(place === undefined ? {} : { place }), ...(year === undefined ? {} : { year }) };
	return {
		kind: 'imported',
		text: yield* writeMarkdown({ blocks, report, frontMatter: { ...identity, ...details, ...own }, escapes }),
		title: report.title,
		...identity,
		...details,
		sections: report.allSections.length,
		removed: inOrder([...source.removed, ...removed]).map(each =>
			isTaken(each.text, details) ? { ...each, isTaken: true } : each,
		),
	};
}

/** What front matter that was there says decides. */
function knownIn(own: Readonly<Record<string, unknown>>): Identity {
	const text = `---\n${stringify(own)}---\n`;
	const { place, year } = frontMatter(text, blocksOf(new Lines(text)));
	return {
		...(place === undefined ? {} : { place: canonicalPlace(place) }),
		...(year === undefined ? {} : { year }),
	};
}

/** The lines above the report tell, also those that were left out; then what the file says outside its text. */
function detailsOf({ source: publisher }: SourceDocument, above: Parameters<typeof titleBlock>[0]): TitleBlock {
	const found = titleBlock(above);
	return { ...found, ...(found.source === undefined && publisher !== undefined ? { source: publisher } : {}) };
}

/** Footnotes follow the report, under a heading of their own, and so are no part of it. */
const NOTES_TITLE = '注释';

function noteBlocks({ notes }: SourceDocument): SourceBlock[] {
	if (notes.length === 0) return [];
	return [
		{ runs: [{ text: NOTES_TITLE, bold: false }] },
		...notes.flatMap(({ label, blocks }) =>
			blocks.map((block, i) => (i > 0 ? block : { runs: [{ text: `[^${label}]: `, bold: false }, ...block.runs] })),
		),
	];
}

function inOrder(removed: readonly Removed[]): Removed[] {
	return [...removed].sort((a, b) => a.at - b.at);
}
