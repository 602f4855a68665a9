import { digitByDigit, chineseNumber } from '../report/chineseNumber';

/** What the lines above a report tell of it, besides place and year. */
export interface TitleBlock {
	/** The day on which it was given: `2025-01-14`. */
	readonly date?: string;
	readonly speaker?: string;
	/** Who published it. */
	readonly source?: string;
	/** The day on which that was: `2025-01-20`. */
	readonly published?: string;
}

const OFFICE = '(?:代理|代)?(?:省长|市长|区长|县长|旗长|州长|盟长|镇长|乡长|专员|主席|总理)';
const NAME = '[\\u4e00-\\u9fff](?:[\\s\\u3000·•?]*[\\u4e00-\\u9fff]){1,5}';
/** `浙江省代省长刘捷作政府工作报告`, `国务院总理 李克强`. */
const OFFICER = new RegExp(
	`${OFFICE}[\\s\\u3000?:：]*(${NAME}?)(?:同志)?(?:代表.{0,16})?(?:(?:向大会)?作.{0,4}报告)?[。.]?$`,
);
const NAME_ALONE = /^[\u4e00-\u9fff](?:[\s\u3000]*[\u4e00-\u9fff]){1,3}$/;
/** Pages set what follows beside it without a space: `来源：甲日报记者 乙`. */
const SOURCE =
	/(?:信息来源|文章来源|稿件来源|稿源|来源)\s*[:：|｜丨]\s*(?:([^\s:：|｜丨]+?)(?=记者|作者|编辑|责任|发布|时间|日期|浏览|字体|字号|[\s:：|｜丨]|$))?/;
const AGENCY =
	/^[（(【[]?(新华社|中新社|[\u4e00-\u9fff]{2,8}(?:日报|晚报|网))[\u4e00-\u9fff]{0,6}?[\d０-９]{1,2}月[\d０-９]{1,2}日(?:电|讯)/;

/** Takes the lines above the report in their order: a menu has no speaker, but what was left out names the source. */
export function titleBlock({
	kept,
	leftOut,
	below = [],
}: {
	readonly kept: readonly string[];
	readonly leftOut: readonly string[];
	/** What was left out below the report. */
	readonly below?: readonly string[];
}): TitleBlock {
	const session = kept.find(line => line.includes('人民代表大会') && line.includes('会议'));
	const date = session === undefined ? undefined : dateIn(session);
	const speaker = speakerIn(kept);
	const source = sourceIn(leftOut) ?? sourceIn(kept) ?? sourceIn(below);
	const published = publishedIn(leftOut) ?? publishedIn(below);
	return {
		...(date === undefined ? {} : { date }),
		...(speaker === undefined ? {} : { speaker }),
		...(source === undefined ? {} : { source }),
		...(published === undefined ? {} : { published }),
	};
}

/** `2025年浙江省政府工作报告`; not a site's path to it. */
export function isReportTitle(line: string): boolean {
	const bare = line.replace(/[\s\u3000*#]/g, '');
	return (
		bare.length <= 40 &&
		!/[>|＞»]/.test(bare) &&
		/工作报告(?:[（(].{1,12}[）)]|全文|摘要)*$/.test(bare) &&
		!/[，。；]/.test(bare)
	);
}

function speakerIn(lines: readonly string[]): string | undefined {
	for (const line of lines) {
		if (line.length > 80 || /记者|摄/.test(line)) continue;
		const name = OFFICER.exec(line)?.[1];
		if (name !== undefined) return bareName(name);
	}
	const alone = lines.find(
		(line, i) => i > 0 && NAME_ALONE.test(line) && !line.endsWith('报') && !/报告|来源|分享|打印/.test(line),
	);
	return alone === undefined ? undefined : bareName(alone);
}

const bareName = (name: string): string => name.replace(/[\s\u3000?]/g, '');

function sourceIn(lines: readonly string[]): string | undefined {
	for (const [i, line] of lines.entries()) {
		const match = SOURCE.exec(line);
		// `来源:` and the name on the next line.
		if (match) return match[1] ?? lines[i + 1]?.trim();
	}
	for (const line of lines) {
		const agency = AGENCY.exec(line)?.[1];
		if (agency !== undefined) return agency;
	}
	return undefined;
}

/** `发布时间：2026-01-22 10:20`, `2026年1月22日 来源：甲日报`. A day alone may be the one on which the page was saved. */
const PUBLISHED =
	/(?:(?<!成文|更新)(?:时间|日期)\s*[:：|｜丨]\s*|^(?=.*来源).*?)(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})(?!\d)/;

function publishedIn(lines: readonly string[]): string | undefined {
	for (const line of lines) {
		const [, year, month, day] = PUBLISHED.exec(line) ?? [];
		if (year !== undefined) return iso(Number(year), Number(month), Number(day));
	}
	return undefined;
}

/** Whether a line only says what the title block has of it. */
export function isTaken(line: string, { source, published }: TitleBlock): boolean {
	if (source !== undefined && (sourceIn([line]) === source || line.trim() === source)) return true;
	return published !== undefined && publishedIn([line]) === published;
}

/** `2025年1月14日`, `２０１０年３月５日`, `二〇二六年一月二十七日`. */
function dateIn(line: string): string | undefined {
	const half = line.replace(/[０-９]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s\u3000]/g, '');
	const digits = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(half);
	if (digits) return iso(Number(digits[1]), Number(digits[2]), Number(digits[3]));
	const written =
		/([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/.exec(half);
	return written ? iso(digitByDigit(written[1]!), chineseNumber(written[2]!), chineseNumber(written[3]!)) : undefined;
}

function iso(year: number | undefined, month: number | undefined, day: number | undefined): string | undefined {
	if (year === undefined || month === undefined || day === undefined || month > 12 || day > 31) return undefined;
	return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
