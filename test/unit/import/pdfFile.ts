import { encodeGb18030 } from '../support/gb18030';

/** Words on a page: `y` from the top down, in points. */
export interface Placed {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
	readonly font?: keyof typeof fonts;
	/** In degrees. */
	readonly angle?: number;
}

interface PdfOptions {
	/** Turns all pages by this: the words stand upright in what is seen. */
	readonly rotate?: 0 | 90;
	/** Entries of the trailer, and objects from number 100 on. */
	readonly trailer?: string;
	readonly objects?: readonly string[];
	/** A stream that all pages have for theirs. */
	readonly contents?: string;
}

const utf16 = (text: string): string =>
	Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
const gbk = (text: string): string => Buffer.from(encodeGb18030(text)).toString('hex');

/** Fonts that are not in the file, with codes that only CMaps tell: what old programs wrote. */
const fonts = {
	song: { name: 'STSong-Light', cmap: 'UniGB-UCS2-H', encode: utf16 },
	bold: { name: 'STSong-Bold', cmap: 'UniGB-UTF16-H', encode: utf16 },
	gbk: { name: 'SimFang', cmap: 'GBK-EUC-H', encode: gbk },
	vertical: { name: 'STSong-Light', cmap: 'UniGB-UCS2-V', encode: utf16 },
} as const;
const names = Object.keys(fonts) as (keyof typeof fonts)[];

export const WIDTH = 595;
export const HEIGHT = 842;

/** A PDF with the given words on its pages. */
export function pdfFile(pages: readonly (readonly Placed[])[], options: PdfOptions = {}): Uint8Array {
	const { rotate = 0, trailer = '', objects = [], contents } = options;
	const numbered = new Map<number, string>();
	names.forEach((id, i) => {
		const { name, cmap } = fonts[id];
		numbered.set(
			10 + 2 * i,
			`<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${cmap}/DescendantFonts[${11 + 2 * i} 0 R]>>`,
		);
		numbered.set(
			11 + 2 * i,
			`<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/${name}/Flags 4/Ascent 880/Descent -120/CapHeight 700/ItalicAngle 0/StemV 80/FontBBox[-25 -254 1000 880]>>/DW 1000/W[1[500 500 500] 814 939 500]>>`,
		);
	});
	const fontList = names.map((id, i) => `/${id} ${10 + 2 * i} 0 R`).join('');
	objects.forEach((object, i) => numbered.set(100 + i, object));
	const first = 1000;
	pages.forEach((page, i) => {
		const drawn = page.map(each => drawing(each, rotate)).join('\n');
		const [width, height] = rotate === 90 ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
		numbered.set(
			first + 2 * i,
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources<</Font<<${fontList}>>>>/Contents ${first + 2 * i + 1} 0 R>>`,
		);
		numbered.set(first + 2 * i + 1, contents ?? `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
	});
	numbered.set(1, '<</Type/Catalog/Pages 2 0 R>>');
	numbered.set(
		2,
		`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}]>>`,
	);
	return written(numbered, trailer);
}

function drawing({ text, x, y, size = 16, font = 'song', angle = 0 }: Placed, rotate: number): string {
	const [left, up] = rotate === 90 ? [y, x] : [x, HEIGHT - y];
	const radians = ((angle + rotate) * Math.PI) / 180;
	const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map(n => n.toFixed(4));
	return `BT /${font} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${left} ${up} Tm <${fonts[font].encode(text)}> Tj ET`;
}

function written(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
	let text = '%PDF-1.4\n';
	const offsets = new Map<number, number>();
	for (const [number, object] of objects) {
		offsets.set(number, text.length);
		text += `${number} 0 obj\n${object}\nendobj\n`;
	}
	const start = text.length;
	const size = Math.max(...objects.keys()) + 1;
	text += 'xref\n0 1\n0000000000 65535 f \n';
	for (const [number, offset] of offsets) text += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
	text += `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
	return Uint8Array.from(text, c => c.charCodeAt(0));
}

interface Layout {
	/** Characters a line. */
	readonly width?: number;
	readonly lines?: number;
	readonly indent?: number;
	/** Between paragraphs, in lines. */
	readonly space?: number;
	readonly font?: Placed['font'];
}

const LEFT = 80;
const TOP = 110;
const SIZE = 16;
const STEP = 28;

/** Pages as Word prints them: the first paragraph is the title, lines are filled, the number stands below. */
export function printed(paragraphs: readonly string[], layout: Layout = {}): Placed[][] {
	const { width = 27, lines = 22, indent = 2, space = 0, font = 'song' } = layout;
	const pages: Placed[][] = [[]];
	let row = 0;
	const next = (): { page: Placed[]; y: number } => {
		if (row >= lines) {
			pages.push([]);
			row = 0;
		}
		return { page: pages[pages.length - 1]!, y: TOP + STEP * row++ };
	};
	paragraphs.forEach((words, i) => {
		if (i === 0) {
			const { page, y } = next();
			page.push({ text: words, x: LEFT + (width * SIZE - words.length * 22) / 2, y, size: 22, font });
			return;
		}
		for (let at = 0; at < words.length;) {
			const room = at === 0 ? width - indent : width;
			const { page, y } = next();
			page.push({ text: words.slice(at, at + room), x: LEFT + (at === 0 ? indent * SIZE : 0), y, font });
			at += room;
		}
		if (row < lines) row += space;
	});
	return pages.map((page, i) => [...page, { text: `— ${i + 1} —`, x: 280, y: 780, size: 14, font }]);
}
