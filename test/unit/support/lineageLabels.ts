import { readFileSync } from 'node:fs';
import {
	type Comparison,
	type Report,
	compare,
	lineage,
	parseReport,
	passageAtLine,
	runToEnd,
} from '../../../src/core';
import type { CorpusText } from './corpus';

/** A subject of a real series, followed by hand: the lines (1-based) where each year has it. Some were looked at while the constants were chosen, some were not; some were labelled because they ended and the chain did not. */
export interface LabelledSubject {
	readonly set: 'tuned' | 'held out' | 'drifting';
	readonly place: string;
	readonly subject: string;
	/** Year and line of the passages that it is asked from. */
	readonly from: readonly (readonly [year: number, line: number])[];
	/** One of `must` has to be found, nothing but these and `may` be shown; without `must` nothing need be. */
	readonly years: ReadonlyMap<number, { readonly must: readonly number[]; readonly may: readonly number[] }>;
}

const numbers = (cell: string): number[] => (cell === '-' ? [] : cell.split(' ').map(Number));

export function labelledSubjects(): LabelledSubject[] {
	const found = new Map<string, LabelledSubject & { years: Map<number, { must: number[]; may: number[] }> }>();
	const rows = readFileSync('test/fixtures/lineage/labels.tsv', 'utf8').trim().split('\n').slice(1);
	for (const row of rows) {
		const [set, place, subject, from, year, must, may] = row.split('\t') as [LabelledSubject['set'], ...string[]];
		const key = `${place!} ${subject!}`;
		const known = found.get(key) ?? {
			set,
			place: place!,
			subject: subject!,
			from: from!.split(' ').map(start => start.split(':').map(Number) as [number, number]),
			years: new Map(),
		};
		known.years.set(Number(year), { must: numbers(must!), may: numbers(may!) });
		found.set(key, known);
	}
	return [...found.values()];
}

/** Shares of the years, 0 to 1: `right` ones show the passage and nothing else, `found` ones show it; `certain` ones said to be sure, and of these the right ones. */
export interface LineageQuality {
	readonly chains: number;
	readonly years: number;
	readonly right: number;
	readonly found: number;
	readonly certain: number;
	readonly certainRight: number;
}

export function lineageQuality(texts: readonly CorpusText[], subjects: readonly LabelledSubject[]): LineageQuality {
	const comparisons = new Map<string, Comparison>();
	const series = new Map<string, Report[]>();
	let [chains, years, right, asked, found, certain, certainRight] = [0, 0, 0, 0, 0, 0, 0];
	for (const { place, from, years: labels } of subjects) {
		let reports = series.get(place);
		if (!reports) {
			const own = texts.filter(text => text.place === place && text.path.endsWith('.txt'));
			series.set(place, (reports = own.map(({ path, text }) => parseReport(text, path))));
		}
		for (const [year, line] of from) {
			const start = reports.findIndex(report => report.path.includes(String(year)));
			const passage = passageAtLine(reports[start]!, line - 1)!;
			chains++;
			const chain = runToEnd(
				lineage({
					reports,
					start,
					passage,
					// eslint-disable-next-line require-yield -- what is compared once is kept
					*compareTwo(old, fresh) {
						const key = `${old.path} ${fresh.path}`;
						const known = comparisons.get(key) ?? compare(old, fresh);
						comparisons.set(key, known);
						return known;
					},
				}),
			);
			chain.forEach(({ report, places, certain: sure }, i) => {
				if (i === start) return;
				const { must, may } = labels.get(Number(/\d{4}/.exec(report.path)![0]))!;
				const lines = places.map(each => each.passage.line + 1);
				const hit = must.some(each => lines.includes(each));
				const isRight = lines.every(each => must.includes(each) || may.includes(each)) && (must.length === 0 || hit);
				years++;
				if (isRight) right++;
				if (must.length > 0) asked++;
				if (hit) found++;
				if (sure) certain++;
				if (sure && isRight) certainRight++;
			});
		}
	}
	return {
		chains,
		years,
		right: right / years,
		found: found / asked,
		certain: certain / years,
		certainRight: certainRight / certain,
	};
}
