import { readFileSync } from 'node:fs';
import { startExtension } from '../unit/support/fakeVscode';

/** One start in a process of its own, as nothing is compiled yet there: what the process took for its own start, and what loading the extension and activating it on a report took. */
const report = readFileSync('samples/澜江省/2026.md', 'utf8');
// Of the processor, not of the clock: another process may be running.
const begin = process.cpuUsage();
startExtension(report, '澜江省/2026.md');
const ms = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
const taken = { itself: ms(begin), start: ms(process.cpuUsage(begin)) };
process.stdout.write(JSON.stringify(taken), () => process.exit());
