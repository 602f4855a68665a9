/** What a part of a report is for. Counterparts are looked for in the same role. */
export type Role = 'front' | 'review' | 'plan' | 'targets' | 'tasks' | 'governance' | 'closing' | 'appendix';

/** A period of several years, as in `“十五五”时期` (quotation marks are folded away). */
const PERIOD = /(?:十[一二三四五六七八九]五|二十[一二三四五]五|(?<!\d)[五5]年|20\d\d-20\d\d年)/;
const PAST = /回顾|成就|成绩|总结|过去|所做|主要工作和|工作情况|完成情况|发展历程|主要做了/;

/** A chapter's title to its role; the first row that fits decides. Titles are folded. */
const chapterRules: readonly { readonly role: Role; readonly fits: (title: string) => boolean }[] = [
	{
		role: 'governance',
		fits: t =>
			/自身建设|政府建设|政府治理|政府履职|政府效能|(?:服务型|法治|人民满意.{0,6})政府$|施政能力|转变作风/.test(t) &&
			!/成效|成就|回顾/.test(t),
	},
	{ role: 'plan', fits: t => PAST.test(t) && PERIOD.test(t) && /时期.{0,8}(?:目标|任务|规划)/.test(t) },
	{ role: 'review', fits: t => PAST.test(t) },
	{ role: 'plan', fits: t => PERIOD.test(t) && !/^(?:今年|20\d\d年)/.test(t) },
	{
		role: 'tasks',
		fits: t =>
			/重点工作|主要任务|重点任务|工作任务|主要工作|工作安排|工作建议|工作的建议|(?:年|今年)(?:的)?工作$|目标任务和重点|工作重点/.test(
				t,
			),
	},
	{
		role: 'targets',
		fits: t => /总体要求|总体思路|总体部署|预期目标|主要目标|目标任务|政策取向|形势|主要考虑/.test(t),
	},
];

/** The role that a chapter's title names, `undefined` when it names none (`三、把改革开放扎实推向纵深`). */
export function chapterRole(foldedTitle: string): Role | undefined {
	return chapterRules.find(rule => rule.fits(foldedTitle))?.role;
}

/** A line that reads as a chapter's title although it has no number: `2025年工作安排建议`. */
export function isChapterTitle(foldedLine: string): boolean {
	return (
		/^(?:20\d\d年|今年|过去|十[一二三四五六七八九]五|关于|加强|全面加强|切实加强|着力加强|本届)/.test(foldedLine) &&
		!/[,。:;!?]/.test(foldedLine) &&
		chapterRole(foldedLine) !== undefined
	);
}

/** Inside tasks, a section about government itself: `（十）着力加强政府自身建设`. */
export function isGovernanceTitle(foldedTitle: string): boolean {
	return chapterRole(foldedTitle) === 'governance';
}

/** `名词解释`, `附件1`, `注释：`: what follows numbers its entries afresh and is no part of the report. */
export function isAppendixTitle(foldedLine: string): boolean {
	return /^(?:附件\d{0,2}(?::.{0,30})?|附(?::.{0,30})?|附录(?::.{0,30})?|附注|注释|名词解释|名词注释|(?:有关|相关|部分|政府工作报告|报告)?(?:名词|术语|用语)(?:术语)?(?:解释|注释|说明|释义).{0,6}):?$/.test(
		foldedLine,
	);
}
