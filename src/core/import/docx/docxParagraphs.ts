import { ParagraphBuilder } from '../paragraph';
import { type Removed, type SourceBlock, textOf } from '../source';
import type { Numbering } from './numbering';
import { type Look, type MutableLook, addLook } from './styles';
import { type Attributes, isOn, walkXml } from './xml';

interface DocxContext {
	readonly styles: ReadonlyMap<string, Look>;
	readonly numbering: Numbering;
}

/** Elements whose words are not the document's: an older form of what stands beside it, what was deleted, codes of fields. */
const SKIPPED = new Set([
	'Fallback',
	'del',
	'moveFrom',
	'instrText',
	'delText',
	'delInstrText',
	'rPrChange',
	'pPrChange',
]);

/** A paragraph under way. A text box is in the middle of one, so that they nest. */
interface OpenParagraph {
	readonly builder: ParagraphBuilder;
	readonly look: MutableLook;
	/** What comes out of it so far: a line break ends a block. */
	readonly blocks: SourceBlock[];
	started: boolean;
}

/** Gathers the paragraphs of a part of a Word document. */
export class DocxParagraphs {
	readonly blocks: SourceBlock[] = [];
	readonly removed: Removed[] = [];
	/** The marks of footnotes in their order: `footnote 2`. */
	readonly marks: string[] = [];
	/** Of a part with footnotes: their blocks by id. */
	readonly notes = new Map<string, SourceBlock[]>();
	private readonly open: OpenParagraph[] = [];
	private skipping = 0;
	private readonly runs: { bold?: boolean; style?: string; hidden: boolean }[] = [];
	private inText = false;
	private inRunLook = false;
	private inParagraphLook = false;
	/** Cells of a table row become one line, so that a table is read row by row. */
	private cells: SourceBlock[] | undefined;
	private rowDepth = 0;
	private into: SourceBlock[] = this.blocks;
	private hiddenWords = '';

	constructor(private readonly context: DocxContext) {}

	private get run(): (typeof this.runs)[number] | undefined {
		return this.runs[this.runs.length - 1];
	}

	read(xml: string): void {
		walkXml(xml, {
			open: (name, attributes) => this.enter(name, attributes),
			close: name => this.leave(name),
			text: text => {
				if (this.inText && this.skipping === 0) this.addText(text);
			},
		});
		while (this.open.length > 0) this.closeParagraph();
	}

	private enter(name: string, attributes: Attributes): void {
		if (SKIPPED.has(name)) this.skipping++;
		if (this.skipping > 0) return;
		const paragraph = this.open[this.open.length - 1];
		switch (name) {
			case 'footnote':
			case 'endnote':
				if (attributes.id !== undefined && attributes.type === undefined)
					this.notes.set(attributes.id, (this.into = []));
				break;
			case 'tr':
				if (this.rowDepth++ === 0) this.cells = [];
				break;
			case 'p':
				this.open.push({ builder: new ParagraphBuilder(), look: {}, blocks: [], started: false });
				break;
			case 'pPr':
				this.inParagraphLook = true;
				break;
			case 'rPr':
				this.inRunLook = true;
				break;
			case 'r':
				this.runs.push({ hidden: false });
				break;
			case 't':
				this.inText = true;
				break;
			case 'tab':
				if (this.run && !this.inParagraphLook) this.addText('\t');
				break;
			case 'br':
			case 'cr':
				if (paragraph && this.run) endLine(paragraph, this.headingOf(paragraph));
				break;
			case 'noBreakHyphen':
				this.addText('-');
				break;
			case 'sym':
				this.addText(symbol(attributes));
				break;
			case 'footnoteReference':
			case 'endnoteReference':
				this.marks.push(`${name.slice(0, -'Reference'.length)} ${attributes.id}`);
				this.addText(`[^${this.marks.length}]`);
				break;
			default:
				if (this.inParagraphLook && paragraph && !this.inRunLook) {
					if (name === 'pStyle')
						Object.assign(paragraph.look, this.context.styles.get(attributes.val ?? ''), paragraph.look);
					else addLook(paragraph.look, name, attributes);
				} else if (this.inRunLook && this.run) {
					if (name === 'b') this.run.bold = isOn(attributes);
					else if (name === 'rStyle') this.run.style = attributes.val ?? '';
					else if (name === 'vanish') this.run.hidden = isOn(attributes);
				}
		}
	}

	private leave(name: string): void {
		if (SKIPPED.has(name)) {
			this.skipping = Math.max(0, this.skipping - 1);
			return;
		}
		if (this.skipping > 0) return;
		if (name === 'p') this.closeParagraph();
		else if (name === 'pPr') this.inParagraphLook = false;
		else if (name === 'rPr') this.inRunLook = false;
		else if (name === 'r') this.runs.pop();
		else if (name === 't') this.inText = false;
		else if (name === 'tr' && this.rowDepth > 0 && --this.rowDepth === 0) this.closeRow();
	}

	private addText(text: string): void {
		const paragraph = this.open[this.open.length - 1];
		if (!paragraph || !this.run) return;
		if (this.run.hidden) {
			this.hiddenWords += text;
			return;
		}
		if (!paragraph.started) {
			paragraph.started = true;
			const { numId, numLevel = 0 } = paragraph.look;
			if (numId !== undefined) paragraph.builder.add(this.context.numbering(numId, numLevel), this.isBold(paragraph));
		}
		paragraph.builder.add(
			text
				.replace(/[\r\n]+/g, ' ')
				.replaceAll('\u00a0', ' ')
				.replaceAll('\u00ad', ''),
			this.isBold(paragraph),
		);
	}

	private isBold({ look }: OpenParagraph): boolean {
		const { bold, style } = this.run!;
		return bold ?? (style === undefined ? undefined : this.context.styles.get(style)?.bold) ?? look.bold ?? false;
	}

	private headingOf({ look: { outlineLevel } }: OpenParagraph): number | undefined {
		return outlineLevel === undefined || outlineLevel > 5 ? undefined : outlineLevel + 1;
	}

	private closeParagraph(): void {
		const paragraph = this.open.pop()!;
		endLine(paragraph, this.headingOf(paragraph));
		const outer = this.open[this.open.length - 1];
		(outer?.blocks ?? this.cells ?? this.into).push(...paragraph.blocks);
		if (this.hiddenWords.trim() !== '')
			this.removed.push({ rule: 'hidden', text: this.hiddenWords.trim(), at: this.blocks.length });
		this.hiddenWords = '';
	}

	/** Short cells stand on one line; a cell with a paragraph of prose keeps its lines. */
	private closeRow(): void {
		const cells = this.cells ?? [];
		this.cells = undefined;
		this.into.push(...rowBlocks(cells));
	}
}

/** A row of a table whose cells are all so short is one line. */
const CELL_MAX = 40;

export function rowBlocks(cells: readonly SourceBlock[]): readonly SourceBlock[] {
	if (cells.length < 2 || cells.some(cell => textOf(cell).length > CELL_MAX)) return cells;
	const builder = new ParagraphBuilder();
	cells.forEach((cell, i) => {
		if (i > 0) builder.add('\u3000', false);
		for (const { text, bold } of cell.runs) builder.add(text, bold);
	});
	return [builder.take()!];
}

function endLine(paragraph: OpenParagraph, heading: number | undefined): void {
	const block = paragraph.builder.take(heading);
	if (block) paragraph.blocks.push(block);
}

/** A character of a symbol font has a place of its own there, `F0B7`, and is no letter. */
function symbol({ char = '' }: Attributes): string {
	const code = parseInt(char, 16);
	return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '' : String.fromCodePoint(Math.min(code, 0x10ffff));
}
