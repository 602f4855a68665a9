import { zipSync, strToU8 } from 'fflate';

/** A document of Word with the given body; parts by their name in `word/`. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const xml = (content: string): Uint8Array =>
		strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
	return zipSync({
		'[Content_Types].xml': xml('<Types/>'),
		'word/document.xml': xml(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
		...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, xml(content)])),
	});
}

/** A paragraph; `**` around bold words. */
export function paragraph(text: string, look = ''): string {
	const runs = text.split('**').map((words, i) => {
		const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
		return words === ''
			? ''
			: `<w:r>${i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
	});
	return `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${runs.join('')}</w:p>`;
}
