import { isOpening, isSalutation } from './opening';
import type { Passage } from './passage';
import type { Report } from './report';

/**
 * Whether a passage only says what the report is: its title, date, speaker, source, and the greeting. That they differ from one year to the next is no change of
 * the report. The opening sentence is of the speech; so is a list item, which no title block has.
 */
export function isTitleBlock(passage: Passage, { passages }: Report): boolean {
	if (passage.kind !== 'front' || passage.bullet) return false;
	if (isSalutation(passage.folded.text)) return true;
	const opening = passages.findIndex(({ kind, folded }) => kind === 'front' && isOpening(folded.text));
	return opening < 0 || passage.index < opening;
}
