/** The categories of the starter lexicon, as written in a glossary, with the id that colours and settings go by. */
export const categories = [
	{ id: 'strategy', name: '战略' },
	{ id: 'project', name: '工程' },
	{ id: 'industry', name: '产业' },
	{ id: 'region', name: '区域' },
	{ id: 'technology', name: '科技' },
	{ id: 'livelihood', name: '民生' },
	{ id: 'ecology', name: '生态' },
	{ id: 'reform', name: '改革' },
	{ id: 'governance', name: '治理' },
	{ id: 'numeral', name: '数字' },
	{ id: 'other', name: '其他' },
] as const;

export type CategoryId = (typeof categories)[number]['id'];

/** A category of the reader's own making is shown as `other`, under its own name. */
export function categoryId(name: string): CategoryId {
	return categories.find(category => category.name === name)?.id ?? 'other';
}

/** The built-in categories by name, and those that some terms have besides. */
export function categoryNames(terms: readonly { readonly category: string }[]): string[] {
	return [...new Set([...categories.map(({ name }) => name as string), ...terms.map(({ category }) => category)])];
}

/** Of a term that is given none. */
export const NO_CATEGORY = '其他';
