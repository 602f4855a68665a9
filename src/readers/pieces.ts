import type { Page, TextContent, TextItem } from 'pdfjs-dist/build/pdf.worker.mjs';
import type { PdfPage, PdfPiece } from '../core';

/** The words of a page as it is seen: turned as the page says, from the top down. */
export function piecesOf(page: Page, contents: readonly TextContent[], bold: ReadonlySet<string>): PdfPage {
	const [left, bottom, right, top] = page.view;
	const turns = (((page.rotate / 90) % 4) + 4) % 4;
	const sideways = turns % 2 === 1;
	const vertical = new Set(
		contents.flatMap(({ styles }) => Object.keys(styles).filter(name => styles[name]!.vertical)),
	);
	/** From the page's own axes, which go up, to those of the turned page, which go down. */
	const place = (x: number, y: number): readonly [number, number] => {
		if (turns === 0) return [x - left, top - y];
		if (turns === 1) return [y - bottom, x - left];
		if (turns === 2) return [right - x, y - bottom];
		return [top - y, right - x];
	};
	const pieceOf = ({ str, transform, width, height, fontName }: TextItem): PdfPiece => {
		const [a, b, c, d, e, f] = transform;
		const [x, y] = place(e, f);
		const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI) + turns * -90;
		return {
			text: str,
			x,
			y,
			width,
			size: height || Math.hypot(c, d),
			bold: bold.has(fontName),
			vertical: vertical.has(fontName),
			turned: Math.abs((((angle % 360) + 540) % 360) - 180) > TURNED_MIN,
		};
	};
	return {
		width: sideways ? top - bottom : right - left,
		height: sideways ? right - left : top - bottom,
		pieces: contents.flatMap(({ items }) => items.filter(({ str }) => str.trim() !== '').map(pieceOf)),
	};
}

/** In degrees: a scan that was put in slightly askew is not turned. */
const TURNED_MIN = 8;
