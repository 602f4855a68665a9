import {
	type SymbolType,
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
} from 'd3-shape';
import type { Shape } from '../../src/protocol/chart';

/** Of several lines each has a mark of its own, so that they are told by more than their colour. */
const ofLines: readonly SymbolType[] = [
	symbolCircle,
	symbolSquare,
	symbolTriangle,
	symbolDiamond,
	symbolStar,
	symbolCross,
];
const DOT = 24;
const SIGN = 52;
const CROSS = 3.6;
const DASH = 4;
/** A floor has feet that stand up, a ceiling ones that hang down. */
const FOOT = 5;
/** What is about so much is a wave. */
const WAVE = 7;

export interface ShapeSize {
	/** Half as wide as a bar. */
	readonly half: number;
	/** How far above it the upper end of a range is. */
	readonly rise: number;
	/** The number of its line. */
	readonly line: number;
}

/** The outline of a shape around 0,0. Names of verdicts, in form and not in colour alone. */
export function shapePath(shape: Shape, { half, rise, line }: ShapeSize): string {
	switch (shape) {
		case 'dot':
			return symbol(ofLines[line % ofLines.length], DOT)()!;
		case 'none':
			return symbol(symbolCircle, DOT / 2)()!;
		case 'exact':
			return `M${-half},0H${half}`;
		case 'atLeast':
			return `M${-half},${-FOOT}V0H${half}V${-FOOT}`;
		case 'atMost':
			return `M${-half},${FOOT}V0H${half}V${FOOT}`;
		case 'about':
			return `M${-half},0Q${-half / 2},${-WAVE} 0,0T${half},0`;
		case 'range':
			return `M${-half},0H${half}V${-rise}H${-half}Z`;
		case 'met':
			return symbol(symbolCircle, SIGN)()!;
		case 'missed':
			return `M${-CROSS},${-CROSS}L${CROSS},${CROSS}M${-CROSS},${CROSS}L${CROSS},${-CROSS}`;
		case 'unclear':
			return symbol(symbolTriangle, SIGN)()!;
		case 'not-reported':
			return `M${-DASH},0H${DASH}`;
	}
}
