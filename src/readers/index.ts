import type { Readers } from '../core';
import { readMhtml } from './readMhtml';
import { readPdf } from './readPdf';

/** The bundle `dist/readers.js`. */
export const readers: Readers = { pdf: readPdf, mhtml: readMhtml };
