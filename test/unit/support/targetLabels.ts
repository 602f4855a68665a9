import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport, targetResults } from '../../../src/core';
import { goldFolder } from './corpus';

interface Label {
	/** 1-based. */
	readonly line: number;
	readonly text: string;
	/** 1-based; 0 where nothing is reported. */
	readonly outcomeLine: number;
	readonly verdict: string;
}

export interface LabelledTargets {
	readonly name: string;
	readonly old: string;
	readonly new: string;
	readonly labels: readonly Label[];
}

export const labelledTargets: readonly LabelledTargets[] | undefined = existsSync(goldFolder)
	? readdirSync(goldFolder).sort().map(read)
	: undefined;

function read(name: string): LabelledTargets {
	const text = (file: string): string => readFileSync(join(goldFolder, name, file), 'utf8');
	const rows = text('promises.tsv').trim().split(/\r?\n/).slice(1);
	const labels = rows.map((row): Label => {
		const [line, outcomeLine, words, , verdict] = row.split('\t');
		return {
			line: Number(line),
			outcomeLine: outcomeLine === '-' ? 0 : Number(outcomeLine),
			text: words!,
			verdict: verdict!,
		};
	});
	return { name, old: text('old.txt'), new: text('new.txt'), labels };
}

export interface TargetQuality {
	readonly name: string;
	readonly labelled: number;
	readonly predicted: number;
	/** Each 0 to 1. */
	readonly found: number;
	readonly outcome: number;
	readonly silent: number;
	readonly verdict: number;
}

/** The formula of ../shared/eval/targets.mjs, without starting a process. */
export function targetQuality({ name, old, new: fresh, labels }: LabelledTargets): TargetQuality {
	const older = parseReport(old);
	const targets = targetResults(older, parseReport(fresh)).map(({ target, outcome, verdict }) => ({
		text: older.text.slice(target.range.start, target.range.end),
		line: target.clause.passage.line + 1,
		outcomeLine: outcome ? outcome.clause.passage.line + 1 : 0,
		verdict,
	}));
	const rows = labels.flatMap(label => {
		const same = targets.filter(({ line, text }) => line === label.line && isSame(text, label.text));
		return same.length > 0 ? [{ label, same }] : [];
	});
	const share = (some: readonly (typeof rows)[number][], holds: (row: (typeof rows)[number]) => boolean): number =>
		some.length === 0 ? 1 : some.filter(holds).length / some.length;
	return {
		name,
		labelled: labels.length,
		predicted: targets.length,
		found: rows.length / labels.length,
		outcome: share(
			rows.filter(({ label }) => label.outcomeLine > 0),
			({ label, same }) => same.some(({ outcomeLine }) => outcomeLine === label.outcomeLine),
		),
		silent: share(
			rows.filter(({ label }) => label.outcomeLine === 0),
			({ same }) => same.every(({ outcomeLine }) => outcomeLine === 0),
		),
		verdict: share(rows, ({ label, same }) => same.some(({ verdict }) => verdict === label.verdict)),
	};
}

function isSame(a: string, b: string): boolean {
	const numbers = new Set(b.match(/\d+(?:\.\d+)?/g));
	return a.includes(b) || b.includes(a) || (a.match(/\d+(?:\.\d+)?/g) ?? []).some(number => numbers.has(number));
}
