import { line } from 'd3-shape';
import type { Shape } from '../../src/protocol/chart';
import { drawn } from '../svg';
import type { Domain } from './domains';
import { type Formats, LINE_HEIGHT, type Layout, layout } from './layout';
import { shapePath } from './shapes';
import type { DatedMark, DatedPlot } from './sound';
import { LINES_MAX, areTrends } from './together';
import { missingYears, runs, spans } from './years';

/** Half as wide as a bar of a promise is, at most. */
const HALF_MAX = 10;
const HALF_SHARE = 0.34;

/** A mark that was drawn, and where. */
export interface DrawnMark {
	readonly element: SVGGElement;
	readonly mark: DatedMark;
	readonly line: number;
	readonly x: number;
	readonly y: number;
}

export interface DrawnPanel {
	readonly svg: SVGSVGElement;
	readonly marks: readonly DrawnMark[];
}

export interface PanelQuestion {
	readonly plot: DatedPlot;
	readonly domain: Domain;
	readonly years: readonly number[];
	readonly width: number;
	readonly height: number;
	readonly label: string;
	/** The accessible name of a mark. */
	readonly nameOf: (mark: DatedMark, line: number) => string;
	readonly formats: Formats;
}

export function drawPanel(question: PanelQuestion): DrawnPanel {
	const { plot, years, width, height, label, nameOf } = question;
	const place = layout(question);
	const marks = plot.lines.flatMap(({ marks: own }, i) => own.map(mark => drawMark(mark, i, place, nameOf(mark, i))));
	const svg = drawn(
		'svg',
		{ width, height, role: 'group', 'aria-label': label },
		drawn('g', { class: 'axes', 'aria-hidden': 'true' }, ...axes(question, place, missingYears(years))),
		drawn('g', { 'aria-hidden': 'true' }, ...plot.lines.flatMap((_, i) => paths(plot, i, place)), ...endLabels(place)),
		...marks.map(({ element }) => element),
	);
	return { svg, marks };
}

function axes({ plot, years, formats }: PanelQuestion, place: Layout, missing: readonly number[]): SVGElement[] {
	const { left, right, bottom, x, y, ticks, years: labels, step } = place;
	const top = y.range()[1]!;
	return [
		...spans(missing).map(([from, to]) =>
			drawn('rect', {
				class: 'missing',
				x: x(from) - step / 2,
				y: top,
				width: (to - from + 1) * step,
				height: bottom - top,
			}),
		),
		drawn('line', { class: 'rule', x1: left, x2: right, y1: bottom, y2: bottom }),
		...ticks.flatMap(tick => [
			drawn('line', { class: tick === 0 ? 'base' : 'rule', x1: left, x2: right, y1: y(tick), y2: y(tick) }),
			drawn('text', { class: 'tick', x: left - 5, y: y(tick), dy: '0.35em', 'text-anchor': 'end' }, formats.tick(tick)),
		]),
		drawn('text', { class: 'unit', x: 0, y: 10 }, plot.unit),
		...years.map(year => drawn('line', { class: 'base', x1: x(year), x2: x(year), y1: bottom, y2: bottom + 3 })),
		...[...labels].map(([year, text]) =>
			drawn('text', { class: 'tick', x: x(year), y: place.height - 4, 'text-anchor': 'middle' }, text),
		),
	];
}

function paths({ lines }: DatedPlot, index: number, { x, y }: Layout): SVGElement[] {
	const { marks, isJoined } = lines[index]!;
	if (!isJoined) return [];
	const path = line<DatedMark>(
		({ year }) => x(year),
		({ value }) => y(value!),
	).digits(1);
	return runs(marks)
		.filter(({ length }) => length > 1)
		.map(run => drawn('path', { class: `line ${lineClass(lines, index)}`, d: path(run)! }));
}

/** Where promises stand beside it, what came of them is a thin line. */
function lineClass(lines: DatedPlot['lines'], index: number): string {
	return areTrends(lines) ? `c${index % LINES_MAX}` : 'told';
}

/** A name that had to give way is led back to the end of its line. */
function endLabels({ labels, right }: Layout): SVGElement[] {
	return labels.flatMap(({ lines, line: index, from: [x, y], to: [toX, toY] }) => {
		const text = drawn(
			'text',
			{ class: 'end', x: toX, y: toY - ((lines.length - 1) * LINE_HEIGHT) / 2 },
			...lines.map((part, i) => drawn('tspan', { x: toX, dy: i === 0 ? '0.35em' : LINE_HEIGHT }, part)),
		);
		if (toX <= right) return [text];
		const bend = Math.max(x + 5, right - 4);
		const leader = `M${x + 5},${y}L${bend},${y}L${toX - 3},${toY}`;
		return [drawn('path', { class: `leader c${index % LINES_MAX}`, d: leader }), text];
	});
}

function drawMark(mark: DatedMark, index: number, { x, y, step, lane }: Layout, name: string): DrawnMark {
	const at = { x: x(mark.year), y: mark.value === undefined ? lane : y(mark.value) };
	const rise = mark.upTo === undefined || mark.value === undefined ? 0 : y(mark.value) - y(mark.upTo);
	const half = Math.min(HALF_MAX, step * HALF_SHARE);
	const element = drawn(
		'g',
		{
			class: `mark ${mark.shape} c${index % LINES_MAX}`,
			transform: `translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`,
			role: mark.opens === undefined ? 'img' : 'link',
			tabindex: -1,
			'aria-label': name,
		},
		drawn('path', { d: shapePath(mark.shape, { half, rise, line: index }) }),
	);
	return { element, mark, line: index, ...at };
}

/** A shape alone, to be named beside it. */
export function drawShape(shape: Shape): SVGSVGElement {
	const path = drawn('path', { d: shapePath(shape, { half: 8, rise: 7, line: 0 }) });
	const down = shape === 'range' ? 11.5 : 8;
	return drawn(
		'svg',
		{ width: 22, height: 16, 'aria-hidden': 'true' },
		drawn('g', { class: `mark ${shape}`, transform: `translate(11,${down})` }, path),
	);
}
