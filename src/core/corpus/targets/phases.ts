/** How far a project is, from the first plans to its use. */
const phases: readonly RegExp[] = [
	/前期|签约|落地|选址|核准|可研|立项/,
	/开工|启动|动工/,
	/主体|土建|封顶|(?<!前期(?:工作)?)进展顺利|加快(?:推进|建设|实施)|有序推进|扎实推进|稳步推进/,
	/(?<!主体(?:工程)?(?:全面|已)?|土建(?:工程)?(?:全面|已)?)(?:完工|竣工|建成|完成(?!投资|选址|前期|规划|设计|拆迁|(?:项目)?(?:核准|可研|立项|招标)|土地|征))|投入使用|运营|投用|投产|投运|通车|通航|贯通|通水|收官/,
];
/** Begun: the phase from which on a promise can be held against what was reached. */
export const BEGUN = 2;

/** 1 for the first phase; 0 where none is named: 3 of 主体工程完工. */
export function phaseOf(text: string): number {
	return phases.findLastIndex(phase => phase.test(text)) + 1;
}
