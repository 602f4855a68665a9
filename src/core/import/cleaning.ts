import { isOpening, isSalutation } from '../report/opening';
import { matchForm } from '../report/headingForms';
import { fold } from '../text/fold';
import { isReportTitle } from './titleBlock';
import type { RemovalRule, Removed } from './source';

/** `front`: above the greeting, the opening or the first chapter; `tail`: behind the last paragraph of prose. */
type Zone = 'front' | 'body' | 'tail';

interface Line {
	readonly text: string;
	readonly zone: Zone;
	readonly before: readonly string[];
}

interface CleaningRule {
	readonly id: RemovalRule;
	readonly zones: readonly Zone[];
	/** A longer line is a paragraph of the report, whatever is in it. */
	readonly max: number;
	readonly fits: (line: Line) => boolean;
}

const everywhere: readonly Zone[] = ['front', 'body', 'tail'];
const around: readonly Zone[] = ['front', 'tail'];

const BUTTONS =
	'分享(?:到|至)?|转发|收藏|点赞|打印(?:本页|本文)?|关闭(?:本页|窗口|页面)?|字号|字体|大|中|小|默认|超大|纠错|朗读|语音播报|微信|微博|新浪微博|朋友圈|QQ(?:空间|好友)?|复制链接|返回(?:顶部|首页)?';
