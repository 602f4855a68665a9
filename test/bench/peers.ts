import DiffMatchPatch from 'diff-match-patch';
import { diffArrays, diffChars, diffWords } from 'diff';
import fastDiff from 'fast-diff';
import { DefaultLinesDiffComputer, DiffComputer } from 'vscode-diff';
import { sentences } from '../../src/core';
import { gitPeers } from './git';
import type { TextPair } from './texts';

/** What a peer made of two texts. */
export interface Outcome {
	/** `full`: an edit script that makes the new text of the old one, down to what the peer compares. Else what is missing. */
	readonly result: 'full' | (string & {});
	readonly changes?: number;
	/** The share of the new text's characters that are said to have stayed. */
	readonly stayed?: number;
	/** How many moved places it tells; absent where it has no notion of one. */
	readonly moved?: number;
}

export interface Contestant {
	/** Of one alone. */
	readonly name: string;
	/** Duidu; a peer that goes down to characters or words, as Duidu does; one that goes no further than lines, which here are sentences. */
	readonly level: 'own' | 'words' | 'lines';
	/**
	 * It is given other texts: a sentence a line, which spares it most of its work. What it finds are the changes between those, so that its result is not
	 * one for the texts that everyone else is given.
	 */
	readonly bySentence?: true;
	/** Whether its time is judged against the peers'. */
	readonly judged?: true;
	/** Gets the texts ready; then each call compares them, and what that gives is judged when the clock has stopped. */
	readonly on: (pair: TextPair) => () => () => Outcome;
}

/** jsdiff is told to give up after this long. `PATIENCE=300 npm run bench` lets it come to its end. */
const PATIENCE_S = Number(process.env.PATIENCE ?? 20);
const PATIENCE = { timeout: PATIENCE_S * 1000 };

/** Every peer, as its documentation says to call it for a full result. */
export async function allPeers(): Promise<Contestant[]> {
	const { createDiffComputer } = await import('@vscode/diff');
	const [inScript, inWasm] = [await createDiffComputer(), await createDiffComputer({ useWasm: true })];
	const vscode = (name: string, computer: typeof inScript, bySentence?: true): Contestant => ({
		name: `@vscode/diff, ${name}${bySentence ? ', sentences as lines' : ''}`,
		level: 'words',
		...(bySentence && { bySentence }),
		on: pair => {
			const [old, fresh] = bySentence ? [linesOf(pair.old), linesOf(pair.new)] : [pair.old, pair.new];
			return () => {
				const { edits, moves, hitTimeout } = computer.computeDiff(old, fresh, { computeMoves: true });
				return () => ({
					result: hitTimeout ? 'cut short' : edits.apply(old) === fresh ? 'full' : 'wrong',
					changes: edits.replacements.length,
					stayed: 1 - edits.replacements.reduce((sum, { newText }) => sum + newText.length, 0) / fresh.length,
					moved: moves.length,
				});
			};
		},
	});
	return [
		vscode('WASM', inWasm),
		vscode('WASM', inWasm, true),
		vscode('JavaScript', inScript),
		vscode('JavaScript', inScript, true),
		...scripts,
		...gitPeers(linesOf),
	];
}

