import { fold } from '../../text/fold';

/** The phrases that a reader wants to see no more: one a line, `#` before a remark. The order of the file. */
export function parseHidden(text: string): string[] {
	return text
		.split(/\r\n|\n|\r/)
		.map(line => line.replace(/^\ufeff/, '').trim())
		.filter(line => line !== '' && !line.startsWith('#'));
}

/** The text of the file with a phrase more, or as it is where the phrase is there. */
export function withHidden(text: string, phrase: string): string {
	const key = fold(phrase).text;
	if (parseHidden(text).some(known => fold(known).text === key)) return text;
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	return `${text}${text === '' || /[\r\n]$/.test(text) ? '' : eol}${phrase}${eol}`;
}

/** … and without one. */
export function withoutHidden(text: string, phrase: string): string {
	const key = fold(phrase).text;
	return text.replace(/[^\r\n]*(?:\r\n|\n|\r|$)/g, line =>
		fold(line).text === key && !line.trim().startsWith('#') ? '' : line,
	);
}
