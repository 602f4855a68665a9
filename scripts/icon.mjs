// Draws media/icon.png anew from scripts/icon.svg. node scripts/icon.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { small } from './smallPicture.mjs';
import { support } from './support.mjs';

const SIZE = 256;

const { openPage } = await support('browserPage');
const { page, close } = await openPage({ size: { width: SIZE, height: SIZE } });
const drawing = readFileSync('scripts/icon.svg', 'utf8');
await page.setContent(
	`<style>body { margin: 0 }</style>${drawing.replace('<svg', `<svg width="${SIZE}" height="${SIZE}"`)}`,
);
writeFileSync('media/icon.png', small(await page.screenshot({ omitBackground: true })));
await close();
