/** What is used of pdf.js: its own parts, as `scripts/pdfjs.mjs` takes them out of the built file. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
	interface Font {
		readonly name: string;
		readonly bold?: boolean;
		readonly black?: boolean;
	}

	interface TextItem {
		readonly str: string;
		readonly width: number;
		readonly height: number;
		readonly transform: readonly [number, number, number, number, number, number];
		readonly fontName: string;
	}

	interface TextContent {
		readonly items: readonly TextItem[];
		readonly styles: Readonly<Record<string, { readonly vertical: boolean }>>;
	}

	interface Page {
		readonly view: readonly [number, number, number, number];
		readonly rotate: number;
		readonly fontCache: Iterable<Promise<{ readonly loadedName: string; readonly font: Font }>>;
		extractTextContent(options: {
			readonly handler: { sendWithPromise(kind: string, data: { readonly filename: string }): Promise<Uint8Array> };
			readonly task: { ensureNotTerminated(): void };
			readonly sink: {
				enqueue(content: TextContent): void;
				/** Waited for between the operations of a page. */
				readonly ready: Promise<void> | undefined;
			};
			readonly includeMarkedContent: boolean;
			readonly disableNormalization: boolean;
		}): Promise<void>;
	}

	interface PdfDocument {
		readonly numPages: number;
		readonly documentInfo: { readonly Title?: string };
	}

	export class LocalPdfManager {
		constructor(options: {
			readonly source: Uint8Array;
			readonly docId: string;
			readonly password: string;
			readonly enableXfa: boolean;
			readonly evaluatorOptions: Record<string, unknown>;
			readonly handler: unknown;
		});
		readonly pdfDocument: PdfDocument;
		ensureDoc(method: 'checkHeader' | 'parseStartXRef'): Promise<void>;
		ensureDoc(method: 'parse' | 'checkFirstPage' | 'checkLastPage', recovering: readonly [boolean]): Promise<void>;
		getPage(index: number): Promise<Page>;
	}

	export class DecodeStream {
		ensureBuffer(requested: number): Uint8Array;
	}
	export class PasswordException extends Error {}
	export class XRefParseException extends Error {}
	export function setVerbosityLevel(level: number): void;
}

/** The CMaps of pdf.js by their names, in Base64: see `scripts/pdfjs.mjs`. */
declare module 'pdfjs-cmaps' {
	const cmaps: Readonly<Record<string, string>>;
	export default cmaps;
}
