import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport, targetResults } from '../../../src/core';
import { corpus, goldFolder } from './corpus';

interface Label {
	/** 1-based. */
	readonly line: number;
	/** As labelled; absent where a label only keeps one of its numbers. */
	readonly text?: string;
	readonly numbers: ReadonlySet<string>;
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

/** Three pairs of years, with the words of each promise. */
export const goldTargets: readonly LabelledTargets[] | undefined = existsSync(goldFolder)
	? readdirSync(goldFolder).sort().map(readGold)
	: undefined;

function readGold(name: string): LabelledTargets {
	const text = (file: string): string => readFileSync(join(goldFolder, name, file), 'utf8');
	const labels = rowsOf(text('promises.tsv')).map(([line, outcomeLine, words, , verdict]): Label => ({
		line: Number(line),
		text: words!,
		numbers: new Set(numbersIn(words!)),
		outcomeLine: Number(outcomeLine) || 0,
		verdict: verdict!,
	}));
	return { name, old: text('old.txt'), new: text('new.txt'), labels };
}

const labelsFolder = join(process.cwd(), 'test', 'unit', 'corpus', 'targets', 'labels');

/** Places as the label files name them. */
const places: Readonly<Record<string, string>> = {
	gansu: '甘肃省',
	guangxi: '广西壮族自治区',
	gwy: '国务院',
	hailar: '呼伦贝尔市海拉尔区',
	yunnan: '云南省',
	zhejiang: '浙江省',
};

/** Eight more pairs, of which the project keeps no words: of each promise its line and one of its numbers. */
export const numberedTargets: readonly LabelledTargets[] | undefined =
	corpus && readdirSync(labelsFolder).sort().map(readNumbered);

function readNumbered(file: string): LabelledTargets {
	const name = file.replace(/\.tsv$/, '');
	const [place = '', old, fresh] = name.split('-');
	const text = (year: string | undefined): string =>
		corpus!.find(({ path }) => path === `${places[place]}/${year}.txt`)!.text;
	const labels = rowsOf(readFileSync(join(labelsFolder, file), 'utf8')).map(
		([line, number, outcomeLine, verdict]): Label => ({
			line: Number(line),
			numbers: new Set([number!]),
			outcomeLine: Number(outcomeLine) || 0,
			verdict: verdict!,
		}),
	);
	return { name, old: text(old), new: text(fresh), labels };
}

function rowsOf(table: string): string[][] {
	return table
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.map(row => row.split('\t'));
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
		const same = targets.filter(({ line, text }) => line === label.line && isOf(text, label));
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

function isOf(text: string, { text: words, numbers }: Label): boolean {
	const holds = words !== undefined && (text.includes(words) || words.includes(text));
	return holds || numbersIn(text).some(number => numbers.has(number));
}

function numbersIn(text: string): string[] {
	return text.match(/\d+(?:\.\d+)?/g) ?? [];
}
