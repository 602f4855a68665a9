import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Scaled, domains } from '../../../../media/chart/domains';
import { spread, textWidth, wrapped } from '../../../../media/chart/labels';
import { layout } from '../../../../media/chart/layout';
import { shapePath } from '../../../../media/chart/shapes';
import { type DatedPlot, dated } from '../../../../media/chart/sound';
import { LINES_MAX, together } from '../../../../media/chart/together';
import { missingYears, runs, spans, yearLabels, years } from '../../../../media/chart/years';
import { type Mark, type Plot, shapes } from '../../../../src/protocol/chart';

const year = fc.integer({ min: 1990, max: 2040 });
/** As reports have them. */
const value = fc.integer({ min: -1e8, max: 1e8 }).map(cents => cents / 100);
const plotOf = (values: readonly number[], rest: Partial<DatedPlot> = {}): DatedPlot => ({
	unit: '%',
	fromZero: false,
	lines: [
		{ name: '', marks: values.map((each, i) => ({ report: i, year: 2020 + i, shape: 'dot', value: each, text: '' })) },
	],
	...rest,
});

describe('the years of a chart', () => {
	it('are each once, in order; those between of which there is none are missing', () => {
		assert.deepEqual(years([2017, 2010, undefined, 2017]), [2010, 2017]);
		assert.deepEqual(missingYears([2015, 2016, 2019]), [2017, 2018]);
		assert.deepEqual(missingYears([]), []);
		assert.deepEqual(spans([2011, 2012, 2015]), [
			[2011, 2012],
			[2015, 2015],
		]);
	});

	it('part a line where one is missing or has no number', () => {
		const marks = [2015, 2016, 2018, 2019, 2020].map(each => ({
			year: each,
			...(each !== 2019 && { value: 1 }),
		}));
		assert.deepEqual(
			runs(marks).map(run => run.map(mark => mark.year)),
			[[2015, 2016], [2018], [2020]],
		);
	});

	it('are never joined over a gap, and none is lost', () => {
		fc.assert(
			fc.property(fc.array(year), given => {
				const marks = years(given).map(each => ({ year: each, value: 0 }));
				const found = runs(marks);
				assert.deepEqual(found.flat(), marks);
				for (const run of found) run.forEach((mark, i) => assert.equal(mark.year, run[0]!.year + i));
			}),
		);
	});

	it('have all a label where there is room, else the newest has one and none is over another', () => {
		assert.deepEqual([...yearLabels([2024, 2025], 60).values()], ['2024', '2025']);
		assert.deepEqual([...yearLabels([2009, 2010], 25).values()], ['’09', '’10']);
		fc.assert(
			fc.property(fc.array(year, { minLength: 1 }), fc.double({ min: 3, max: 20, noNaN: true }), (given, step) => {
				const loaded = years(given);
				const labelled = years([...yearLabels(loaded, step).keys()]);
				assert.equal(labelled.at(-1), loaded.at(-1));
				labelled.slice(1).forEach((each, i) => assert.ok((each - labelled[i]!) * step >= 30));
			}),
		);
	});
});

describe('labels beside each other', () => {
	it('keep their distance, their order and to the panel, and are where they want to be if they can', () => {
		assert.deepEqual(spread([20, 60], 13, [0, 100]), [20, 60]);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), wanted => {
				const placed = spread(wanted, 12, [0, 100]);
				const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
				order.forEach((i, at) => {
					assert.ok(placed[i]! >= -1e-9 && placed[i]! <= 100 + 1e-9);
					if (at > 0) assert.ok(placed[i]! - placed[order[at - 1]!]! >= 12 - 1e-9);
				});
			}),
		);
	});

	it('are wrapped where they are too wide, and not cut', () => {
		assert.deepEqual(wrapped('呼伦贝尔市海拉尔区', 60, 11), ['呼伦贝尔市', '海拉尔区']);
		assert.deepEqual(wrapped('江苏省', 60, 11), ['江苏省']);
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), (name, width) => {
				assert.equal(wrapped(name, width, 11).join('').replace(/\s/g, ''), name.replace(/\s/g, ''));
			}),
		);
	});
});

