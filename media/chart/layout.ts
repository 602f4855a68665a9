import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Domain } from './domains';
import { spread, textWidth, wrapped } from './labels';
import type { DatedMark, DatedPlot } from './sound';
import { yearLabels } from './years';
import { areNamed } from './together';

export const FONT = 11;
/** Of labels at the ends of lines; a name may be of several. */
export const LINE_HEIGHT = 13;
/** Above the highest tick stands the unit. */
const TOP = 20;
const YEARS = 18;
/** Below the axis: what came of a promise, without a number. */
const LANE = 20;
/** A mark at the edge is not cut. */
const EDGE = 9;
/** As much of a panel as names at its side may take. */
const NAMES_MAX = 0.36;
const TICKS_PX = 34;
/** So far from the middle of a mark its number stands. */
const BESIDE = 14;

export interface Label {
	readonly lines: readonly string[];
	readonly line: number;
	/** Where its line ends, and where it stands. */
	readonly from: readonly [x: number, y: number];
	readonly to: readonly [x: number, y: number];
}

/** Where everything of a panel is. */
export interface Layout {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly x: ScaleLinear<number, number>;
	readonly y: ScaleLinear<number, number>;
	readonly ticks: readonly number[];
	readonly years: ReadonlyMap<number, string>;
	/** Pixels from one year to the next. */
	readonly step: number;
	/** Where marks without a number stand. */
	readonly lane: number;
	readonly labels: readonly Label[];
}

/** How numbers are written: at the axis, and finer beside a mark. */
export interface Formats {
	readonly tick: (value: number) => string;
	readonly value: (value: number) => string;
}

export interface LayoutQuestion {
	readonly plot: DatedPlot;
	readonly domain: Domain;
	readonly years: readonly number[];
	readonly width: number;
	readonly height: number;
	readonly formats: Formats;
}

export function layout({ plot, domain, years, width, height, formats }: LayoutQuestion): Layout {
	const hasLane = plot.lines.some(({ marks }) => marks.some(({ value }) => value === undefined));
	const bottom = height - YEARS - (hasLane ? LANE : 0);
	const y = scaleLinear().domain(domain).range([bottom, TOP]);
	const count = Math.max(2, Math.round((bottom - TOP) / TICKS_PX));
	if (plot.fromZero) y.nice(count);
	const ticks = y.ticks(count);
	const left = Math.max(0, ...ticks.map(tick => textWidth(formats.tick(tick), FONT))) + 8;
	const names = endNames(plot, formats, width * NAMES_MAX);
	const right =
		width - Math.max(0, ...names.flatMap(({ lines }) => lines.map(line => textWidth(line, FONT)))) - EDGE - 4;
	const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
	// Of one year alone the scale gives the middle.
	const x = scaleLinear()
		.domain([first, last])
		.range([left + EDGE, right - EDGE]);
	const step = (right - left - 2 * EDGE) / Math.max(1, last - first);
	const ends = names.map(({ mark }) => [x(mark.year), y(mark.value!)] as const);
	const tall = Math.max(1, ...names.map(({ lines }) => lines.length));
	const placed = spread(
		ends.map(end => end[1]),
		tall * LINE_HEIGHT,
		[TOP - 4, bottom],
	);
	return {
		width,
		height,
		left,
		right,
		bottom,
		x,
		y,
		ticks,
		years: yearLabels(years, step),
		step,
		lane: bottom + LANE / 2 + 1,
		labels: names.map(({ lines, line, isName }, i) => {
			const [x, y] = ends[i]!;
			// A number stands at its mark, names in one column.
			return { lines, line, from: [x, y], to: isName ? [right + 5, placed[i]!] : [x + BESIDE, y] };
		}),
	};
}

/** What stands at the end of lines: their names, or of one alone what it came to. */
function endNames(
	{ lines }: DatedPlot,
	formats: Formats,
	width: number,
): { readonly lines: readonly string[]; readonly line: number; readonly mark: DatedMark; readonly isName: boolean }[] {
	const isNamed = areNamed(lines);
	return lines.flatMap(({ name, marks }, line) => {
		const mark = marks.findLast(({ value }) => value !== undefined);
		if (!mark || (!isNamed && line > 0)) return [];
		const { value, upTo } = mark;
		const text = upTo === undefined ? formats.value(value!) : `${formats.value(value!)}–${formats.value(upTo)}`;
		return [{ lines: isNamed ? wrapped(name, width, FONT) : [text], line, mark, isName: isNamed }];
	});
}
