import * as assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';

interface MenuItem {
	readonly command?: string;
	readonly submenu?: string;
	readonly when?: string;
	readonly group?: string;
}
interface Setting {
	readonly order?: number;
	readonly scope?: string;
	readonly markdownDescription?: string;
}
interface Step {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly media: { readonly svg: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}
interface Manifest {
	readonly activationEvents: readonly string[];
	readonly categories: readonly string[];
	readonly keywords: readonly string[];
	readonly icon: string;
	readonly license: string;
	readonly publisher: string;
	readonly galleryBanner: { readonly color: string };
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly category: string }[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly submenus: readonly { readonly id: string }[];
		readonly keybindings: readonly {
			readonly command: string;
			readonly key: string;
			readonly mac?: string;
			readonly when: string;
		}[];
		readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
		readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
		readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
		readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
		readonly configuration: readonly {
			readonly order: number;
			readonly properties: Readonly<Record<string, Setting>>;
		}[];
	};
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const languages = ['package.nls.json', 'package.nls.zh-cn.json'].map(
	name => JSON.parse(readFileSync(name, 'utf8')) as Record<string, string>,
);
/** What a text of the manifest says in each language. */
const said = (text: string): string[] => languages.map(strings => strings[text.slice(1, -1)] ?? '');
const declared = new Set(contributes.commands.map(({ command }) => command));
const palette = new Map(contributes.menus.commandPalette!.map(({ command, when }) => [command, when]));
/** The commands that a text leads to: alone in its line as a button. */
const links = (text: string): string[] => [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, id]) => id!);
const buttons = (text: string): string[] => text.split('\n').filter(line => /^\[[^\]]+\]\(command:[^)]+\)$/.test(line));

describe('the palette', () => {
	/** They find or ask for what they need, with nothing open and no folder either. */
	const always = ['duidu.importReport', 'duidu.importClipboard', 'duidu.openSamples', 'duidu.getStarted'];

	it('says of every command when it can run', () => {
		const unsaid = [...declared].filter(command => palette.get(command) === undefined);
		assert.deepEqual(unsaid.sort(), [...always].sort());
	});

	it('has one category', () => {
		assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['%category%']);
	});

	it('asks for contexts that the code sets, or that VS Code has', () => {
		const known = new Set(['workspaceFolderCount', 'resourceScheme', 'resourceFilename', 'resourceDirname']);
		for (const name of ['resourceExtname', 'resourceLangId', 'activeWebviewPanelId', 'false']) known.add(name);
		const code = readdirSync('src/vscode', { recursive: true, encoding: 'utf8' })
			.filter(name => name.endsWith('.ts'))
			.map(name => readFileSync(`src/vscode/${name}`, 'utf8'))
			.join('\n');
		for (const [command, when = 'false'] of palette) {
			const names = when.replace(/\/(?:[^/\\]|\\.)+\/i?|[=!]= ?[\w.-]+|> 0/g, '').match(/[A-Za-z][\w.]*/g) ?? [];
			for (const name of names)
				assert.ok(known.has(name) || code.includes(`'${name}'`), `${command}: ${name} is set nowhere`);
		}
	});
});

describe('menus', () => {
	it('have few rows of ours in the editor, whatever it shows', () => {
		const rows = contributes.menus['editor/context']!;
		const in_ = (place: string): number => rows.filter(({ when = '' }) => when.includes(place)).length;
		assert.ok(in_('duidu.activeCounts') <= 12);
		assert.ok(in_('duidu-projection') + in_('projection|redline') <= 12);
	});

	it('name submenus that there are, and every one is in a menu', () => {
		const used = Object.values(contributes.menus).flatMap(rows => rows.flatMap(({ submenu }) => submenu ?? []));
		const ids = contributes.submenus.map(({ id }) => id);
		assert.deepEqual([...new Set(used)].sort(), ids);
		for (const id of ids) assert.ok(contributes.menus[id]!.length > 1);
	});

	it('offer nothing without saying where', () => {
		const submenus = new Set(contributes.submenus.map(({ id }) => id));
		for (const [menu, rows] of Object.entries(contributes.menus))
			if (!submenus.has(menu))
				for (const { command, submenu, when } of rows) assert.ok(when, `${menu}: ${command ?? submenu}`);
	});
});

