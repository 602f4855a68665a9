/**
 * One thing under the names that reports have for it, as it is looked for. Two years of one place call an indicator by different names as often as not: 农民人均纯收入
 * became 农村居民人均可支配收入, and is told of together with that of the towns.
 */
const sameThings: readonly (readonly [pattern: RegExp, name: string])[] = [
	[/(?:国内|地区)生产总值|(?<![a-z])gdp|经济(?=增长\d|增速)/g, '生产总值'],
	[/规模以上/g, '规上'],
	[/(?:地方)?(?:一般公共预算|公共财政预算|财政总?)收入/g, '财政收入'],
	[/农(?:牧?民|村常住居民|村居民)(?:人均)?(?:纯|可支配|现金)?收入/g, '农村居民收入'],
	[/城镇(?:常住)?居民(?:人均)?(?:可支配)?收入/g, '城镇居民收入'],
	[/(?:城乡居民|城镇(?:居民)?[和与、]农村(?:常住)?居民)(?:人均)?(?:可支配)?收入/g, '城镇居民收入农村居民收入'],
	[/(?<!城镇|农村)居民(?:人均)?(?:可支配)?收入/g, '居民收入'],
	[/全社会固定资产投资|固投/g, '固定资产投资'],
	[/社零总?额?(?!售)/g, '社会消费品零售总额'],
	[/居民消费价格(?:指数|总水平)?|(?<![a-z])cpi|物价(?:总水平|总体)?/g, '居民消费价格'],
	[/(?:外贸|货物)?进出口(?:总?额|总值)?|对外贸易|外贸(?=增长)/g, '外贸进出口'],
	[/(?:全社会)?(?:研发|r&d|研究与试验发展)(?:经费)?(?:投入)?/g, '研发经费'],
	[/(?:单位|万元)(?:国内|地区)?(?:生产总值|gdp)(?:综合)?能耗|单位gdp能耗/g, '能耗'],
	[/新增城镇就业/g, '城镇新增就业'],
	[/现代化(?=[\u4e00-\u9fff])/g, '现代'],
	[/中转站/g, '转运站'],
	[/国有企业/g, '国企'],
	[/主干道路?|(?:城市|主次)干道|马路/g, '道路'],
	[/亮化|照明/g, '亮化'],
	[/迁建|搬迁|退出/g, '迁建'],
	[/改扩建|扩建|改建|改造提升|综合改造|升级改造|提升改造|拆改/g, '改造'],
];

/** A folded text with one name for each such thing. Its length may be another. */
export function inOneName(text: string): string {
	return sameThings.reduce((words, [pattern, name]) => words.replace(pattern, name), text);
}
