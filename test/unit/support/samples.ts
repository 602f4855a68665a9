import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, parseReport } from '../../../src/core';

/** The project's own four years, oldest first. */
export const samplePaths = ['澜江省/2023.txt', '澜江省/2024.txt', '澜江省/2025.md', '澜江省/2026.md'] as const;

export const sampleFile = (path: string): string => join(process.cwd(), 'samples', path);

/** Quotes of 澜江省/2025.md: as they are, reworded, in several places, of another text. */
export const quotesFile = join(process.cwd(), 'test', 'fixtures', 'quotes', '澜江省-2025.json');

export const readSample = (path: string): Report => parseReport(readFileSync(sampleFile(path), 'utf8'), path);

/** Each year with the next. */
export const samplePairs = samplePaths.slice(1).map((path, i) => ({ old: samplePaths[i]!, new: path }));