const scripts: readonly Contestant[] = [
	{
		name: 'vscode-diff, DefaultLinesDiffComputer, sentences as lines',
		level: 'words',
		bySentence: true,
		on: pair => {
			const [old, fresh] = [sentenceLines(pair.old), sentenceLines(pair.new)];
			const options = { ignoreTrimWhitespace: false, computeMoves: true, maxComputationTimeMs: 0 };
			return () => {
				const { changes, moves, hitTimeout } = new DefaultLinesDiffComputer().computeDiff(old, fresh, options);
				return () => {
					const inner = changes.flatMap(change => change.innerChanges ?? []);
					const blocks = changes.filter(
						({ original, modified, innerChanges }) => !original.isEmpty && !modified.isEmpty && !innerChanges,
					);
					const came = inner.reduce((sum, { modifiedRange }) => sum + lengthIn(fresh, modifiedRange), 0);
					return {
						result: hitTimeout ? 'cut short' : blocks.length === 0 ? 'full' : `no words in ${blocks.length} blocks`,
						changes: inner.length,
						stayed: 1 - came / pair.new.length,
						moved: moves.length,
					};
				};
			};
		},
	},
	{
		name: 'vscode-diff, DiffComputer, sentences as lines',
		level: 'words',
		bySentence: true,
		on: pair => {
			const [old, fresh] = [sentenceLines(pair.old), sentenceLines(pair.new)];
			const options = {
				shouldComputeCharChanges: true,
				shouldPostProcessCharChanges: true,
				shouldIgnoreTrimWhitespace: false,
				shouldMakePrettyDiff: true,
				maxComputationTime: 0,
			};
			return () => {
				const { changes, quitEarly } = new DiffComputer(old, fresh, options).computeDiff();
				return () => {
					const both = changes.filter(change => change.originalEndLineNumber > 0 && change.modifiedEndLineNumber > 0);
					const silent = both.filter(change => !change.charChanges);
					const lines = silent.reduce((sum, c) => sum + c.modifiedEndLineNumber - c.modifiedStartLineNumber + 1, 0);
					return {
						result: quitEarly || silent.length > 0 ? `no words for ${lines} of ${fresh.length} sentences` : 'full',
						changes: changes.reduce((sum, { charChanges }) => sum + (charChanges?.length ?? 1), 0),
					};
				};
			};
		},
	},
	script('fast-diff', (old, fresh) => fastDiff(old, fresh)),
	script('diff-match-patch, no limit', (old, fresh) => matchPatch(old, fresh, 0)),
	script('diff-match-patch (gives up after 1 s: its default)', (old, fresh) => matchPatch(old, fresh, 1)),
	script('diff, diffChars', (old, fresh) => parts(diffChars(old, fresh, PATIENCE))),
	script('diff, diffWords', (old, fresh) => parts(diffWords(old, fresh, PATIENCE))),
	{
		name: 'diff, diffArrays of sentences',
		level: 'lines',
		on: pair => {
			const [old, fresh] = [sentenceLines(pair.old), sentenceLines(pair.new)];
			return () => {
				const changes = diffArrays(old, fresh).map(change => ({ ...change, value: change.value.join('') }));
				return () => scriptOutcome({ old: old.join(''), new: fresh.join('') }, parts(changes)!, 0);
			};
		},
	},
];

/** A part of an edit script: -1 went, 0 stayed, 1 came. */
type Part = readonly [op: number, text: string];

/** A peer that gives an edit script by parts; `undefined` when it gave up. */
function script(name: string, diff: (old: string, fresh: string) => readonly Part[] | undefined): Contestant {
	return {
		name,
		level: 'words',
		on: pair => () => {
			const found = diff(pair.old, pair.new);
			return () => (found ? scriptOutcome(pair, found) : { result: `none in ${PATIENCE_S} s` });
		},
	};
}

function matchPatch(old: string, fresh: string, seconds: number): Part[] {
	const differ = new DiffMatchPatch();
	differ.Diff_Timeout = seconds;
	return differ.diff_main(old, fresh);
}

/** jsdiff gives nothing when its time is over. */
function parts(
	changes: readonly { readonly added: boolean; readonly removed: boolean; readonly value: string }[] | undefined,
): Part[] | undefined {
	return changes?.map(({ added, removed, value }): Part => [Number(added) - Number(removed), value]);
}

/** Two reports of 20,000 characters have hundreds of places that stayed, character by character: a few are what is left of a search that was given up. */
const STAYED_PLACES_MIN = 10;

function scriptOutcome(
	pair: Pick<TextPair, 'old' | 'new'>,
	script: readonly Part[],
	stayedPlacesMin = STAYED_PLACES_MIN,
): Outcome {
	const without = (gone: number): string => script.flatMap(([op, text]) => (op === gone ? [] : [text])).join('');
	const stayed = script.filter(([op]) => op === 0);
	const isRight = without(1) === pair.old && without(-1) === pair.new;
	return {
		result: !isRight ? 'wrong' : stayed.length < stayedPlacesMin ? 'cut short' : 'full',
		changes: script.length - stayed.length,
		stayed: stayed.reduce((sum, [, text]) => sum + text.length, 0) / pair.new.length,
	};
}

function sentenceLines(text: string): string[] {
	return sentences(text, { start: 0, end: text.length })
		.flatMap(({ start, end }) => text.slice(start, end).split('\n'))
		.filter(line => line !== '');
}

const linesOf = (text: string): string => sentenceLines(text).join('\n');

interface Places {
	readonly startLineNumber: number;
	readonly startColumn: number;
	readonly endLineNumber: number;
	readonly endColumn: number;
}

/** How many characters a range of lines and columns, both from 1, holds. */
function lengthIn(
	lines: readonly string[],
	{ startLineNumber, startColumn, endLineNumber, endColumn }: Places,
): number {
	let length = endColumn - startColumn;
	for (let line = startLineNumber; line < endLineNumber; line++) length += lines[line - 1]!.length + 1;
	return length;
}
