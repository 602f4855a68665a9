import { parse } from 'yaml';
import type { Block } from '../text/blocks';

/** What front matter says about a report. A block that is not YAML says nothing. */
export interface FrontMatter {
	readonly title?: string;
	readonly place?: string;
	readonly year?: number;
}

const KEYS: Readonly<Record<keyof FrontMatter, readonly string[]>> = {
	title: ['title', '标题'],
	place: ['place', '地区', '地方', '省份'],
	year: ['year', '年份', '年度'],
};

export function frontMatter(text: string, blocks: readonly Block[]): FrontMatter {
	const meta = blocks.findIndex(block => block.kind !== 'meta');
	if (meta < 2) return {};
	let data: unknown;
	try {
		// YAML knows no lone \r as a line break.
		data = parse(text.slice(blocks[1]!.line.start, blocks[meta - 1]!.line.start).replace(/\r\n?/g, '\n'));
	} catch {
		return {};
	}
	if (typeof data !== 'object' || data === null) return {};
	const read = (key: keyof FrontMatter): unknown => {
		for (const name of KEYS[key]) if (name in data) return (data as Record<string, unknown>)[name];
		return undefined;
	};
	const title = read('title');
	const place = read('place');
	const written = read('year');
	const year = typeof written === 'string' ? Number(written.replace(/年$/, '')) : written;
	return {
		...(typeof title === 'string' && title !== '' ? { title } : {}),
		...(typeof place === 'string' && place !== '' ? { place } : {}),
		...(typeof year === 'number' && Number.isInteger(year) && year > 1900 && year < 2200 ? { year } : {}),
	};
}
