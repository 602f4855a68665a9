import {
	type Comparison,
	type ComparisonWords,
	type ExportedComparison,
	type OwnPassages,
	comparisonColumns,
	compare,
	exportedComparison,
	noOwnPassages,
	parseReport,
	runToEnd,
	sentenceLinks,
} from '../../../../src/core';

/** Words that stand for themselves. */
export const words: ComparisonWords = {
	lang: 'zh-CN',
	title: '甲 ↔ 乙',
	notes: [],
	sides: { old: '旧年', new: '新年' },
	kind: kind => kind,
	sectionFate: fate => fate,
	doubt: ({ doubt = '' }) => `unsure ${doubt}`,
	confirmed: 'confirmed',
	movedFrom: sections => `from ${sections}`,
	line: line => `行${line}`,
	figures: 'figures',
	verbs: 'verbs',
	certain: 'certain',
	ownPassages: 'mine',
	givenBy: (name, sources) => `${name} by ${sources}`,
	onWords: 'note',
	above: name => `above ${name}`,
	contents: 'contents',
	sections: 'sections',
	review: count => `review ${count}`,
	passages: 'passages',
	opening: 'opening',
	continued: title => `${title} again`,
	legend: 'legend',
	nothing: 'nothing',
	origin: (origin, place) => `${origin} ${place}`,
	what: { heading: 'heading', title: 'title block', passage: 'passage' },
	columns: Object.fromEntries(comparisonColumns.map(column => [column, `«${column}»`])) as ComparisonWords['columns'],
};

export const taken = (comparison: Comparison, own: OwnPassages = noOwnPassages): ExportedComparison =>
	runToEnd(
		exportedComparison(
			{ comparison, links: sentenceLinks(comparison.focus?.whole ?? comparison) },
			{ own, paths: { old: '旧/2024.md', new: '../新 (终)/2025.md' } },
		),
	);

/** Longer than any tag that is taken for a mark of the reader's, and so left in the text. */
export const HOSTILE = `<img src=x onerror="alert('x')" title="${'长'.repeat(80)}">`;

/** Two years of a county that is none: a passage that stays, one whose figures change, verbs, a move, a split, a merger, what came and went, markup that may run. */
export const [older, newer] = [
	`2024年双年县政府工作报告

各位代表：

一、2023年工作回顾

全县生产总值增长6.1%，茶园面积达到3.2万亩。

二、2024年重点工作

（一）做强特色产业

推动茶叶加工提档升级，建设标准茶园20个。

推动民宿连片发展，打造滨河夜市。

支持镇村企业技术改造，培育规上企业5家。

（二）改善人居环境

新建农村公路30公里，改造危桥4座。

整治背街小巷12条，新增停车位800个。清理河道垃圾，建设滨水步道6公里。

开展庭院评比活动，评选最美庭院100户。

（三）办好民生实事

扩建县人民医院，新增床位200张。

开设乡镇课后托管点15个，惠及学生3000名。
`,
	`2025年双年县政府工作报告

各位代表：

一、2024年工作回顾

全县生产总值增长6.4%，茶园面积达到3.6万亩。

二、2025年重点工作

（一）做强特色产业

大力推动茶叶加工提档升级，建设标准茶园35个。

支持镇村企业技术改造，培育规上企业5家。

=HYPERLINK("http://x") 培育${HOSTILE}电商主播 & 店铺_一百_家，开展[直播](javascript:x)培训。

（二）改善人居环境

新建农村公路45公里，改造危桥4座。

整治背街小巷16条，新增停车位900个。

清理河道垃圾，建设滨水步道8公里。

（三）办好民生实事

扩建县人民医院，新增床位260张。开设乡镇课后托管点18个，惠及学生3500名。

推动民宿连片发展，打造滨河夜市。
`,
].map((text, i) => parseReport(text, `双年县/${2024 + i}.md`)) as [
	ReturnType<typeof parseReport>,
	ReturnType<typeof parseReport>,
];

export const comparison = compare(older, newer);

/** The ids that every format must show once: links, and passages on one side alone; salutations are left out. */
export function idsOf({ links, added, removed }: Comparison): string[] {
	return [
		...links.filter(link => link.new.kind !== 'salutation').map(({ id }) => id),
		...added.map(({ line }) => `n${line + 1}`),
		...removed.map(({ line }) => `o${line + 1}`),
	].sort();
}
