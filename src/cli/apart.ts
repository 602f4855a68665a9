import type { Readers, Writers } from '../core';

/** The bundles beside this program's own. */
export async function readers(): Promise<Readers> {
	return ((await import('#readers')) as { readonly readers: Readers }).readers;
}

export async function writers(): Promise<Writers> {
	return ((await import('#writers')) as { readonly writers: Writers }).writers;
}
