// pdf.js cut down to what reading text takes: an esbuild plugin. Its package has one built file with everything that a viewer needs, 1.2 MB
// minified without the part that draws; this leaves less than half.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const WORKER = 'pdfjs-dist/build/pdf.worker.mjs';

/** Modules of pdf.js that no text comes from: forms, drawing, pictures, writing. What is called of them does nothing. */
const UNUSED = [
	/^src\/core\/xfa\//,
	/^src\/core\/(?:annotation|default_appearance|struct_tree|dataset_reader|metadata_parser|writer|file_spec|worker|worker_stream)\.js$/,
	/^src\/core\/editor\//,
	/^src\/core\/(?:jbig2|jbig2_ccittFax_wasm|ccitt|jpx|jpg|image|image_resizer|pattern|icc_colorspace|font_renderer)\.js$/,
	/^src\/core\/(?:liberationsans_widths|helvetica_factors|segoeui_factors|calibri_factors|myriadpro_factors|xfa_fonts)\.js$/,
	/^src\/core\/(?:colorspace|colorspace_utils|function|ps_parser|intersector|xml_parser)\.js$/,
	/^src\/core\/obj_bin_transform_core\.js$/,
	/^external\/(?:brotli|openjpeg|jbig2|qcms)\//,
];

/** What `src/readers` takes of it, besides what the package exports. */
const EXPORTS = ['LocalPdfManager', 'DecodeStream', 'PasswordException', 'XRefParseException', 'setVerbosityLevel'];

/** What engines that the extension runs on may not have yet, and what stands in its place. */
const NEWER = {
	'Promise.withResolvers()': '__withResolvers()',
	'Math.sumPrecise(': '__sum(',
	'Math.sumPrecise ': '__sum ',
	'URL.parse(': '__parseUrl(',
	'hashOriginal.toHex()': '""',
	'hashModified?.toHex() ?? null': 'null',
};
const HEAD = `
var __nothing = /* @__PURE__ */ new Proxy(class {}, { get: (of, name) => (name === 'prototype' ? of.prototype : () => undefined) });
var __sum = numbers => numbers.reduce((a, b) => a + b, 0);
var __parseUrl = () => null;
var __withResolvers = () => { let resolve, reject; const promise = new Promise((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
`;

/** The engine inflates without an end; past this much pdf.js does, which `src/readers` ends. */
const INFLATED_MAX = 64 * 1024 * 1024;
const BOUNDS = {
	'totalLength += chunk.byteLength;': `if ((totalLength += chunk.byteLength) > ${INFLATED_MAX}) throw new Error("large");`,
};

export const pdfjsForText = {
	name: 'pdfjs-for-text',
	setup(build) {
		build.onLoad({ filter: /[\\/]pdf\.worker\.mjs$/ }, async ({ path }) => ({
			contents: cut(await readFile(path, 'utf8')),
		}));
		// The names of entities, by which the MIME library makes plain text of pages: nobody asks for that.
		build.onLoad({ filter: /[\\/]postal-mime[\\/]dist[\\/]\w+[\\/]html-entities\.js$/ }, () => ({
			contents: 'export const htmlEntities = {};',
		}));
		build.onResolve({ filter: /^pdfjs-cmaps$/ }, ({ path }) => ({ path, namespace: 'cmaps' }));
		build.onLoad({ filter: /.*/, namespace: 'cmaps' }, async () => ({ contents: await cmaps(), loader: 'json' }));
	},
};

/** The modules stand one after the other, each below its name. */
function cut(source) {
	const [head, ...modules] = source.split(/^;\/\/ \.\/(?=\S+\.js$)/m);
	const kept = modules.map(module => {
		const name = module.slice(0, module.indexOf('\n'));
		return UNUSED.some(row => row.test(name)) ? emptied(module) : `// ${module}`;
	});
	let text = [head, HEAD, ...kept].join('\n');
	for (const [built, ours] of Object.entries({ ...NEWER, ...BOUNDS })) {
		if (!text.includes(built)) throw new Error(`pdf.js is not as expected: ${built}`);
		text = text.replaceAll(built, ours);
	}
	return text.replace(/^export \{.*\};$/m, '') + `\nexport { ${EXPORTS.join(', ')} };\n`;
}

/** The names of a module, with nothing that they stand for. */
function emptied(module) {
	const names = [...module.matchAll(/^(?:async )?(?:class|function\*?|const|let|var) ([\w$]+)/gm)].map(
		match => match[1],
	);
	return names.map(name => `var ${name} = __nothing;`).join('\n');
}

/**
 * CMaps: from the codes of Chinese fonts that have no table of their own in the file to characters. Those of the mainland; `src/readers/cmaps.ts`
 * says which ones stand for others. A vertical one is small and names its horizontal one.
 */
const CMAPS = ['Adobe-GB1-UCS2', 'GB-EUC-H', 'GBpc-EUC-H', 'GBK-EUC-H', 'GBK2K-H', 'UniGB-UTF16-H'].concat([
	'GB-EUC-V',
	'GBpc-EUC-V',
	'GBK-EUC-V',
	'GBKp-EUC-V',
	'GBK2K-V',
	'UniGB-UCS2-V',
	'UniGB-UTF16-V',
]);

async function cmaps() {
	const folder = join(dirname(dirname(require.resolve(WORKER))), 'cmaps');
	const files = await Promise.all(CMAPS.map(name => readFile(join(folder, `${name}.bcmap`), 'base64')));
	return JSON.stringify(Object.fromEntries(CMAPS.map((name, i) => [name, files[i]])));
}
