/** What numbers are counted in, so that few digits are to be read: 1200万, not 12000000. */
export interface Magnitude {
	readonly name: '' | '万' | '亿' | '万亿';
	readonly of: number;
}

const magnitudes: readonly Magnitude[] = [
	{ name: '万亿', of: 1e12 },
	{ name: '亿', of: 1e8 },
	{ name: '万', of: 1e4 },
];

/** The greatest of which the greatest number has one at least. */
export function magnitudeOf(values: readonly number[]): Magnitude {
	const most = values.reduce((known, value) => Math.max(known, Math.abs(value)), 0);
	return magnitudes.find(({ of }) => most >= of) ?? { name: '', of: 1 };
}
