import { walkXml } from './xml';

interface Level {
	format: string;
	/** `（%1）`: `%1` stands for the number of the first level. */
	text: string;
	start: number;
}

/** Answers the numbers that Word sets before the paragraphs of lists: they are in no paragraph, but the reader of the page sees them. */
export type Numbering = (list: string, level: number) => string;

/** Reads `numbering.xml`. The answer counts: it is asked once for each paragraph, in their order. */
export function readNumbering(xml: string): Numbering {
	const abstract = new Map<string, Level[]>();
	const lists = new Map<string, string>();
	let levels: Level[] = [];
	let level: Level = { format: 'decimal', text: '', start: 1 };
	let list = '';
	walkXml(xml, {
		open: (name, { val = '', abstractNumId, numId, ilvl }) => {
			if (name === 'abstractNum') abstract.set(abstractNumId ?? '', (levels = []));
			else if (name === 'num') list = numId ?? '';
			else if (name === 'abstractNumId') lists.set(list, val);
			else if (name === 'lvl') levels[Number(ilvl)] = level = { format: 'decimal', text: '', start: 1 };
			else if (name === 'numFmt') level.format = val;
			else if (name === 'lvlText') level.text = val;
			else if (name === 'start') level.start = Number(val) || 0;
		},
	});
	const counts = new Map<string, number[]>();
	return (id, at) => {
		const abstractId = lists.get(id);
		const own = abstractId === undefined ? undefined : abstract.get(abstractId);
		if (abstractId === undefined || !own?.[at]) return '';
		const count = counts.get(abstractId) ?? [];
		counts.set(abstractId, count);
		count[at] = (count[at] ?? own[at].start - 1) + 1;
		count.length = at + 1;
		if (own[at].format === 'bullet' || own[at].format === 'none') return '';
		return own[at].text.replace(/%([1-9])/g, (_, n: string) => {
			const upper = own[Number(n) - 1];
			return upper ? written(count[Number(n) - 1] ?? upper.start, upper.format) : '';
		});
	};
}

const CN = '零一二三四五六七八九';

function written(n: number, format: string): string {
	if (/chinese|ideograph|japanese|taiwanese|korean/i.test(format)) return chinese(n);
	if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
		return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
	if (format === 'decimalFullWidth')
		return String(n).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	if (format === 'lowerLetter' || format === 'upperLetter') {
		const letter = String.fromCharCode(0x61 + ((n - 1) % 26));
		return format === 'lowerLetter' ? letter : letter.toUpperCase();
	}
	return String(n);
}

/** `二十一`; up to 99, as no report counts further. */
function chinese(n: number): string {
	if (n < 0 || n > 99) return String(n);
	const [tens, ones] = [Math.floor(n / 10), n % 10];
	if (tens === 0) return CN[ones]!;
	return `${tens > 1 ? CN[tens]! : ''}十${ones > 0 ? CN[ones]! : ''}`;
}
