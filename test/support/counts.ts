/** What a runner reports. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** What failed, by its titles, with the error: told again at the end, where nobody has to look for it. */
	readonly failures?: readonly string[];
	/** What passed only when it was tried again, with the error of the first time. */
	readonly retried?: readonly string[];
}

const mark = 'TEST-COUNTS ';

/** The line by which a runner tells its counts to whoever started it, whatever else is printed around it. */
export const countsLine = (counts: Counts): string => mark + JSON.stringify(counts);

export function countsIn(output: string): Counts | undefined {
	const start = output.lastIndexOf(mark);
	if (start < 0) return undefined;
	const json = /^\{.*\}/.exec(output.slice(start + mark.length));
	return json ? (JSON.parse(json[0]) as Counts) : undefined;
}
