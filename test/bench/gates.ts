/**
 * How the cost of something may grow when its text becomes ten times as long. Judged within one run, so that a gate holds on any machine.
 * `linear`: up to three times as much again as the length, for caches and noise; what grows with the square is at a hundred.
 * `flat`: not at all.
 */
export const growth = { linear: 30, flat: 1.5 } as const;
export type Growth = keyof typeof growth;

export interface Measured {
	readonly name: string;
	readonly unit: 'ms' | 'lines';
	readonly gate: Growth;
	/** For the text, and for one ten times as long. */
	readonly short: number;
	readonly long: number;
}

export const ratio = ({ short, long }: Measured): number => long / short;
export const holds = (measured: Measured): boolean => ratio(measured) <= growth[measured.gate];

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const width = header.map((_, column) => Math.max(...[header, ...rows].map(row => row[column]!.length)));
	const line = (row: readonly string[]): string =>
		row.map((cell, column) => (column === 0 ? cell.padEnd(width[column]!) : cell.padStart(width[column]!))).join('  ');
	return [line(header), ...rows.map(line)].join('\n');
}
