import type { Passage } from '../report/passage';
import { fold } from '../text/fold';
import { maskNumbers } from '../text/maskNumbers';

/** Fewer characters name no matter: 一是, 民生. */
const HEAD_MIN = 4;

/**
 * The words that a passage opens with as its heading, up to the first punctuation, without number and numerals: `教育助学方面` of `6.教育助学方面。新建…`.
 * `undefined` for what opens no section: 过去一年， is no heading.
 */
export function headOf({ section, line }: Passage): string | undefined {
	if (section?.line !== line) return undefined;
	const head = maskNumbers(/^[^,。:;!?、]*/.exec(fold(section.title).text)![0]);
	return head.length < HEAD_MIN ? undefined : head;
}
