/**
 * Programs that write PDF take the radical ⻓ for 长, and ⽇ for 日, where a font draws both alike, and what it draws as one, ﬁ and ⸺, for a letter
 * of its own. No report means them. Unicode decomposes the radicals of the Kangxi dictionary, but not these.
 */
const RADICALS =
	'⺁⺄⺊⺎⺐⺒⺓⺛⺜⺝⺞⺟⺠⺪⺫⺬⺶⺻⺽⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const CHARACTERS =
	'厂乙卜兀尢巳幺旡日月歺母民疋目示羊聿臼虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
/** Others that the fonts of the mainland draw alike. The radical ⼾ is 戶 by Unicode. */
const ALIKE = '⼾户㬵胶〜～∕／\u2329〈\u232a〉';
const characterOf = new Map<string, string>([
	...Array.from(RADICALS, (radical, i) => [radical, CHARACTERS[i]!] as const),
	...Array.from(ALIKE.matchAll(/(.)(.)/g), ([, c, meant]) => [c!, meant!] as const),
	['⸺', '——'],
	['⸻', '———'],
]);
const MISTAKEN = /[\u2329\u232a\u2215\u2e3a\u2e3b\u2e80-\u2fdf\u301c\u3b35\ufb00-\ufb06]/g;

/** The letters that are meant by those of a PDF. */
export function letters(text: string): string {
	return text.replace(MISTAKEN, c => characterOf.get(c) ?? c.normalize('NFKC'));
}
