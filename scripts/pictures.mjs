// Takes the pictures that README shows anew, from the current build. node scripts/pictures.mjs [stills] [moving]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readingTwoYears } from './movingPicture.mjs';
import { runNode } from './processes.mjs';
import { moving, small } from './smallPicture.mjs';

/** By the name in `docs/images` the photograph of a UI test that it is. */
const pictures = {
	terms: 'terms',
	tags: 'tags',
	compare: 'compare',
	reading: 'reading-light-modern',
	years: 'years-section-light-modern',
	lineage: 'lineage',
	notes: 'notes',
	phrases: 'phrases',
	charts: 'charts-targets-light',
};

/** What moves has few colours, or it would weigh as much as all the others. */
const MOVING_COLOURS = 24;

const kinds = {
	async stills() {
		const { code } = await runNode(['scripts/test.mjs', 'ui'], { minutes: 20 });
		if (code !== 0) return code ?? 1;
		for (const [name, shot] of Object.entries(pictures))
			writeFileSync(`docs/images/${name}.png`, small(readFileSync(`out/shots/${shot}.png`)));
		return 0;
	},
	async moving() {
		const frames = await readingTwoYears();
		const delays = frames.map(({ ms }) => ms);
		const pngs = frames.map(({ png }) => png);
		writeFileSync('docs/images/reading-steps.png', moving(pngs, delays, MOVING_COLOURS));
		return 0;
	},
};

mkdirSync('docs/images', { recursive: true });
const named = process.argv.slice(2);
for (const [name, take] of Object.entries(kinds))
	if (named.length === 0 || named.includes(name)) process.exitCode ||= await take();
