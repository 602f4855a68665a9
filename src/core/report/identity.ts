import { digitByDigit } from './chineseNumber';

/** Whose report it is, and of which year. */
export interface Identity {
	readonly place?: string;
	readonly year?: number;
}

const PLACE_SUFFIX = '(?:省|市|自治区|特别行政区|自治州|地区|盟|县|区|旗|镇|乡|街道)';
const DIRECT = ['北京', '天津', '上海', '重庆'];
const SHORT_PLACES: Readonly<Record<string, string>> = {
	广西: '广西壮族自治区',
	西藏: '西藏自治区',
	内蒙古: '内蒙古自治区',
	宁夏: '宁夏回族自治区',
	新疆: '新疆维吾尔自治区',
	...Object.fromEntries(DIRECT.map(city => [city, `${city}市`])),
	...Object.fromEntries(
		[
			...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'.split(
				' ',
			),
		].map(name => [name, `${name}省`]),
	),
	国务院: '国务院',
	全国: '国务院',
	中国: '国务院',
	中央: '国务院',
};

/** The usual full name of a place: 浙江 and 浙江省 are one series. */
export function canonicalPlace(name: string): string {
	const trimmed = name.replace(/[\s\u3000]/g, '').replace(/人民政府$|政府$/, '');
	return SHORT_PLACES[trimmed] ?? trimmed;
}

/** `2025年`, `２０２５年`, `二〇二五年`, `2025.txt`; 1949 to 2099. */
export function findYear(text: string): number | undefined {
	const half = halfDigits(text);
	const match = /(?<!\d)(19[4-9]\d|20\d\d)(?!\d)/.exec(half);
	if (match) return Number(match[1]);
	const written = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)/.exec(half);
	const year = written ? digitByDigit(written[0]) : undefined;
	return year !== undefined && year >= 1949 && year <= 2099 ? year : undefined;
}

function halfDigits(text: string): string {
	return text.replace(/[０-９]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** A year as a title has it, with 年 where it is written out: `2025年`, `二〇二五年`. */
const YEAR = '\\d{4}年?(?:度)?|[一二][〇○零一二三四五六七八九]{3}年(?:度)?';

/** `浙江省` of `2025年浙江省政府工作报告`; the words before 政府 or 人民政府. */
export function placeInTitle(title: string): string | undefined {
	const bare = halfDigits(title)
		.replace(/[\s\u3000]/g, '')
		.replace(/^[（(【[].*?[）)】\]]/, '');
	const match = new RegExp(`^(?:关于)?(?:${YEAR})?([\\u4e00-\\u9fff]{2,16}?)(?:${YEAR})?(?:人民)?政府工作报告`).exec(
		bare,
	);
	const name = match?.[1];
	return name && name !== '政府' ? canonicalPlace(name) : undefined;
}

/** `海拉尔区` of `——2015年2月5日在海拉尔区第十四届人民代表大会第四次会议上`. */
export function placeInSession(line: string): string | undefined {
	const match = /在([\u4e00-\u9fff]{2,20}?)第[一二三四五六七八九十]+届(?:全国)?人民代表大会/.exec(
		line.replace(/[\s\u3000]/g, ''),
	);
	if (match) return canonicalPlace(match[1]!);
	return /在第[一二三四五六七八九十]+届全国人民代表大会/.test(line) ? '国务院' : undefined;
}

/** A folder that can be a place: `浙江省`, `海拉尔区`, `国务院`, `浙江`. */
export function placeInName(name: string): string | undefined {
	const bare = name.replace(/\.[^.]+$/, '').replace(/[\s\u3000]/g, '');
	const direct = SHORT_PLACES[bare];
	if (direct) return direct;
	const match = new RegExp(
		`^(?:\\d{4}年?)?([\\u4e00-\\u9fff]{1,14}?${PLACE_SUFFIX})(?:[-_ ·]?\\d{4}.*|人民?政府.*|政府工作报告.*|[-_].*)?$`,
	).exec(bare);
	if (match) return canonicalPlace(match[1]!);
	const short = /^(?:\d{4}年?)?([\u4e00-\u9fff]{2,3})(?:[-_ ·]?\d{4}.*|政府工作报告.*|[-_].*)$/.exec(bare)?.[1];
	return short === undefined ? undefined : SHORT_PLACES[short];
}
