/**
 * Why a file cannot be imported. `broken`: it is not what its name says; `empty`: no words are in it. Of a PDF: `locked` by a password,
 * `scanned`: its pages are pictures, or its letters are not told; `vertical` and `columns`: the order of its lines is not sure.
 * `apart`: its format's reader was not given; `stopped`: the caller wanted no more.
 */
export type ImportFailureReason =
	| 'empty'
	| 'broken'
	| 'tooLarge'
	| 'oldWord'
	| 'unknown'
	| 'locked'
	| 'scanned'
	| 'vertical'
	| 'columns'
	| 'apart'
	| 'stopped';

export interface ImportFailure {
	readonly kind: 'failed';
	readonly reason: ImportFailureReason;
}

export const failed = (reason: ImportFailureReason): ImportFailure => ({ kind: 'failed', reason });
