// The test support, for scripts. It is TypeScript that tests share; esbuild makes a module of it on the spot.
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** Imports test/support/NAME.ts. */
export async function support(name) {
	const { build } = await import('esbuild');
	const outfile = resolve(`out/support/${name}.mjs`);
	await build({
		entryPoints: [`test/support/${name}.ts`],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		sourcemap: 'inline',
		logLevel: 'warning',
	});
	return import(pathToFileURL(outfile).href);
}
