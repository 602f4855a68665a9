// Takes the pictures that README shows anew, from the UI tests of the current build. node scripts/pictures.mjs
import { copyFileSync, mkdirSync } from 'node:fs';
import { runNode } from './processes.mjs';

const pictures = ['terms', 'tags', 'compare', 'lineage', 'notes', 'phrases'];

const { code } = await runNode(['scripts/test.mjs', 'ui'], { minutes: 15 });
if (code === 0) {
	mkdirSync('docs/images', { recursive: true });
	for (const name of pictures) copyFileSync(`out/shots/${name}.png`, `docs/images/${name}.png`);
}
process.exitCode = code ?? 1;
