import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';

/** A folder of core imports only itself and the folders to its left. */
const coreFolders = [
	'util',
	'text',
	'report',
	'import',
	'tags',
	'terms',
	'notes',
	'compare',
	'corpus',
	'export',
] as const;

/** What the files of a folder may import; the longest folder that holds a file is its row. */
interface Row {
	readonly folder: string;
	/** Folders of the project, or files without their ending. */
	readonly imports: readonly string[];
	/** Folders of which only types may be imported. */
	readonly types?: readonly string[];
	/** Of what is installed. */
	readonly packages: 'none' | 'npm' | 'node' | 'vscode';
}

const rows: readonly Row[] = [
	...coreFolders.map((name, i): Row => ({
		folder: `src/core/${name}`,
		imports: [...coreFolders.slice(0, i + 1).map(left => `src/core/${left}`), ...(name === 'terms' ? ['lexicon'] : [])],
		packages: 'npm',
	})),
	{ folder: 'src/core', imports: ['src/core'], packages: 'none' },
	{ folder: 'src/protocol', imports: ['src/protocol'], types: ['src/core/index'], packages: 'none' },
	{ folder: 'src/markdownIt', imports: ['src/markdownIt', 'src/core/index'], packages: 'npm' },
	{
		folder: 'src/vscode',
		imports: ['src/vscode', 'src/protocol', 'src/markdownIt/index', 'src/core/index'],
		packages: 'vscode',
	},
	{ folder: 'src/cli', imports: ['src/cli', 'src/core/index', 'l10n'], packages: 'node' },
	{ folder: 'src/writers', imports: ['src/writers'], types: ['src/core/index'], packages: 'npm' },
	{ folder: 'src/readers', imports: ['src/readers'], types: ['src/core/index'], packages: 'npm' },
	{ folder: 'src', imports: [], packages: 'none' },
	{ folder: 'media', imports: ['media'], types: ['src/protocol'], packages: 'npm' },
];

interface Import {
	readonly from: string;
	/** A path from the project's folder, or a package's name. */
	readonly target: string;
	readonly relative: boolean;
	readonly typesOnly: boolean;
}

const filesUnder = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.map(file => join(folder, file).replaceAll('\\', '/'))
				.filter(file => /\.[cm]?[jt]sx?$/.test(file))
		: [];

const STATEMENT =
	/^\s*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/gm;

function importsOf(from: string, source: string): Import[] {
	return [...source.matchAll(STATEMENT)].map(([, clause = '', ...named]) => {
		const specifier = named.find(Boolean)!;
		const relative = specifier.startsWith('.');
		const path = posix.normalize(posix.join(posix.dirname(from), specifier));
		const target = !relative ? specifier : existsSync(`${path}/index.ts`) ? `${path}/index` : path;
		return { from, target, relative, typesOnly: isTypesOnly(clause) };
	});
}

/** `type { A }` and `{ type A, type B }` leave nothing behind when built. */
function isTypesOnly(clause: string): boolean {
	if (/^\s*type\s/.test(clause)) return true;
	const names = /^\s*\{([^}]*)\}\s*$/
		.exec(clause)?.[1]
		?.split(',')
		.filter(name => name.trim() !== '');
	return names !== undefined && names.length > 0 && names.every(name => /^\s*type\s/.test(name));
}

const isIn = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

function isAllowed({ target, relative, typesOnly }: Import, row: Row): boolean {
	if (relative)
		return (
			row.imports.some(folder => isIn(folder, target)) ||
			(typesOnly && (row.types ?? []).some(folder => isIn(folder, target)))
		);
	switch (row.packages) {
		case 'none':
			return false;
		case 'npm':
			return !isBuiltin(target) && target !== 'vscode';
		case 'node':
			return target.startsWith('node:') || target === '#readers' || target === '#writers';
		case 'vscode':
			return target === 'vscode';
	}
}

const rowOf = (file: string): Row | undefined =>
	rows.filter(row => isIn(row.folder, file)).sort((a, b) => b.folder.length - a.folder.length)[0];

function offences(file: string, source: string): string[] {
	const row = rowOf(file);
	if (!row) return [`${file} has no row in the table`];
	return importsOf(file, source)
		.filter(each => !isAllowed(each, row))
		.map(each => `${each.from} imports ${each.target}`);
}

