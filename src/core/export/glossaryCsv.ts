import { parse } from 'csv-parse/browser/esm/sync';
import { type Term, termKeys } from '../terms/glossary';
import type { GivenTerm } from '../terms/termImport';
import { fold } from '../text/fold';
import { gridCsv } from './grid';

type Column = (typeof termKeys)[number];

/** The heads that a column may have, in the reader's languages. */
const heads: Readonly<Record<Column, readonly string[]>> = {
	term: ['term', '词条', '词', '术语', '提法', '名称'],
	category: ['category', '类别', '分类'],
	aliases: ['aliases', 'alias', '别名', '又名', '别称'],
	definition: ['definition', '释义', '定义', '解释'],
	note: ['note', '备注', '注', '说明'],
	colour: ['colour', 'color', '颜色'],
};

/** Aliases of one cell. */
const BETWEEN = '；';

/** A glossary as a table, a term a row. */
export function glossaryCsv(terms: readonly Term[]): string {
	return gridCsv({
		columns: termKeys,
		rows: terms.map(term => termKeys.map(key => (key === 'aliases' ? term.aliases.join(BETWEEN) : (term[key] ?? '')))),
	});
}

export interface ReadTerms {
	readonly terms: readonly GivenTerm[];
	/** The 1-based lines that have no term. */
	readonly skipped: readonly number[];
}

/** As the library gives it with `info`. */
interface Row {
	readonly record: readonly string[];
	readonly info: { readonly lines: number };
}

/** The terms of a table: with a head that names its columns, else the first column. Separated by commas, semicolons or tabs. Undefined where it is no table. */
export function readGlossaryCsv(text: string): ReadTerms | undefined {
	let rows: readonly Row[];
	try {
		rows = parse(text, {
			bom: true,
			info: true,
			delimiter: separatorOf(text),
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			trim: true,
		}) as unknown as readonly Row[];
	} catch {
		return undefined;
	}
	const [first] = rows;
	if (!first) return { terms: [], skipped: [] };
	const columns = columnsOf(first.record);
	const terms: GivenTerm[] = [];
	const skipped: number[] = [];
	for (const { record, info } of columns ? rows.slice(1) : rows) {
		const value = (column: Column): string => {
			const at = columns ? columns.get(column) : column === 'term' ? 0 : undefined;
			return at === undefined ? '' : unescaped(record[at] ?? '');
		};
		const term = value('term');
		if (fold(term).text === '') {
			skipped.push(info.lines);
			continue;
		}
		const [category, definition, note, colour] = (['category', 'definition', 'note', 'colour'] as const).map(value);
		terms.push({
			term,
			aliases: value('aliases')
				.split(/[；;、|\n]/)
				.map(alias => alias.trim())
				.filter(Boolean),
			...(category && { category }),
			...(definition && { definition }),
			...(note && { note }),
			...(colour && { colour }),
		});
	}
	return { terms, skipped };
}

function columnsOf(record: readonly string[]): ReadonlyMap<Column, number> | undefined {
	const found = new Map<Column, number>();
	record.forEach((head, i) => {
		const column = termKeys.find(key => heads[key].includes(head.toLowerCase()));
		if (column && !found.has(column)) found.set(column, i);
	});
	return found.has('term') ? found : undefined;
}

function separatorOf(text: string): string {
	const line = /^[^\r\n]*/.exec(text.replace(/^\ufeff/, ''))![0];
	return ['\t', ';', ','].reduce((best, separator) =>
		line.split(separator).length > line.split(best).length ? separator : best,
	);
}

/** {@link gridCsv} sets an apostrophe before what Excel would take for a formula. */
function unescaped(cell: string): string {
	return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
}
