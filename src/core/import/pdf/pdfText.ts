/** Words at a place of a page, as they are drawn. Units are points; `y` is the baseline, from the top down. */
export interface PdfPiece {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Of the letters: a Chinese character is as wide. */
	readonly size: number;
	readonly bold: boolean;
	readonly vertical: boolean;
	/** Turned by some angle, as watermarks are. */
	readonly turned: boolean;
}

export interface PdfPage {
	readonly width: number;
	readonly height: number;
	/** In the order in which they are drawn. */
	readonly pieces: readonly PdfPiece[];
}

export interface PdfText {
	readonly pages: readonly PdfPage[];
	readonly title?: string;
}
