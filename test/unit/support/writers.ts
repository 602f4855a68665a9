import type { Writers } from '../../../src/core';

/** The bundle `dist/writers.js`. */
export const writers = async (): Promise<Writers> =>
	((await import('#writers')) as { readonly writers: Writers }).writers;
