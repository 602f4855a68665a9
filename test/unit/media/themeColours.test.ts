import * as assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly contributes: { readonly colors: readonly { readonly id: string }[] };
};

/** VS Code makes a variable of a colour's id by replacing the first dot alone: the others stand in the name, and CSS wants them escaped. */
const defined = new Set(
	contributes.colors.map(({ id }) => `--vscode-${id.replace('.', '-').replaceAll('.', String.raw`\.`)}`),
);

const sheets = readdirSync('media', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'));

describe('style sheets', () => {
	for (const name of sheets)
		it(`${name} names the extension's colours as VS Code defines them`, () => {
			const css = readFileSync(`media/${name}`, 'utf8');
			const named = [...css.matchAll(/var\(\s*(--vscode-duidu[^\s,)]*)/g)].map(([, variable]) => variable!);
			assert.deepEqual(
				named.filter(variable => !defined.has(variable)),
				[],
			);
		});

	it('preview.css has all colours of terms, and of notes and their lines', () => {
		const css = readFileSync('media/preview.css', 'utf8');
		assert.deepEqual(
			[...defined].filter(variable => !css.includes(`var(${variable},`)),
			[],
		);
	});

	it('preview.css uses no name of its own that it does not set', () => {
		const css = readFileSync('media/preview.css', 'utf8');
		const set = new Set([...css.matchAll(/^\s*(--duidu-[\w-]+):/gm)].map(([, variable]) => variable!));
		const used = [...css.matchAll(/var\((--duidu-[\w-]+)/g)].map(([, variable]) => variable!);
		assert.deepEqual(
			used.filter(variable => !set.has(variable)),
			[],
		);
	});

	for (const name of sheets)
		it(`${name} sets no name twice in one rule: the second would be the first's too`, () => {
			const css = readFileSync(`media/${name}`, 'utf8');
			const rules = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body]) =>
				[...body!.matchAll(/^\s*(--[\w-]+):/gm)].map(([, variable]) => variable!),
			);
			assert.deepEqual(
				rules.flatMap(set => set.filter((variable, i) => set.indexOf(variable) !== i)),
				[],
			);
		});
});
