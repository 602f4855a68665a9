import type * as Docx from 'docx';

/** Of the library that writes documents of Word what is used here. */
export type DocxLibrary = Pick<
	typeof Docx,
	| 'Bookmark'
	| 'BorderStyle'
	| 'Document'
	| 'HeadingLevel'
	| 'InternalHyperlink'
	| 'Packer'
	| 'PageOrientation'
	| 'Paragraph'
	| 'Table'
	| 'TableCell'
	| 'TableLayoutType'
	| 'TableRow'
	| 'TextRun'
	| 'WidthType'
>;

/** Large libraries that write formats: a bundle of their own, `dist/writers.js`, that a host loads when such a file is written. */
export interface Writers {
	readonly docx: DocxLibrary;
}

export type LoadWriters = () => Promise<Writers>;
