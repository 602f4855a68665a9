import { matchForm } from '../../report/headingForms';
import { isOpening, isSalutation } from '../../report/opening';
import { fold } from '../../text/fold';

/** A wrapped line has between so many characters: a PDF's page has 28 to 45 a line, a mail 35 to 40. */
const WIDTH_MIN = 20;
const WIDTH_MAX = 60;
/** A line is full when at most this many characters are missing: a word in Latin letters, a bracket that may not stand at an end. */
const SLACK = 3;
/** So many of all lines have to be full, or end a paragraph: in a text that is not wrapped, lines of one length are chance. */
const FULL_MIN = 0.5;
const LINES_MIN = 6;

/**
 * Joins the lines of paragraphs that were wrapped at a width. Only where that is sure: most lines are as long as the longest, and a line is
 * joined to the next when it is full, ends no sentence, and the next one begins no paragraph: no indent, no heading.
 */
export function joinWrapped(lines: readonly string[]): string[] {
	const width = wrapWidth(lines);
	if (width === undefined) return [...lines];
	const indented = lines.filter(isIndented).length > 1;
	const joined: string[] = [];
	let goesOn = false;
	for (const line of lines) {
		const words = line.trim();
		const before = joined[joined.length - 1];
		if (before !== undefined && goesOn && words !== '' && !isIndented(line) && !beginsParagraph(words))
			joined[joined.length - 1] = before + glue(before, words);
		else joined.push(line.trimEnd());
		// Where paragraphs are indented, a full line that ends a sentence goes on unless the next one is.
		goesOn = words !== '' && length(line) >= width - SLACK && (indented || !/[。！？：:!?]["”’』」）)]*$/.test(words));
	}
	return joined;
}

/** The width at which a text was wrapped, in characters of full width; `undefined` where it was not, or not surely. */
function wrapWidth(lines: readonly string[]): number | undefined {
	const lengths = lines.filter(line => line.trim() !== '').map(length);
	const width = lengths.reduce((longest, each) => Math.max(longest, each), 0);
	if (lengths.length < LINES_MIN || width < WIDTH_MIN || width > WIDTH_MAX) return undefined;
	const full = lengths.filter(each => each >= width - SLACK).length;
	return full >= lengths.length * FULL_MIN ? width : undefined;
}

/** In characters of full width: two Latin letters count as one. */
function length(line: string): number {
	let count = 0;
	for (const c of line.trimEnd()) count += c > '\u00ff' ? 1 : 0.5;
	return count;
}

function isIndented(line: string): boolean {
	return /^(?:\u3000|[ \u00a0]{2}|\t)/.test(line) && line.trim() !== '';
}

function beginsParagraph(words: string): boolean {
	const folded = fold(words).text;
	return matchForm(folded) !== undefined || isSalutation(folded) || isOpening(folded) || /^[#>*]/.test(words);
}

/** Between two Latin words a line break was a space. */
function glue(before: string, after: string): string {
	return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(after) ? ` ${after}` : after;
}
