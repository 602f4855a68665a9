import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Comparison, compare, parseReport } from '../../../src/core';
import { goldFolder } from './corpus';

/** Two years of one place, and which of their passages correspond by hand. */
export interface LabelledPair {
	readonly name: string;
	readonly old: string;
	readonly new: string;
	/** `12:15` (1-based lines, old and new) to 2 for a main counterpart, 1 for a partial one. */
	readonly weights: ReadonlyMap<string, number>;
}

export const labelledPairs: readonly LabelledPair[] | undefined = existsSync(goldFolder)
	? readdirSync(goldFolder).sort().map(readPair)
	: undefined;

function readPair(name: string): LabelledPair {
	const read = (file: string): string => readFileSync(join(goldFolder, name, file), 'utf8');
	const rows = read('pairs.tsv')
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.map(row => row.split('\t'));
	const weights = new Map(
		rows
			.filter(([old, fresh]) => old !== '-' && fresh !== '-')
			.map(([old, fresh, weight]) => [`${old}:${fresh}`, Number(weight)]),
	);
	return { name, old: read('old.txt'), new: read('new.txt'), weights };
}

/** Each 0 to 1. `top1`: of the new lines that have a main counterpart, how many are given one as their best. */
export interface Quality {
	readonly f: number;
	readonly precision: number;
	readonly recall: number;
	readonly top1: number;
}

export function quality(pair: LabelledPair): Quality {
	return qualityOf(pair, compare(parseReport(pair.old), parseReport(pair.new)));
}

/** The formula of ../shared/eval/align.mjs, without starting a process: a passage is a line, scores are as JSON has them. */
export function qualityOf(pair: LabelledPair, { links }: Comparison): Quality {
	const predicted = new Map<string, number>();
	for (const { old, new: fresh, role, score } of links)
		predicted.set(`${old.line + 1}:${fresh.line + 1}`, (role === 'main' ? 1 : 0) + Math.round(score * 1000) / 1000);
	const main = [...pair.weights].filter(([, weight]) => weight === 2).map(([key]) => key);
	const precision = [...predicted.keys()].filter(key => pair.weights.has(key)).length / Math.max(1, predicted.size);
	const recall = main.filter(key => predicted.has(key)).length / main.length;
	const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { f, precision, recall, top1: top1(predicted, main, pair.weights) };
}

function top1(
	predicted: ReadonlyMap<string, number>,
	main: readonly string[],
	weights: ReadonlyMap<string, number>,
): number {
	const best = new Map<string, readonly [key: string, score: number]>();
	for (const [key, score] of predicted) {
		const fresh = key.split(':')[1]!;
		const known = best.get(fresh);
		if (!known || known[1] < score) best.set(fresh, [key, score]);
	}
	const asked = new Set(main.map(key => key.split(':')[1]!));
	return [...asked].filter(fresh => weights.get(best.get(fresh)?.[0] ?? '') === 2).length / asked.size;
}
