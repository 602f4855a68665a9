import { type Uri, l10n, workspace } from 'vscode';
import { type Report, isGarbled, parseReport } from '../../core';
import { baseName, isSame } from '../positions';
import { type Bound, keepRecent } from '../recent';
import { type OpenReports, READ_MAX, isTooLong } from './openReports';
import { UnreadableFile, readText } from './readText';

/**
 * Reports of closed files that are kept, by the characters of their texts: a hundred of 30,000, which are long, so that a table over many places reads only what
 * changed. A report takes some eleven bytes a character, all of them 33 MB.
 */
const KEPT: Bound<Report> = { max: 3_000_000, sizeOf: ({ text }) => text.length };

/** Reads any file as a report, open or not. The same text gives the same object, so that what is made of it can be kept beside it. */
export class Reports {
	/** Least recently used first. */
	private readonly closed = new Map<string, Report>();

	constructor(private readonly open: OpenReports) {}

	/** Throws {@link UnreadableFile}. */
	async get(uri: Uri): Promise<Report> {
		const document = workspace.textDocuments.find(candidate => isSame(candidate.uri, uri));
		if (document && !isGarbled(document.getText())) {
			if (isTooLong(document)) throw tooLong(uri);
			return this.open.readAnyway(document);
		}
		const key = uri.toString();
		const text = await readText(uri);
		if (text.length > READ_MAX) throw tooLong(uri);
		const known = this.closed.get(key);
		const report = known?.text === text ? known : parseReport(text, uri.path);
		keepRecent(this.closed, key, report, KEPT);
		return report;
	}

	/** The same of a file that may have gone, or cannot be read: `undefined` then. */
	async find(uri: Uri): Promise<Report | undefined> {
		try {
			return await this.get(uri);
		} catch (error) {
			if (error instanceof UnreadableFile) return undefined;
			throw error;
		}
	}
}

function tooLong(uri: Uri): UnreadableFile {
	return new UnreadableFile(
		l10n.t('“{0}” is too long to be read as a report: the limit is {1} characters.', baseName(uri), READ_MAX),
	);
}
