import * as esbuild from 'esbuild';

/**
 * Packages that are needed for what a reader does now and then. VS Code compiles the whole bundle when it starts the extension: they lie
 * in it as text, each a bundle of its own, compiled when one of their exports is first used. `import()` would do that too, and make all that
 * calls them asynchronous; wrapping them in functions alone puts off their running, not that their text is read as code.
 */
const packages = [
	'fflate',
	'htmlparser2',
	'markdown-it',
	'yaml',
	...['parse', 'stringify'].map(name => `csv-${name}/browser/esm/sync`),
];

export const whenUsed = {
	name: 'when-used',
	setup(build) {
		build.onResolve({ filter: new RegExp(`^(?:${packages.join('|')})$`) }, ({ path }) => ({
			path,
			namespace: 'when-used',
		}));
		build.onLoad({ filter: /.*/, namespace: 'when-used' }, async ({ path }) => {
			const { target, charset, minify } = build.initialOptions;
			const { outputFiles } = await esbuild.build({
				stdin: { contents: `module.exports = require('${path}');`, resolveDir: process.cwd() },
				bundle: true,
				write: false,
				format: 'cjs',
				// None of them needs Node: one text serves every host.
				platform: 'browser',
				mainFields: ['module', 'main'],
				target,
				charset,
				minify,
			});
			const getters = Object.keys(await import(path)).map(
				name => `get ${name}() { return used().${name}${name === 'default' ? ' ?? used()' : ''}; }`,
			);
			return {
				contents: `const text = ${JSON.stringify(outputFiles[0].text)};
					let given;
					const used = () => {
						if (!given) new Function('module', text)((given = { exports: {} }));
						return given.exports;
					};
					module.exports = { __esModule: true, ${getters.join(', ')} };`,
			};
		});
	},
};
