import type { ImportFailure } from './failure';
import type { PdfText } from './pdf/pdfText';

/** What long reading lets its caller do. */
export interface Watch {
	/** Asked again and again; reading ends soon after it says yes. */
	readonly isStopped?: () => boolean;
	readonly onPage?: (done: number, of: number) => void;
}

/**
 * Readers of formats that take large libraries: a bundle of its own, `dist/readers.js`, that a host loads when such a file comes. They give
 * what is in the file; what of it is a report is for core to say.
 */
export interface Readers {
	readonly pdf: (bytes: Uint8Array, watch: Watch) => Promise<PdfText | ImportFailure>;
	/** The page of a web archive, its bytes as they came from the site. */
	readonly mhtml: (bytes: Uint8Array) => Promise<Uint8Array | undefined>;
}

export type LoadReaders = () => Promise<Readers>;
