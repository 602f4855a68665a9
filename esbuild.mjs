// Builds every bundle. node esbuild.mjs [--watch] [--production] [--tests]
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';
import { pdfjsForText } from './scripts/pdfjs.mjs';
import { whenUsed } from './scripts/whenUsed.mjs';

/** The samples by their paths: an extension cannot list its own folder in every host. */
const samples = readdirSync('samples', { recursive: true, withFileTypes: true, encoding: 'utf8' })
	.filter(entry => entry.isFile())
	.map(({ parentPath, name }) => relative('samples', join(parentPath, name)).replaceAll('\\', '/'))
	.sort();

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const has = flag => process.argv.includes(flag);
const production = has('--production');

/** The shipped lexicon is written as YAML for people and bundled as data, so that starting up parses nothing. */
const yamlAsData = {
	name: 'yaml-as-data',
	setup(build) {
		build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
			// A string is read much faster than the literal of an object.
			contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(await readFile(path, 'utf8'))))});`,
			loader: 'js',
		}));
	},
};

/** @type {esbuild.BuildOptions} */
const shared = {
	bundle: true,
	format: 'cjs',
	target: 'es2022',
	charset: 'utf8',
	minify: production,
	sourcemap: production ? false : 'linked',
	plugins: [yamlAsData],
	define: { __DUIDU_VERSION__: JSON.stringify(version), __DUIDU_SAMPLES__: JSON.stringify(samples) },
	logLevel: 'info',
};

const bundles = [
	// One bundle for the Node and the web extension host: it may use no Node API.
	{
		...shared,
		entryPoints: { extension: 'src/vscode/extension.ts' },
		outdir: 'dist',
		platform: 'browser',
		mainFields: ['module', 'main'],
		external: ['vscode'],
		plugins: [...shared.plugins, whenUsed],
	},
	// `vscode` is not external here: a core that imports it does not build.
	{
		...shared,
		entryPoints: { cli: 'src/cli/main.ts' },
		outdir: 'dist',
		platform: 'node',
		external: ['#readers', '#writers'],
		plugins: [...shared.plugins, whenUsed],
		banner: { js: '#!/usr/bin/env node' },
	},
];

/** Importing our own files does nothing: what is not used of them is left out, and the packages that only it needs. */
const withoutUnused = {
	name: 'without-unused',
	setup(build) {
		build.onResolve({ filter: /^\.{1,2}(?:\/|$)/ }, async ({ path, pluginData, ...from }) => {
			if (pluginData === withoutUnused) return undefined;
			const found = await build.resolve(path, { ...from, pluginData: withoutUnused });
			return found.path.startsWith(resolve('src')) ? { ...found, sideEffects: false } : found;
		});
	},
};

/** The plugin for any markdown-it: `require` answers the plugin itself. No host is asked for anything. */
bundles.push({
	...shared,
	entryPoints: { 'markdown-it': 'src/markdownIt/duidu.ts' },
	outdir: 'dist',
	platform: 'neutral',
	mainFields: ['module', 'main'],
	plugins: [...shared.plugins, withoutUnused],
	footer: { js: 'module.exports = Object.assign(module.exports.duidu, module.exports);' },
});

/** Libraries that read and write formats, and are large: the extension and the command line load them when a file of such a format comes or is asked for. */
const apart = (name, more) => ({
	...shared,
	entryPoints: { [name]: `src/${name}/index.ts` },
	outdir: 'dist',
	platform: 'browser',
	mainFields: ['module', 'main'],
	// By this Node knows its export when it is imported.
	footer: { js: `0 && (module.exports = { ${name} });` },
	...more,
});
bundles.push(
	apart('writers'),
	apart('readers', {
		plugins: [...shared.plugins, pdfjsForText],
		// What their licences ask for.
		banner: {
			js: '/*! pdf.js: Copyright Mozilla Foundation, Apache License 2.0, shortened. CMaps: Copyright 1990-2019 Adobe, BSD-3-Clause. postal-mime: Andris Reinman, MIT-0. */',
		},
	}),
);

/** What runs inside webviews: a script and a style sheet for each. */
const webviews = ['table', 'reading', 'years'];
bundles.push({
	...shared,
	entryPoints: Object.fromEntries(webviews.flatMap(name => [[name, `media/${name}/main.ts`]])),
	outdir: 'dist/media',
	platform: 'browser',
	format: 'iife',
});

const filesUnder = (folder, ending) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(file => file.endsWith(ending))
		.map(file => `${folder}/${file}`);

const isWanted = file => basename(file).includes(process.env.ONLY ?? '');

/** `ONLY=notes` in the environment: those with that in their names. Integration tests are one bundle, as the web host loads one file: `all-integration-tests` stands for every file of them. */
const allIntegrationTests = {
	name: 'all-integration-tests',
	setup(build) {
		const folder = resolve('test/integration');
		build.onResolve({ filter: /^all-integration-tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
		build.onLoad({ filter: /.*/, namespace: 'tests' }, () => ({
			contents: `export default [${filesUnder(folder, '.test.ts')
				.filter(isWanted)
				.map(file => `() => require(${JSON.stringify(file)})`)}]`,
			resolveDir: folder,
			watchDirs: [folder],
		}));
	},
};

/** mocha's browser build, inlined, would take the bundle's `module.exports` for its own and replace `run`. */
const mochaForBrowsers = {
	name: 'mocha-for-browsers',
	setup(build) {
		build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
			contents: `(function (module, exports, define) {${await readFile(path, 'utf8')}\n})();`,
		}));
	},
};

/** Tests import `src` directly; what npm installs stays outside, but for the web host, which can require nothing. */
const testBundles = [
	{
		...shared,
		entryPoints: [
			...filesUnder('test/unit', '.test.ts'),
			...filesUnder('test/ui', '.test.ts'),
			...filesUnder('test/bench', '.ts'),
			...filesUnder('test/crash', '.ts'),
			'test/support/reporter.ts',
		],
		outbase: 'test',
		outdir: 'out',
		platform: 'node',
		packages: 'external',
		external: ['#readers', '#writers'],
		minify: false,
	},
	{
		...shared,
		entryPoints: { node: 'test/integration/index.node.ts' },
		outdir: 'out/integration',
		platform: 'node',
		packages: 'external',
		external: ['vscode'],
		plugins: [...shared.plugins, allIntegrationTests],
		minify: false,
	},
	{
		...shared,
		entryPoints: { web: 'test/integration/index.web.ts' },
		outdir: 'out/integration',
		platform: 'browser',
		mainFields: ['module', 'main'],
		external: ['vscode'],
		alias: { 'node:assert/strict': './test/support/assert.web.ts' },
		plugins: [...shared.plugins, allIntegrationTests, mochaForBrowsers],
		minify: false,
	},
];

await mkdir('dist', { recursive: true });
await copyFile('src/markdownIt/published.d.ts', 'dist/markdown-it.d.ts');

const wanted = has('--tests') ? [...bundles, ...testBundles] : bundles;
if (has('--watch')) {
	for (const options of wanted) await (await esbuild.context(options)).watch();
} else {
	await Promise.all(wanted.map(options => esbuild.build(options)));
}
