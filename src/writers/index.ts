import {
	Bookmark,
	BorderStyle,
	Document,
	HeadingLevel,
	InternalHyperlink,
	Packer,
	PageOrientation,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import type { Writers } from '../core';

/** The bundle `dist/writers.js`. */
export const writers: Writers = {
	docx: {
		Bookmark,
		BorderStyle,
		Document,
		HeadingLevel,
		InternalHyperlink,
		Packer,
		PageOrientation,
		Paragraph,
		Table,
		TableCell,
		TableLayoutType,
		TableRow,
		TextRun,
		WidthType,
	},
};
