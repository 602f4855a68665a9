// Takes the pictures that README shows anew, from the UI tests of the current build. node scripts/pictures.mjs
import { copyFileSync, mkdirSync } from 'node:fs';
import { runNode } from './processes.mjs';

/** By the name in `docs/images` the photograph that it is. */
const pictures = {
	terms: 'terms',
	tags: 'tags',
	compare: 'compare',
	reading: 'reading-light-modern',
	lineage: 'lineage',
	notes: 'notes',
	phrases: 'phrases',
};

const { code } = await runNode(['scripts/test.mjs', 'ui'], { minutes: 15 });
if (code === 0) {
	mkdirSync('docs/images', { recursive: true });
	for (const [name, shot] of Object.entries(pictures)) copyFileSync(`out/shots/${shot}.png`, `docs/images/${name}.png`);
}
process.exitCode = code ?? 1;
