import { plain } from '../../text/fold';
import { type ExportedNote, type NoteLabels, linkText, noteRows, particulars, replyText } from './exportedNote';

/** Notes as a briefing: report by report, each with its words as a quotation, and the headings above where they change. */
export function notesMarkdown(notes: readonly ExportedNote[], labels: NoteLabels): string {
	const blocks = noteRows(notes).flatMap((row): string[] => {
		if (row.kind === 'note') return noteBlocks(row.exported, labels);
		return [`${row.kind === 'report' ? '##' : '###'} ${escaped(row.title)}`];
	});
	return `${[`# ${escaped(labels.title)}`, ...blocks].join('\n\n')}\n`;
}

function noteBlocks(each: ExportedNote, labels: NoteLabels): string[] {
	const { note, links } = each;
	const told = particulars(each, labels);
	const items = [
		...note.replies.map(reply => `- ↳ ${indented(replyText(reply))}`),
		...links.map(link => `- ${escaped(linkText(link))}`),
	];
	return [
		`> ${escaped(plain(note.quote.exact))}`,
		...(note.body === '' ? [] : [note.body]),
		...(items.length > 0 ? [items.join('\n')] : []),
		...(told.length > 0 ? [`*${told.map(escaped).join(' · ')}*`] : []),
	];
}

/** Further lines of a list item stay in it. */
function indented(text: string): string {
	return text.trim().replace(/\n/g, '\n  ');
}

/** Words that show as themselves. What the reader wrote is Markdown, and stays so. */
function escaped(text: string): string {
	return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
