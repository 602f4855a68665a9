import { type Report, type Trace, trace } from '../core';
import type { CommandOptions } from './commands';
import { readReport } from './files';

/** The digest that `--from-note` names, with where in a report each of its passages was taken from. */
export interface Digest {
	readonly note: Report;
	readonly traces: (report: Report) => readonly Trace[];
}

const known = new WeakMap<CommandOptions, Digest>();

/** Read once for a command, and traced once in each report: what is shown and what is told of it ask both. */
export function digestOf(options: CommandOptions): Digest | undefined {
	if (options.fromNote === undefined) return undefined;
	let digest = known.get(options);
	if (!digest) known.set(options, (digest = toDigest(readReport(options.fromNote))));
	return digest;
}

function toDigest(note: Report): Digest {
	const made = new WeakMap<Report, readonly Trace[]>();
	return {
		note,
		traces(report) {
			let traces = made.get(report);
			if (!traces) made.set(report, (traces = trace(note, report)));
			return traces;
		},
	};
}
