/** Words before a number that are of its meaning: 超过5000亿元 is no 5000亿元. 近 is of the word before it in 最近3年. */
const BEFORE = '(?:约为|约|(?<![最附临邻靠接])近|超过|超|逾|突破|不低于|不少于|不高于|不超过|高于|低于|至少|第)?';
/** What those words begin with. */
export const BEFORE_FIRST = '约近超逾突不高低至第';
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const RANGE = `${NUMBER}(?:(?:%|‰)?[-~至到]${NUMBER})?`;
const SCALE = '(?:万亿|百亿|千亿|亿|千万|百万|万|千|百)?';
/** A run of letters and digits stays whole: 5G, 5A级, 1.2万P. */
const LETTERS = '(?:[a-z][a-z0-9]*)?';
const UNITS = [
	'个百分点|百分点|%+|‰+|平方公里|平方千米|平方米|立方米|千瓦时|万千瓦|千瓦|兆瓦|吉瓦|周年|分钟|小时|公斤|公里|千米|海里|公顷|标箱|人次|美元|年期',
	'微克/立方米|微克每立方米|克标准煤|吨标准煤|元|人|户|家|个|项|米|亩|吨|斤|套|件|所|座|条|辆|架|艘|台|天|年|月|日|倍|名|位|次|种|处|张|对|只|支|部|批|场|册|期|片|段|宗|笔|分|岁|类|级|届|期|兆|度|升|株|头|岛|镇|村|县|市|区|省|国',
].join('|');
const AFTER = '(?:以上|以下|左右|以内|之间|多|余)?';

/** A figure with its unit, comparison and hedge, in folded text: `400项以上`, `5%左右`, `超过3万亿元`, `4.5%-5%`. */
export const FIGURE = new RegExp(`${BEFORE}${RANGE}(?:多|余)?${SCALE}(?:多|余)?${LETTERS}(?:${UNITS})?${AFTER}`, 'gy');

/** All figures of a text; {@link FIGURE} is for one at a place. */
export const FIGURES = new RegExp(FIGURE.source, 'g');

/** The parts of a match of {@link FIGURE}: of 超过3万亿元以上 `before` 超过, `number` 3, `scale` 万亿, `unit` 元, `after` 以上; of 4.5%-5% `upTo` 5. */
export const FIGURE_PARTS = new RegExp(
	`^(?<before>${BEFORE})(?<number>${NUMBER})(?:(?:%|‰)?[-~至到](?<upTo>${NUMBER}))?(?:多|余)?(?<scale>${SCALE})(?:多|余)?(?<unit>${LETTERS}(?:${UNITS})?)(?<after>${AFTER})$`,
);