describe('scales', () => {
	const scaled = (row: string, values: readonly number[], rest: Partial<DatedPlot>): Scaled => ({
		row,
		plot: plotOf(values, rest),
	});

	it('are shared by plots of one name, until each row has its own', () => {
		const plots = [
			scaled('a', [1, 2], { scale: 'density', fromZero: true }),
			scaled('b', [8], { scale: 'density', fromZero: true }),
		];
		assert.deepEqual(domains(plots, false), [
			[0, 8],
			[0, 8],
		]);
		assert.deepEqual(domains(plots, true), [
			[0, 2],
			[0, 8],
		]);
	});

	it('are one for the places of a row, and never for two units', () => {
		const [one, other, third] = domains(
			[scaled('a', [4], { unit: '%' }), scaled('a', [6], { unit: '%' }), scaled('a', [300], { unit: '亩' })],
			true,
		);
		assert.deepEqual(one, other);
		assert.ok(third![0] > 200);
		const units = domains(
			[scaled('a', [4], { unit: '%', scale: 'x' }), scaled('b', [300], { unit: '亩', scale: 'x' })],
			false,
		);
		assert.notDeepEqual(units[0], units[1]);
	});

	it('hold every value, and those from zero hold it', () => {
		fc.assert(
			fc.property(fc.array(value, { minLength: 1 }), fc.boolean(), fc.boolean(), (values, fromZero, isOwn) => {
				const [[low, high] = assert.fail()] = domains([scaled('a', values, { fromZero, scale: 'x' })], isOwn);
				assert.ok(low < high);
				for (const each of values) assert.ok(low <= each && each <= high);
				if (fromZero) assert.ok(low <= 0 && high >= 0);
			}),
		);
	});
});

describe('a panel', () => {
	it('has every mark inside it, whatever its numbers', () => {
		fc.assert(
			fc.property(
				fc.array(value, { minLength: 1, maxLength: 12 }),
				fc.boolean(),
				fc.integer({ min: 230, max: 900 }),
				(values, fromZero, width) => {
					const plot = plotOf(values, { fromZero });
					const [domain] = domains([{ row: '', plot }], true);
					const loaded = values.map((_, i) => 2020 + i);
					const place = layout({
						plot,
						domain: domain!,
						years: loaded,
						width,
						height: 150,
						formats: { tick: () => '12', value: () => '12.5' },
					});
					values.forEach((each, i) => {
						const [x, y] = [place.x(2020 + i), place.y(each)];
						assert.ok(x >= place.left && x <= place.right && place.right <= width);
						assert.ok(y >= 0 && y <= place.bottom + 1e-6);
					});
				},
			),
		);
	});

	it('draws every shape in a form of its own', () => {
		const paths = shapes.map(shape => shapePath(shape, { half: 8, rise: 7, line: 0 }));
		assert.equal(new Set(paths).size, shapes.length);
		for (const path of paths) assert.doesNotMatch(path, /NaN|undefined/);
	});
});

describe('what comes to be drawn', () => {
	const mark = (rest: Partial<Mark>): Mark => ({ report: 0, shape: 'dot', value: 1, text: '', ...rest });
	const plot = (...marks: readonly Mark[]): Plot => ({ unit: '', fromZero: true, lines: [{ name: '', marks }] });
	const reports = [{ year: 2024, name: '2024' }, { name: 'without a year' }];

	it('is of a report with a year, and of numbers that are numbers', () => {
		const kept = dated(plot(mark({}), mark({ report: 1 }), mark({ report: 9 }), mark({ value: NaN })), { reports });
		assert.deepEqual(kept?.lines[0]!.marks, [{ ...mark({}), year: 2024 }]);
		assert.equal(dated(plot(mark({ upTo: Infinity })), { reports }), undefined);
	});

	it('is nothing where no mark has a number', () => {
		const silent: Mark = { report: 0, shape: 'not-reported', text: '' };
		assert.equal(dated(plot(silent), { reports }), undefined);
	});
});

describe('rows drawn together', () => {
	it('are lines with their names, of one unit', () => {
		const drawing = together([
			{ name: '碳汇', plot: plotOf([1]) },
			{ name: '低碳', plot: plotOf([2]) },
			{ name: '粮食', plot: plotOf([3], { unit: '亩' }) },
		]);
		assert.deepEqual(
			drawing?.plot.lines.map(({ name }) => name),
			['碳汇', '低碳'],
		);
	});

	it('tell how many lines there are when not all are drawn', () => {
		const rows = Array.from({ length: LINES_MAX + 2 }, (_, i) => ({ name: String(i), plot: plotOf([i]) }));
		const drawing = together(rows);
		assert.deepEqual([drawing?.plot.lines.length, drawing?.all], [LINES_MAX, LINES_MAX + 2]);
		assert.equal(together([]), undefined);
	});
});

it('a text is as wide as its characters: Chinese ones are square', () => {
	assert.equal(textWidth('江苏', 11), 22);
	assert.ok(textWidth('2024', 11) < textWidth('江苏省', 11));
});
