import { printable } from './printable';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Words that show as themselves in HTML, also as the value of an attribute. */
export function htmlText(text: string): string {
	return printable(text).replace(/[&<>"']/g, character => ENTITIES[character]!);
}
