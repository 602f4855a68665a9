/** Why a file cannot be imported. `broken`: it is not what its name says; `empty`: no words are in it. */
export type ImportFailureReason = 'empty' | 'broken' | 'tooLarge' | 'pdf' | 'oldWord' | 'unknown';

export interface ImportFailure {
	readonly kind: 'failed';
	readonly reason: ImportFailureReason;
}

export const failed = (reason: ImportFailureReason): ImportFailure => ({ kind: 'failed', reason });
