// Takes the pictures that README shows anew, from the UI tests of the current build. node scripts/pictures.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import UPNG from 'upng-js';
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

const { code } = await runNode(['scripts/test.mjs', 'ui'], { minutes: 20 });
if (code === 0) {
	mkdirSync('docs/images', { recursive: true });
	for (const [name, shot] of Object.entries(pictures))
		writeFileSync(`docs/images/${name}.png`, small(readFileSync(`out/shots/${shot}.png`)));
}
process.exitCode = code ?? 1;

/** With a palette of 256 colours, less than half as large: they come with the extension. */
function small(png) {
	const image = UPNG.decode(png);
	return Buffer.from(UPNG.encode([UPNG.toRGBA8(image)[0]], image.width, image.height, 256));
}
