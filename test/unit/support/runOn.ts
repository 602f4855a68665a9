import { compare, parseReport, sentenceLinks, type Report, type Sentence } from '../../../src/core';
import type { LabelledPair } from './gold';

/** A report whose paragraphs under one heading are run together, and the line (1-based) that each place of it had before. */
interface RunOn {
	readonly report: Report;
	readonly lineOf: (sentence: Sentence) => number;
}

function runOn(text: string, path: string): RunOn {
	const source = parseReport(text, path);
	const byLine = new Map(source.passages.map(passage => [passage.line, passage]));
	const joined: string[] = [];
	/** For each joined line where its parts begin, and what line they were. */
	const origins: { readonly start: number; readonly line: number }[][] = [];
	let before = byLine.get(-1);
	text.split(/\r?\n/).forEach((line, i) => {
		const passage = byLine.get(i);
		if (passage?.kind === 'body' && before?.kind === 'body' && passage.section === before.section) {
			origins.at(-1)!.push({ start: joined.at(-1)!.length, line: i + 1 });
			joined.push(`${joined.pop() ?? ''}${line.trim()}`);
		} else {
			joined.push(line);
			origins.push([{ start: 0, line: i + 1 }]);
		}
		before = passage;
	});
	const report = parseReport(joined.join('\n'), path);
	return {
		report,
		lineOf: ({ passage, range }) => {
			const start = range.start - report.lines.all[passage.line]!.start;
			return origins[passage.line]!.findLast(origin => origin.start <= start)!.line;
		},
	};
}

/** Each 0 to 1: the share of linked sentences whose paragraphs the labels link, and the share of linked paragraphs that a sentence link tells. */
export interface SentenceQuality {
	readonly right: number;
	readonly found: number;
}

/** What sentence links tell of two reports in which paragraphs cannot be told apart, judged by the labels of the paragraphs that they were. */
export function sentenceQuality(pair: LabelledPair): SentenceQuality {
	const old = runOn(pair.old, 'old.txt');
	const fresh = runOn(pair.new, 'new.txt');
	const { links, ...sentences } = sentenceLinks(compare(old.report, fresh.report));
	const told = links.map(link => `${old.lineOf(link.old)}:${fresh.lineOf(link.new)}`);
	const oldLines = new Set(sentences.old.map(old.lineOf));
	const newLines = new Set(sentences.new.map(fresh.lineOf));
	const main = [...pair.weights].flatMap(([key, weight]) => {
		const [from, to] = key.split(':').map(Number);
		return weight === 2 && oldLines.has(from!) && newLines.has(to!) ? [key] : [];
	});
	return {
		right: told.filter(key => pair.weights.has(key)).length / told.length,
		found: main.filter(key => told.includes(key)).length / main.length,
	};
}
