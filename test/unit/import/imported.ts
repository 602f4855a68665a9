import * as assert from 'node:assert/strict';
import { type ImportedReport, type Report, importReport, numberedTitle, parseReport, walk } from '../../../src/core';

export function imported(content: string | Uint8Array, name: string): ImportedReport {
	const result = importReport(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
	if (result.kind === 'failed') assert.fail(`${name}: ${result.reason}`);
	return result;
}

/** The lines of the Markdown that have words, without front matter. */
export function bodyLines({ text }: ImportedReport): string[] {
	return text
		.replace(/^---\n[^]*?\n---\n/, '')
		.split('\n')
		.filter(line => line !== '');
}

/** All that is neither white space nor a mark of Markdown. */
export function characters(lines: readonly string[]): string {
	return lines
		.map(line => line.replace(/^#{1,6} /, ''))
		.join('')
		.replace(/\\(?=[*`<#>+\-~])/g, '')
		.replaceAll('**', '')
		.replace(/[\s\u3000\u200b-\u200d\u2060\ufeff]/g, '');
}

/** Headings with their numbers, levels and roles. */
export function headings(report: Report): string[] {
	return [...walk(report.sections)].map(each => `${each.level} ${numberedTitle(each)} [${each.role}]`);
}

export const headingsOf = ({ text }: ImportedReport, name: string): string[] => headings(parseReport(text, name));