describe('keys', () => {
	/** Keys that VS Code 1.139 binds, as its “Default Keyboard Shortcuts (JSON)” lists them without extensions. */
	const defaults = (system: string): Set<string> =>
		new Set(readFileSync(`test/fixtures/keybindings/${system}.txt`, 'utf8').trim().split('\n'));
	/** What VS Code has on the same key, and what in our clause keeps out of its way. */
	const shared: Readonly<Record<string, RegExp>> = {
		// Help on an editor, an editor over it; the search of the keyboard shortcuts, where no report is the editor.
		'alt+k': /!accessibilityHelpIsShown|resourceScheme/,
		'alt+a': /!accessibilityHelpIsShown/,
		// Questions of the chat.
		'alt+n': /^editorTextFocus && resourceScheme == duidu-projection$|^focusedView == duidu\.(changes|notes)$/,
		// Nothing can be undone in a document made for showing, nor in a list.
		'ctrl+z': /^editorTextFocus && resourceScheme == duidu-projection$|^focusedView == duidu\.changes$/,
		'cmd+z': /^editorTextFocus && resourceScheme == duidu-projection$|^focusedView == duidu\.changes$/,
		// A glossary has names that can be changed, and that is what the key is for.
		f2: /resourceFilename == terms\.yaml/,
	};

	for (const [system, ofKey] of [
		['linux', 'key'],
		['windows', 'key'],
		['macos', 'mac'],
	] as const)
		it(`take nothing from VS Code on ${system}`, () => {
			const taken = defaults(system);
			for (const binding of contributes.keybindings) {
				const key = binding[ofKey] ?? binding.key;
				if (taken.has(key)) assert.match(binding.when, shared[key] ?? /^$/, `${key}: ${binding.command}`);
			}
		});

	it('write no character: with Alt no key of a menu, on macOS no Option', () => {
		// Alt and these open File, Edit, Selection, View, Go, Run, Terminal, Help, in English and in Chinese; AltGr is Ctrl and Alt.
		for (const { key, mac = key } of contributes.keybindings) {
			assert.doesNotMatch(key, /ctrl\+alt|^alt\+(shift\+)?[fesvgrth]$/);
			assert.doesNotMatch(mac, /(?:^|\+)alt\+/);
		}
	});

	it('of a report leave comments, chat and help alone', () => {
		for (const { when, command } of contributes.keybindings)
			if (when.includes('editorTextFocus && duidu.activeCounts'))
				for (const place of ['commentEditorFocused', 'inChat', 'accessibilityHelpIsShown'])
					assert.ok(when.includes(`&& !${place}`), command);
	});
});

describe('views', () => {
	it('are at most four, in one container', () => {
		assert.equal(contributes.viewsContainers.activitybar.length, 1);
		assert.deepEqual(Object.keys(contributes.views), [contributes.viewsContainers.activitybar[0]!.id]);
		assert.ok(contributes.views.duidu!.length <= 4);
	});

	it('say something when they are empty, and offer one thing to do', () => {
		for (const { id } of contributes.views.duidu!) {
			const texts = contributes.viewsWelcome.filter(({ view }) => view === id);
			assert.ok(texts.length > 0);
			for (const { contents } of texts)
				for (const text of said(contents)) {
					assert.equal(buttons(text).length, 1, text);
					assert.ok(text.split('\n')[0]!.length > 5);
				}
		}
	});

	it('say it once, whatever is open', () => {
		const keys = ['workspaceFolderCount', 'noReports', 'activeCounts', 'hasComparison', 'hasField', 'hasNoteFilter'];
		for (const { id } of contributes.views.duidu!)
			for (let state = 0; state < 2 ** keys.length; state++) {
				const holds = (key: string): boolean => (state & (1 << keys.indexOf(key))) !== 0;
				if (!holds('workspaceFolderCount') && holds('noReports')) continue;
				const shown = contributes.viewsWelcome.filter(({ view, when = '' }) => view === id && clauseHolds(when, holds));
				// The list of a comparison that is whole is empty where two files are.
				const isListed = id === 'duidu.changes' && holds('hasComparison') && !holds('hasField');
				assert.equal(shown.length, isListed ? 0 : 1, `${id} ${keys.filter(holds).join()}`);
			}
	});
});

/** Of clauses made of `a`, `!a`, `workspaceFolderCount > 0` and `== 0`. */
function clauseHolds(clause: string, holds: (key: string) => boolean): boolean {
	return clause.split(' || ').some(all =>
		all.split(' && ').every(part => {
			const [, not, name, sign] = /^(!?)(?:duidu\.)?(\w+)(?: (>|==) 0)?$/.exec(part)!;
			return holds(name!) !== (not === '!' || sign === '==');
		}),
	);
}

