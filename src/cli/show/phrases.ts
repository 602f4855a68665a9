import { type Grid, type Phrase, type PhraseStatus, type Report, phraseStatuses, sentenceOf } from '../../core';
import { t } from '../messages';
import { cell } from './cell';
import { yearOf } from './yearOf';

const statusName: Readonly<Record<PhraseStatus, () => string>> = {
	new: () => t('New'),
	returning: () => t('Returning'),
	dropped: () => t('Dropped'),
	kept: () => t('Kept'),
};

/** Of one earlier report nothing is new: it is not in that. */
function nameOfStatus(status: PhraseStatus, reports: readonly Report[]): string {
	return status === 'new' && reports.length === 2 ? t('Not in {0}', yearOf(reports[0]!)) : statusName[status]();
}

/** In each group only so many: the JSON has all. */
const SHOWN_MAX = 50;

/** By status, the most telling first, each with its counts by year and the sentence that has it first, or had it last. */
export function phrasesText(reports: readonly Report[], ledger: readonly Phrase[]): string {
	const width = Math.max(...reports.map(report => yearOf(report).length)) + 1;
	const head = reports.map(report => yearOf(report).padStart(width)).join('');
	return groups(ledger)
		.map(({ status, phrases, total }) =>
			[
				`${nameOfStatus(status, reports)} (${total})`,
				head,
				...phrases.map(phrase => {
					const counts = phrase.places
						.map(({ length }) => (length > 0 ? String(length) : '·').padStart(width))
						.join('');
					const { report, sentence } = example(reports, phrase);
					return `${counts}  ${phrase.phrase}\n${' '.repeat(width * reports.length)}  ${report.path}:${sentence.line + 1}  ${sentence.text}`;
				}),
				...left(total, phrases.length),
			].join('\n'),
		)
		.join('\n\n');
}

export function phrasesMarkdown(reports: readonly Report[], ledger: readonly Phrase[]): string {
	const years = reports.map(yearOf);
	return groups(ledger)
		.map(({ status, phrases, total }) =>
			[
				`## ${nameOfStatus(status, reports)} (${total})`,
				'',
				`| ${[t('phrase'), ...years, t('sentence')].join(' | ')} |`,
				`| --- |${' ---: |'.repeat(years.length)} --- |`,
				...phrases.map(phrase => {
					const { sentence } = example(reports, phrase);
					const cells = [phrase.phrase, ...phrase.places.map(({ length }) => String(length)), sentence.text];
					return `| ${cells.map(cell).join(' | ')} |`;
				}),
				...left(total, phrases.length).flatMap(line => ['', line]),
			].join('\n'),
		)
		.join('\n\n');
}

export function phrasesGrid(reports: readonly Report[], ledger: readonly Phrase[]): Grid {
	return {
		columns: [t('phrase'), t('status'), t('first'), ...reports.map(yearOf), t('sentence')],
		rows: ledger.map(phrase => [
			phrase.phrase,
			nameOfStatus(phrase.status, reports),
			yearOf(reports[phrase.first]!),
			...phrase.places.map(({ length }) => String(length)),
			example(reports, phrase).sentence.text,
		]),
	};
}

interface Group {
	readonly status: PhraseStatus;
	readonly phrases: readonly Phrase[];
	readonly total: number;
}

function groups(ledger: readonly Phrase[]): Group[] {
	return phraseStatuses.flatMap(status => {
		const phrases = ledger.filter(phrase => phrase.status === status);
		return phrases.length > 0 ? [{ status, phrases: phrases.slice(0, SHOWN_MAX), total: phrases.length }] : [];
	});
}

function left(total: number, shown: number): string[] {
	return total > shown ? [t('… and {0} more; --format json has all.', total - shown)] : [];
}

/** In the newest report that has it. */
function example(
	reports: readonly Report[],
	{ places }: Phrase,
): { report: Report; sentence: { readonly line: number; readonly text: string } } {
	const last = places.findLastIndex(({ length }) => length > 0);
	const report = reports[last]!;
	const place = places[last]![0]!;
	return { report, sentence: { line: report.lines.lineAt(place.start), text: sentenceOf(place) } };
}
