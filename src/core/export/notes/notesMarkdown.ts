import { plain } from '../../text/fold';
import { type ExportedNote, type NoteLabels, byReport, particulars } from './exportedNote';

/** Notes as a briefing: report by report, each with its words as a quotation, and the headings above where they change. */
export function notesMarkdown(notes: readonly ExportedNote[], labels: NoteLabels): string {
	const blocks = [`# ${escaped(labels.title)}`];
	for (const [report, list] of byReport(notes)) {
		blocks.push(`## ${escaped(report)}`);
		let section = '';
		for (const each of list) {
			const path = each.path.join(' › ');
			if (path !== section && path !== '') blocks.push(`### ${escaped(path)}`);
			section = path;
			blocks.push(...noteBlocks(each, labels));
		}
	}
	return `${blocks.join('\n\n')}\n`;
}

function noteBlocks(each: ExportedNote, labels: NoteLabels): string[] {
	const { note, links } = each;
	const told = particulars(each, labels);
	const items = [
		...note.replies.map(({ body, creator }) => `- ↳ ${indented(creator === undefined ? body : `${creator}: ${body}`)}`),
		...links.map(({ type, to }) => `- ${escaped(`${type} ${to}`.trim())}`),
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
