/** The one door into the plugin for the extension. */
export { changeMarks, type ChangeLabels } from './changeMarks';
export { bodyLine } from './bodyLine';
export type { Shown } from './contentLines';
export { duidu } from './duidu';
export type { DuiduOptions } from './published';
export { type LineMarks, type Marks, united } from './marks';
export { noteMarks, tagColors, type NoteMark, type ShownNote } from './noteMarks';
export { shownBy } from './shownBy';
export { tagMarks } from './tagMarks';
export { TermSpans } from './termSpans';
