import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { categories, defaultTags } from '../../../src/core';

interface Manifest {
	readonly main: string;
	readonly browser: string;
	readonly engines: { readonly vscode: string };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly icon: string;
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: string }[];
		readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
		readonly keybindings: readonly { readonly command: string }[];
		readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
		readonly configuration: readonly {
			readonly properties: Readonly<
				Record<string, { readonly default: unknown; readonly markdownDescription: string }>
			>;
		}[];
		readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
		readonly grammars: readonly { readonly path: string }[];
	};
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const strings = (name: string): Record<string, string> =>
	JSON.parse(readFileSync(name, 'utf8')) as Record<string, string>;
const { contributes } = manifest;
const declared = new Set(contributes.commands.map(({ command }) => command));
const properties = Object.assign(
	{},
	...contributes.configuration.map(group => group.properties),
) as (typeof contributes.configuration)[number]['properties'];

const sources = readdirSync('src/vscode', { recursive: true, encoding: 'utf8' })
	.filter(name => name.endsWith('.ts'))
	.map(name => readFileSync(`src/vscode/${name}`, 'utf8'))
	.join('\n');

describe('the manifest', () => {
	it('declares every command that the code registers, and no other', () => {
		const registered = new Set([...sources.matchAll(/'(duidu\.[\w.]+)': /g)].map(([, id]) => id!));
		assert.deepEqual([...registered].sort(), [...declared].sort());
	});

	it('puts only declared commands in menus and on keys', () => {
		const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].flatMap(
			({ command }) => command ?? [],
		);
		assert.deepEqual(
			used.filter(command => !declared.has(command)),
			[],
		);
	});

	it('describes every setting that the code reads, and the code reads every one', () => {
		const read = new Set([...sources.matchAll(/read\('([\w.]+)'/g)].map(([, name]) => `duidu.${name!}`));
		assert.deepEqual([...read].sort(), Object.keys(properties).sort());
		assert.ok(Object.keys(properties).length <= 20);
	});

	it('offers the categories and tags of the core', () => {
		const names = categories.map(({ name }) => name);
		assert.deepEqual(Object.keys(properties['duidu.terms.categories']!.default as object), names);
		assert.deepEqual(properties['duidu.tags.list']!.default, defaultTags);
	});

	it('gives every category a colour in all four kinds of theme', () => {
		assert.deepEqual(
			contributes.colors.map(({ id }) => id).filter(id => id.startsWith('duidu.term.')),
			categories.map(({ id }) => `duidu.term.${id}`),
		);
		for (const { defaults } of contributes.colors) {
			assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
		}
	});

	it('gives every category a colour that can be read on the ground of its theme', () => {
		const grounds = { light: '#ffffff', dark: '#1f1f1f', highContrast: '#000000', highContrastLight: '#ffffff' };
		const luminance = (color: string): number => {
			const [red, green, blue] = [1, 3, 5].map(at => {
				const share = parseInt(color.slice(at, at + 2), 16) / 255;
				return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
		};
		/** A colour with its opacity over another. */
		const over = (color: string, ground: string): string => {
			const opacity = color.length === 9 ? parseInt(color.slice(7), 16) / 255 : 1;
			const mixed = [1, 3, 5].map(at => {
				const [top, below] = [color, ground].map(each => parseInt(each.slice(at, at + 2), 16));
				return Math.round(top! * opacity + below! * (1 - opacity));
			});
			return `#${mixed.map(part => part.toString(16).padStart(2, '0')).join('')}`;
		};
		const backgrounds = contributes.colors.filter(({ id }) => id.startsWith('duidu.note.'));
		for (const { id, defaults } of contributes.colors.filter(color => color.id.startsWith('duidu.term.'))) {
			for (const [theme, plain] of Object.entries(grounds)) {
				for (const ground of [plain, ...backgrounds.map(note => over(note.defaults[theme]!, plain))]) {
					const [light, dark] = [luminance(defaults[theme]!), luminance(ground)].sort((a, b) => b - a);
					const least = theme.startsWith('highContrast') ? 7 : 4.5;
					assert.ok((light! + 0.05) / (dark! + 0.05) >= least, `${id} on ${ground} in ${theme}`);
				}
			}
		}
	});

	it('runs one bundle in both hosts, typed by the oldest VS Code that it supports', () => {
		assert.equal(manifest.main, manifest.browser);
		assert.equal(`^${manifest.devDependencies['@types/vscode']!}`, manifest.engines.vscode);
	});

	it('names files that are there', () => {
		const files = [
			manifest.icon,
			...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
			...contributes.grammars.map(({ path }) => path),
		];
		assert.deepEqual(
			files.filter(file => !existsSync(file)),
			[],
		);
	});
});

describe('the words of the interface', () => {
	const keys = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!));

	for (const name of ['package.nls.json', 'package.nls.zh-cn.json']) {
		it(`${name} has every key of the manifest, and no other`, () => {
			assert.deepEqual(Object.keys(strings(name)).sort(), [...keys].sort());
		});
	}

	it('the manifest has no words of its own', () => {
		for (const { title } of contributes.commands) assert.match(title, /^%.*%$/);
		for (const { markdownDescription } of Object.values(properties)) assert.match(markdownDescription, /^%.*%$/);
	});

	it('every message of the code is there in Chinese, and no other', () => {
		const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter(name => name.endsWith('.ts'))
			.map(name => readFileSync(`src/${name}`, 'utf8'))
			.join('\n');
		const used = new Set(
			[...code.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, message]) => message!.replaceAll("\\'", "'")),
		);
		assert.deepEqual(Object.keys(strings('l10n/bundle.l10n.zh-cn.json')).sort(), [...used].sort());
	});

	it('keeps the places of values in every translation', () => {
		const places = (message: string): string[] => [...new Set(message.match(/\{\d+\}/g) ?? [])].sort();
		for (const [message, chinese] of Object.entries(strings('l10n/bundle.l10n.zh-cn.json'))) {
			assert.deepEqual(places(chinese), places(message), message);
		}
	});
});
