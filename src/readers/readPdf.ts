import {
	DecodeStream,
	LocalPdfManager,
	type Page,
	PasswordException,
	type TextContent,
	XRefParseException,
	setVerbosityLevel,
} from 'pdfjs-dist/build/pdf.worker.mjs';
import type { ImportFailure, PdfPage, PdfText, Watch } from '../core';
import { cmap } from './cmaps';
import { piecesOf } from './pieces';

/** A report has 20 to 80 pages, a book 400. */
const PAGES_MAX = 500;
/** A stream of a page has some 100 kB, a font up to 10 MB; past this it is made to fill the memory. */
const STREAM_MAX = 64 * 1024 * 1024;
/** A page takes some 10 ms; a drawing of millions of lines is none of a report. */
const PAGE_MS = 5000;
/** All of it: what takes longer is not worth the reader's waiting. */
const ALL_MS = 60_000;
/** Reading gives way after this long. */
const SLICE_MS = 20;
/** So many drawn letters are more than a report has: the rest is not read. */
const LETTERS_MAX = 1_000_000;

type EndReason = 'tooLarge' | 'stopped';

/** Why reading ended before its time. pdf.js goes on over errors, as damaged pages have them: so it is kept here until a page is through. */
let ended: EndReason | undefined;
const endedFor = (): EndReason | undefined => ended;

function end(reason: EndReason): never {
	ended = reason;
	throw new Error(reason);
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
const { ensureBuffer } = DecodeStream.prototype;
DecodeStream.prototype.ensureBuffer = function (requested) {
	if (requested > STREAM_MAX) end('tooLarge');
	return ensureBuffer.call(this, requested);
};
// Its warnings would go to the console.
setVerbosityLevel(0);

const handler = {
	sendWithPromise: (_: string, { filename }: { readonly filename: string }): Promise<Uint8Array> =>
		Promise.resolve().then(() => cmap(filename)),
};

/** The words of a PDF with their places. In this thread, page by page, giving way in between. Never throws. */
export async function readPdf(bytes: Uint8Array, watch: Watch): Promise<PdfText | ImportFailure> {
	const failed = (reason: ImportFailure['reason']): ImportFailure => ({ kind: 'failed', reason });
	ended = undefined;
	try {
		// A copy: pdf.js takes all of the memory that the bytes are in for the file, and Node puts small files together.
		const manager = await opened(new Uint8Array(bytes));
		const { numPages } = manager.pdfDocument;
		if (numPages > PAGES_MAX) return failed('tooLarge');
		const pages: PdfPage[] = [];
		const allEnd = performance.now() + ALL_MS;
		let letters = 0;
		for (let i = 0; i < numPages; i++) {
			watch.onPage?.(i, numPages);
			await breath();
			if (watch.isStopped?.()) return failed('stopped');
			if (performance.now() > allEnd) return failed('tooLarge');
			const page = await readPage(manager, i, watch);
			pages.push(page);
			letters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
			if (letters > LETTERS_MAX) return failed('tooLarge');
		}
		const title = titleOf(manager);
		return { pages, ...(title === undefined ? {} : { title }) };
	} catch (error) {
		const reason = endedFor();
		if (reason) return failed(reason);
		if (error instanceof PasswordException) return failed('locked');
		return failed('broken');
	}
}

/** Without a password: what only printing and copying of is locked opens so too. Damaged tables of objects are made anew. */
async function opened(bytes: Uint8Array): Promise<LocalPdfManager> {
	const open = async (recovering: boolean): Promise<LocalPdfManager> => {
		const manager = new LocalPdfManager({
			source: bytes,
			docId: '0',
			password: '',
			enableXfa: false,
			evaluatorOptions: {
				ignoreErrors: true,
				cMapPacked: true,
				useSystemFonts: true,
				disableFontFace: true,
				maxImageSize: 0,
			},
			handler,
		});
		await manager.ensureDoc('checkHeader');
		await manager.ensureDoc('parseStartXRef');
		await manager.ensureDoc('parse', [recovering]);
		await manager.ensureDoc('checkFirstPage', [recovering]);
		await manager.ensureDoc('checkLastPage', [recovering]);
		return manager;
	};
	try {
		return await open(false);
	} catch (error) {
		if (!(error instanceof XRefParseException)) throw error;
		return open(true);
	}
}

/** A page that cannot be read has no words; the others are read all the same. */
async function readPage(manager: LocalPdfManager, index: number, watch: Watch): Promise<PdfPage> {
	const contents: TextContent[] = [];
	const start = performance.now();
	let sliceEnd = start + SLICE_MS;
	let page: Page;
	try {
		page = await manager.getPage(index);
		await page.extractTextContent({
			handler,
			task: {
				ensureNotTerminated: () => {
					if (watch.isStopped?.()) end('stopped');
					if (performance.now() > start + PAGE_MS) end('tooLarge');
				},
			},
			sink: {
				// The object is used again for what follows.
				enqueue: content => void contents.push({ ...content }),
				get ready() {
					if (performance.now() < sliceEnd) return undefined;
					return breath().then(() => void (sliceEnd = performance.now() + SLICE_MS));
				},
			},
			includeMarkedContent: false,
			disableNormalization: true,
		});
	} catch (error) {
		if (endedFor() || error instanceof PasswordException) throw error;
		return { width: 0, height: 0, pieces: [] };
	}
	if (endedFor()) throw new Error(endedFor());
	return piecesOf(page, contents, await boldFonts(page));
}

/** 黑体 is the bold of Chinese print. */
const BOLD = /bold|black|heavy|simhei|fzhei|stheiti|黑体|小标宋/i;

async function boldFonts({ fontCache }: Page): Promise<ReadonlySet<string>> {
	const bold = new Set<string>();
	for (const loaded of fontCache) {
		const { loadedName, font } = await loaded;
		if (font.bold || font.black || BOLD.test(font.name)) bold.add(loadedName);
	}
	return bold;
}

function titleOf({ pdfDocument }: LocalPdfManager): string | undefined {
	try {
		const { Title = '' } = pdfDocument.documentInfo;
		return Title === '' ? undefined : Title;
	} catch {
		return undefined;
	}
}

const { setImmediate: soon = (run: () => void): unknown => setTimeout(run, 0) } = globalThis as {
	readonly setImmediate?: (run: () => void) => unknown;
};

const breath = (): Promise<void> => new Promise(resolve => void soon(resolve));