describe('imports', () => {
	const files = [...filesUnder('src'), ...filesUnder('media')];

	it('are found', () => {
		assert.ok(files.length > 50);
		assert.ok(files.flatMap(file => importsOf(file, readFileSync(file, 'utf8'))).length > 100);
	});

	it('go by the table', () => {
		assert.deepEqual(
			files.flatMap(file => offences(file, readFileSync(file, 'utf8'))),
			[],
		);
	});

	it('have a row for every folder of core', () => {
		for (const { name } of readdirSync('src/core', { withFileTypes: true }).filter(entry => entry.isDirectory()))
			assert.ok((coreFolders as readonly string[]).includes(name), name);
	});

	const leaks: readonly (readonly [file: string, source: string])[] = [
		['src/core/text/x.ts', "import { window } from 'vscode';"],
		['src/core/text/x.ts', "import { readFileSync } from 'node:fs';"],
		['src/core/text/x.ts', "import { readFileSync } from 'fs';"],
		['src/core/text/x.ts', "import type { Report } from '../report/report';"],
		['src/core/compare/x.ts', "export * from '../index';"],
		['src/core/compare/x.ts', "import {\n\tfold,\n} from '..';"],
		['src/core/index.ts', "export { t } from '../cli/messages';"],
		['src/vscode/x.ts', "import { fold } from '../core/text/fold';"],
		['src/vscode/tags/x.ts', "import { parse } from 'yaml';"],
		['src/vscode/tags/x.ts', "import { t } from '../../cli/messages';"],
		['src/markdownIt/x.ts', "import { Uri } from 'vscode';"],
		['src/markdownIt/x.ts', "import { fold } from '../core/text/fold';"],
		['src/vscode/x.ts', "import { weave } from '../markdownIt/weave';"],
		['src/cli/x.ts', "import * as vscode from 'vscode';"],
		['src/cli/x.ts', "import { label } from '../vscode/names';"],
		['src/cli/x.ts', "const { parse } = await import('yaml');"],
		['src/cli/x.ts', "const fs = require('fs');"],
		['src/protocol/x.ts', "import { fold } from '../core';"],
		['media/x.ts', "import { Message } from '../src/protocol/messages';"],
		['media/x.ts', "import type { Report } from '../src/core';"],
		['src/new/x.ts', "import { fold } from '../core';"],
	];
	for (const [file, source] of leaks)
		it(`do not go by the table in ${file}: ${source.replace(/\s+/g, ' ')}`, () =>
			assert.equal(offences(file, source).length, 1));

	const sound: readonly (readonly [file: string, source: string])[] = [
		['src/core/compare/x.ts', "import { fold } from '../text/fold';\nimport { diffArrays } from 'diff';"],
		[
			'src/vscode/tags/x.ts',
			"import * as vscode from 'vscode';\nimport { fold } from '../../core';\nimport { label } from '../names';",
		],
		['src/protocol/x.ts', "import type { Report } from '../core';\nimport { type Link, type Range } from '../core';"],
		['media/x.ts', "import type { Message } from '../src/protocol/messages';"],
		[
			'src/markdownIt/x.ts',
			"import type { Token } from 'markdown-it';\nimport { Lines } from '../core';\nimport { place } from './place';",
		],
		['src/vscode/preview/x.ts', "import { shownBy } from '../../markdownIt';"],
		['src/cli/x.ts', "import { join } from 'node:path';"],
	];
	for (const [file, source] of sound)
		it(`go by the table in ${file}: ${source.replace(/\s+/g, ' ')}`, () =>
			assert.deepEqual(offences(file, source), []));
});

describe('core', () => {
	/** What belongs to a host, and would make a result depend on more than the text. Words are the one thing of `Intl` that core asks for, in a language that it names. */
	const HOST =
		/\b(?:window|navigator|localStorage|setTimeout|setInterval|setImmediate|fetch|XMLHttpRequest|process|Buffer|__dirname|console|performance|Date)\b|\bIntl\b(?!\.Segmenter\('',)|\bMath\.random\b|\bdocument\.(?:body|create(?!Node\b)|get|query)/;
	const code = (source: string): string =>
		source.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

	it('uses no clock, no chance, no DOM and nothing of Node', () => {
		const found = filesUnder('src/core').flatMap(file => {
			const match = HOST.exec(code(readFileSync(file, 'utf8')));
			return match ? [`${file}: ${match[0]}`] : [];
		});
		assert.deepEqual(found, []);
	});
});