describe('the walkthrough', () => {
	const [walkthrough] = contributes.walkthroughs;
	const { steps } = walkthrough!;

	it('has six steps on the samples', () => {
		assert.equal(contributes.walkthroughs.length, 1);
		assert.equal(steps.length, 6);
		assert.deepEqual(links(said(steps[0]!.description)[0]!), ['duidu.openSamples']);
	});

	for (const { id, title, description, media, completionEvents } of steps)
		it(`${id}: a title, a button of ours, a picture in words, in both languages, and it can be done`, () => {
			for (const text of [...said(title), ...said(media.altText)]) assert.ok(text.length > 1);
			for (const text of said(description)) {
				assert.equal(buttons(text).length, 1, text);
				for (const command of links(text)) assert.ok(declared.has(command), command);
			}
			assert.ok(completionEvents.length > 0);
			for (const event of completionEvents) {
				const [kind, name] = event.split(':');
				if (kind === 'onCommand') assert.ok(declared.has(name!), event);
				else assert.equal(event, 'onContext:duidu.activeCounts');
			}
		});

	it('has pictures that are small, and drawn in the colours of the theme', () => {
		let size = 0;
		for (const { media } of steps) {
			const picture = readFileSync(media.svg, 'utf8');
			size += statSync(media.svg).size;
			assert.match(picture, /var\(--vscode-/);
			assert.doesNotMatch(picture, /<script|<image|<animate|href=|url\(|fill="#|stroke="#/);
		}
		assert.ok(size <= 60_000, `${size} bytes`);
	});
});

describe('settings', () => {
	it('are at most twenty, in groups, in order, described, and say where they hold', () => {
		const groups = contributes.configuration;
		assert.deepEqual(
			groups.map(({ order }) => order),
			groups.map((_, i) => i + 1),
		);
		const all = groups.flatMap(({ properties }) => Object.values(properties));
		assert.ok(all.length <= 20);
		for (const { properties } of groups)
			assert.deepEqual(
				Object.values(properties).map(({ order }) => order),
				Object.keys(properties).map((_, i) => i + 1),
			);
		for (const { scope, markdownDescription = '' } of all) {
			assert.ok(['resource', 'window', 'application', 'language-overridable', 'machine-overridable'].includes(scope!));
			for (const text of said(markdownDescription)) assert.ok(text.length > 5);
		}
	});
});

describe('webviews and exported pages', () => {
	it('move nothing that a reader who wants no motion would see move', () => {
		const files = ['media', 'src'].flatMap(folder =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter(name => /\.(?:ts|css|svg)$/.test(name))
				.map(name => `${folder}/${name}`),
		);
		const moving =
			/@keyframes|animation(?:-\w+)?\s*:|transition(?:-\w+)?\s*:|scroll-behavior\s*:|behavior:\s*'smooth'|<animate|\.animate\(/;
		/** What is said for those only who do not mind. */
		const forOthers = /@media[^{]*prefers-reduced-motion: no-preference[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g;
		assert.deepEqual(
			files.filter(file => moving.test(readFileSync(file, 'utf8').replace(forOthers, ''))),
			[],
		);
	});
});

describe('the package', () => {
	it('tells the galleries what they show', () => {
		assert.ok(manifest.keywords.length <= 30);
		assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
		assert.ok(manifest.publisher !== '' && manifest.license !== '');
		assert.match(manifest.galleryBanner.color, /^#[\da-f]{6}$/);
	});

	it('has one picture that moves, light and slow, and a still one for readers who want no motion', () => {
		const png = readFileSync('docs/images/reading-steps.png');
		assert.ok(png.length <= 350_000, `${png.length} bytes`);
		let frames = 0;
		for (let at = png.indexOf('fcTL'); at >= 0; at = png.indexOf('fcTL', at + 4), frames++) {
			const seconds = png.readUInt16BE(at + 24) / (png.readUInt16BE(at + 26) || 100);
			assert.ok(seconds >= 1 && seconds <= 1.5, `${seconds} s`);
		}
		assert.ok(frames >= 5);
		const shown = readFileSync('README.md', 'utf8').match(/<picture>[^]*?<\/picture>/g) ?? [];
		assert.equal(shown.length, 2);
		for (const picture of shown)
			assert.match(picture, /prefers-reduced-motion: reduce[^]*reading\.png[^]*reading-steps\.png" alt="[^"]{20,}"/);
	});

	it('has an icon of 256 points or more, and one for the activity bar in one colour', () => {
		const png = readFileSync(manifest.icon);
		const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
		assert.ok(width >= 256 && width === height, `${width} × ${height}`);
		const svg = readFileSync(contributes.viewsContainers.activitybar[0]!.icon, 'utf8');
		assert.match(svg, /viewBox="0 0 24 24"/);
		assert.doesNotMatch(svg, /#[\da-f]{3,8}/i);
	});

	it('starts for every kind of webview that comes back with the window', () => {
		const kinds = readdirSync('src/vscode', { recursive: true, encoding: 'utf8' })
			.filter(name => name.endsWith('.ts'))
			.flatMap(name => [...readFileSync(`src/vscode/${name}`, 'utf8').matchAll(/viewType: '([\w.]+)'/g)])
			.map(([, kind]) => `onWebviewPanel:${kind!}`);
		assert.ok(kinds.length > 1);
		for (const kind of kinds) assert.ok(manifest.activationEvents.includes(kind), kind);
	});
});
