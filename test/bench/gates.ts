/**
 * What a ratio may be at most, or at least. Judged within one run, so that a gate holds on any machine.
 * `linear`: a text ten times as long in little more than ten times the time.
 * `part`: a part of that has more room, as its data may outgrow a cache where the whole is evened out; what grows with the square is at a hundred.
 * `flat`: no more, however long the text is.
 * `hard`: a text made to be hard, against a real one of its length.
 * `again`: after an edit in one passage, against a comparison anew.
 * `anchors`: one approximate search for each of a thousand notes after an edit, against Duidu, which reads what stands around them too.
 * `redraft`: the same where a third of the notes was touched, and each of these is aligned with the places that it may be at. About twelve times was measured.
 * `keystroke`: following the notes after a keystroke, against finding all of them anew. A tenth or so: the text is folded anew, and the notes near by are looked for.
 * `matcher`: the fastest other matcher in JavaScript that finds all, against Duidu.
 * `ripgrep`: ripgrep, which finds fewer, as a process, against Duidu; building included on both sides.
 * `second`: what a reader waits the first time, against a second: forty-six reports are read and matched in a tenth of it.
 * `instant`: the same when one of them was edited, against the first time.
 * `start`: loading the extension and activating it on a report, against the start of Node itself. 0.5 to 0.6 was measured (35 ms against some 60); it was twice that before what is needed later was put off.
 * `peer`: the fastest peer with a full result, against Duidu.
 */
export const gates = {
	linear: { atMost: 12 },
	part: { atMost: 30 },
	flat: { atMost: 1.5 },
	hard: { atMost: 5 },
	peer: { atLeast: 20 },
	second: { atMost: 1 },
	instant: { atMost: 0.15 },
	matcher: { atLeast: 2 },
	ripgrep: { atLeast: 0.7 },
	anchors: { atLeast: 10 },
	redraft: { atLeast: 8 },
	keystroke: { atMost: 0.2 },
	again: { atMost: 0.4 },
	start: { atMost: 0.8 },
} as const satisfies Record<string, { readonly atMost: number } | { readonly atLeast: number }>;
export type Gate = keyof typeof gates;

/** A ratio that was measured, and the faults of what was measured: a wrong result in no time breaks its gate. */
export interface Judged {
	readonly name: string;
	readonly gate: Gate;
	readonly ratio: number;
	readonly fault?: string | undefined;
	/** Told beside the ratio, and not judged. */
	readonly besides?: string | undefined;
}

export function holds({ gate, ratio, fault }: Judged): boolean {
	const bound = gates[gate];
	return fault === undefined && ('atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast);
}

/** `[linear] ≤ 12  holds` */
export function verdict(judged: Judged): [gate: string, verdict: string] {
	const bound = gates[judged.gate];
	return [
		`[${judged.gate}] ${'atMost' in bound ? `≤ ${bound.atMost}` : `≥ ${bound.atLeast}`}`,
		holds(judged) ? 'holds' : `BROKEN${judged.fault === undefined ? '' : `: ${judged.fault}`}`,
	];
}
