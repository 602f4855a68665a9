/** A report that marks stand for. */
export interface ChartReport {
	/** Of a report that tells none no mark is drawn. */
	readonly year?: number;
	/** `2025`, or `浙江省 2025` where there are several places. */
	readonly name: string;
}

/** `none`: it is not there; the promises; the verdicts on what came of them. */
export const shapes = [
	'dot',
	'none',
	'atLeast',
	'atMost',
	'about',
	'exact',
	'range',
	'met',
	'missed',
	'unclear',
	'not-reported',
] as const;

export type Shape = (typeof shapes)[number];

/** A value of one year. */
export interface Mark {
	/** The number of the report whose year it stands in. */
	readonly report: number;
	readonly shape: Shape;
	/** Absent where there is no number: it stands below the others. */
	readonly value?: number;
	/** Of a range the upper end. */
	readonly upTo?: number;
	/** What it says, behind its name and year. */
	readonly text: string;
	/** The number of the place that it opens. */
	readonly opens?: number;
}

/** Marks of one kind, the oldest year first. */
export interface Line {
	/** Written at its end, where a plot has several. */
	readonly name: string;
	readonly marks: readonly Mark[];
	/** Neighbouring years are joined. A year without a mark parts them. */
	readonly isJoined?: true;
}

/** One panel: everything in it has one unit. */
export interface Plot {
	/** What it shows of its row, where the row has several. */
	readonly name?: string;
	readonly unit: string;
	readonly fromZero: boolean;
	/** Plots of one name are drawn to one scale; one without a name has its row's. */
	readonly scale?: string;
	readonly lines: readonly Line[];
	/** So many digits behind the point have the numbers at the ends of its lines; as many as its scale asks for where it is absent. */
	readonly decimals?: number;
}

/** What all panels of a table have in common. */
export interface ChartFrame {
	readonly reports: readonly ChartReport[];
	/** What is to be known to read it. */
	readonly about: readonly string[];
	/** The shapes that need a word. */
	readonly legend: readonly { readonly shape: Shape; readonly name: string }[];
	/** What is drawn to one scale is so until the reader wants it otherwise; else only when he does. */
	readonly isShared: boolean;
	/** Rows may be drawn together in one panel. */
	readonly canJoin: boolean;
	readonly words: ChartWords;
}

/** `{0}` and so on stand for names and numbers. */
export interface ChartWords {
	readonly table: string;
	readonly chart: string;
	readonly ownScale: string;
	/** What is said of the scales while each panel has its own, and else. */
	readonly ownScales: string;
	readonly oneScale: string;
	readonly order: string;
	readonly asGiven: string;
	/** `{0}, {1}: {2}`: what, when, what it says. */
	readonly mark: string;
	readonly notDrawn: string;
	readonly join: string;
	readonly joined: string;
	/** More lines than can be told apart. */
	readonly tooMany: string;
	readonly save: string;
}

/** As much as a drawing may be. */
const DRAWING_MAX = 20_000_000;

/** A picture and nothing else: what stands alone in a file is read by whatever opens it. */
export function isDrawing(svg: string): boolean {
	return (
		svg.length <= DRAWING_MAX && svg.startsWith('<svg ') && !/<(?:script|foreignObject|image|a)\b|\son\w+=/i.test(svg)
	);
}