const ONLY_BUTTONS = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:(?:${BUTTONS})[\\s\\p{P}\\p{S}]*)+$`, 'u');
/** What asks the reader of a page to do something: `点击蓝字关注我们`, `长按识别二维码`, `您的浏览器不支持…` */
const CALL =
	/^.{0,12}(?:蓝字|关注(?:我们|公众号|该公众号)|识别二维码|长按.{0,6}二维码|阅读原文|点赞|在看|分享给更多|点击(?:播放|收听|观看|进入|查看|下载)|浏览器不支持|标签不可点|我要(?:评论|纠错|留言)|人参与|登录后|客户端(?:查看|打开)).{0,16}$/;
const LABELS =
	'(?:信息|文章|稿件)?来源|稿源|(?:发布|发文|成文|更新)?(?:时间|日期)|作者|编辑|责任编辑|责编|校对|审核|监制|记者|通讯员|浏览(?:次数|量)?|点击(?:数|量|次数)|阅读(?:量|次数)?|字号|字体|索引号|发布机构|发文机关|文号|主题分类|信息索引|主题词';
const DAY = '\\d{4}[-年./]\\d{1,2}[-月./]\\d{1,2}日?';
const CLOCK = '\\d{1,2}[:：时]\\d{1,2}(?:[:：分]\\d{0,2}秒?)?';
/** `来源：`, `（责任编辑：`: a label, with what it says behind. */
const LABELLED = new RegExp(`^[【[（(]?\\s*(?:${LABELS})\\s*[:：|｜丨]`);
const DATED = new RegExp(`^${DAY}(?:\\s*${CLOCK})?(?:\\s|\\u3000|$)`);

/** What web pages and printing put around and between the words of a report; the first row that fits decides. */
export const cleaningRules: readonly CleaningRule[] = [
	/** `* * *`, `————`; not a full stop that a broken line left alone. */
	{ id: 'divider', zones: everywhere, max: Infinity, fits: ({ text }) => /^[\s\-=*_~·.—–―─…•◆■★☆○●#]+$/.test(text) },
	/** `— 12 —`, `第3页 共20页`. A number alone may be of a table. */
	{
		id: 'pageNumber',
		zones: everywhere,
		max: 20,
		fits: ({ text }) =>
			/^[-—–－·]+\s*[\d０-９]{1,3}\s*[-—–－·]+$/.test(text) ||
			/^第\s*\d{1,3}\s*页(?:[\s,，/／]*共\s*\d{1,3}\s*页)?$/.test(text) ||
			/^Page\s\d{1,3}(?:\s(?:of|\/)\s\d{1,3})?$/i.test(text),
	},
	/** `上一页 1 2 3 下一页`, `余下全文` */
	{
		id: 'pageNumber',
		zones: everywhere,
		max: 60,
		fits: ({ text }) =>
			/^(?:[\s|｜>＞<＜«»‹›.…]*(?:\d{1,3}|首页|上一?页|前一页|下一?页|后一页|尾页|末页|第\d{1,3}页|共\d{1,3}页|全文阅读|阅读全文|余下全文|展开全文))+[\s|｜>＞»›.…]*$/.test(
				text,
			) && /页|全文/.test(text),
	},
	/** `首页 > 政务公开 > 政府工作报告` */
	{
		id: 'breadcrumb',
		zones: around,
		max: 100,
		fits: ({ text }) =>
			/^[【[]?(?:您?(?:的|现在的|当前)?(?:所在)?(?:的)?位置|当前(?:的)?位置|您所在的位置)\s*[:：]/.test(text) ||
			/^[^，。；]{0,12}首\s*页\s*[>＞»›/|-]/.test(text) ||
			/^[^，。；>＞»›]{2,12}(?:\s*[>＞»›]+\s*[^，。；>＞»›]{2,20}){1,}$/.test(text),
	},
	/** `分享：`, `【字号：大 中 小】【打印】【关闭】` */
	{
		id: 'share',
		zones: everywhere,
		max: 80,
		fits: ({ text, zone }) =>
			ONLY_BUTTONS.test(text) || /^[^，。]{0,8}扫一扫[^，。]{0,20}$/.test(text) || (zone !== 'body' && CALL.test(text)),
	},
	/** `来源：甲日报 时间：2026-01-22`; `来源:` and the name on the next line. */
	{
		id: 'byline',
		zones: ['front'],
		max: 120,
		fits: ({ text, before }) =>
			LABELLED.test(text) ||
			(DATED.test(text) && !/会议|人民代表大会/.test(text)) ||
			/^[（(【[]?(?:新华社|中新社).{0,8}[\d０-９]{1,2}月[\d０-９]{1,2}日(?:电|讯)/.test(text) ||
			(/^(?:信息|文章|稿件)?来源\s*[:：]$/.test(before[before.length - 1] ?? '') && text.length <= 12),
	},
	/** `省长某某作政府工作报告。本报记者 某某 摄` */
	{
		id: 'caption',
		zones: everywhere,
		max: 120,
		fits: ({ text, zone }) =>
			(/(?:记者|通讯员|摄影|图|供图)/.test(text) && /(?:摄|摄影|摄影报道|供图|资料图片?)[)）\]】]?。?$/.test(text)) ||
			/^[（(]?(?:图为|上图|下图|图\d{0,2}[:：])[^，；]{1,40}$/.test(text) ||
			(zone === 'front' && /记者[\s\u3000/／]*[\u4e00-\u9fff\s\u3000]{2,8}$/.test(text)),
	},
	/** `（责任编辑：某某）`, `上一篇：…`, `版权所有` */
	{
		id: 'credits',
		zones: ['tail'],
		max: 200,
		fits: ({ text }) =>
			LABELLED.test(text) ||
			/^[（(]?(?:完|全文完)[)）]?$/.test(text) ||
			/^[【[]?(?:上一[篇页条]|下一[篇页条]|相关(?:链接|阅读|新闻|稿件|文章|推荐|解读|文件)|推荐阅读|热门推荐|猜你喜欢|附件下载|我要纠错|纠错|标签[:：]|免责声明|网站地图|联系我们|网站声明)/.test(
				text,
			) ||
			/版权所有|[A-Z]?ICP备|公网安备|copyright|©|网站标识码/i.test(text),
	},
	/** The title once more: a page has it above its text, and the text has it too. */
	{
		id: 'repeated',
		zones: ['front'],
		max: 60,
		fits: ({ text, before }) => isReportTitle(text) && before.some(line => fold(line).text === fold(text).text),
	},
];

/** A line of prose that ends a sentence is longer than what pages put below their text. */
const PROSE_MIN = 25;
/** So long a line is of the report, whatever stands above it. */
const BODY_MIN = 160;

/** The places of the lines that are the report's, and the others with the rule that says why they are not. */
export function clean(lines: readonly string[]): {
	readonly kept: readonly number[];
	readonly removed: readonly Removed[];
} {
	const zone = zones(lines);
	const kept: number[] = [];
	const removed: Removed[] = [];
	lines.forEach((text, i) => {
		const line = { text, zone: zone(i), before: lines.slice(Math.max(0, i - 8), i) };
		const rule = cleaningRules.find(row => row.zones.includes(line.zone) && text.length <= row.max && row.fits(line));
		if (rule) removed.push({ rule: rule.id, text, at: i });
		else kept.push(i);
	});
	return { kept, removed };
}

/** Where the report begins: at the greeting, the opening or the first chapter. */
export function bodyStart(lines: readonly string[]): number {
	const start = lines.findIndex(line => {
		const folded = fold(line).text;
		return (
			isSalutation(folded) || isOpening(folded) || matchForm(folded)?.form.id === 'chapter' || line.length > BODY_MIN
		);
	});
	return Math.max(0, start);
}

function zones(lines: readonly string[]): (line: number) => Zone {
	const start = bodyStart(lines);
	const last = lines.findLastIndex(line => line.length >= PROSE_MIN && /[。！”；]$/.test(line));
	return i => (i < start ? 'front' : last >= 0 && i > last ? 'tail' : 'body');
}
