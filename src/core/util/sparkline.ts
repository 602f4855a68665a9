const BARS = '▁▂▃▄▅▆▇█';

/** Numbers as bars of one line, the greatest the highest; nothing at all is a dot: `·▁▃█`. */
export function sparkline(values: readonly number[]): string {
	const most = Math.max(0, ...values);
	return values
		.map(value => (value <= 0 ? '·' : BARS[Math.max(0, Math.ceil((value / most) * BARS.length) - 1)]!))
		.join('');
}
