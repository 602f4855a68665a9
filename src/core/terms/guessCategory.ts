import { fold } from '../text/fold';
import type { CategoryId } from './categories';
import { categories } from './categories';

/** The first that fits. What a name ends in says most; names of numbers come first, or 三大攻坚战 were a project. */
const signs: readonly { readonly id: CategoryId; readonly words: RegExp }[] = [
	{ id: 'numeral', words: /^[一二三四五六七八九十两双]|\d/ },
	{ id: 'project', words: /(?:行动|工程|计划|攻坚战|保卫战|革命|试点|项目)$/ },
	{ id: 'strategy', words: /(?:战略|格局|理念|思想|现代化|方针|总基调|路径)$/ },
	{ id: 'reform', words: /(?:改革|体制|机制|制度|政策|制|清单|放管服)$/ },
	{ id: 'technology', words: /(?:科技|技术|智能|模型|算力|实验室|创新|数据|通信)$/ },
	{ id: 'industry', words: /(?:经济|产业|制造|制造业|服务业|农业|工业|企业|集群|贸易|金融|市场|消费|装备|能源|材料)$/ },
	{ id: 'region', words: /(?:区|带|圈|走廊|通道|枢纽|基地|城市群|半岛|海岸)$/ },
	{ id: 'ecology', words: /生态|低碳|[双零降]碳|碳[达中排]|环境|绿[色水电]|蓝天|国家公园/ },
	{ id: 'livelihood', words: /就业|养老|医疗|医保|教育|住房|收入|托育|社保|救助|健康|房$/ },
	{ id: 'governance', words: /治理|经验|信访|法治|政府|监管|应急|安全|[跑办]$/ },
];

/** The category that a reader would most likely choose for words that are no term yet. */
export function guessCategory(term: string): string {
	const words = fold(term).text;
	const id = signs.find(sign => sign.words.test(words))?.id ?? 'other';
	return categories.find(category => category.id === id)!.name;
}
