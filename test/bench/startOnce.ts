import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { startExtension } from '../unit/support/fakeVscode';

/** One start in a process of its own, as nothing is compiled yet there: `compile` merely compiles the bundle, `start` loads it and activates the extension on a report. */
const report = readFileSync('samples/澜江省/2026.md', 'utf8');
const source = `(function (exports, require, module) {${readFileSync('dist/extension.js', 'utf8')}\n})`;
// Of the processor, not of the clock: another process may be running.
const begin = process.cpuUsage();
if (process.argv[2] === 'compile') new Script(source);
else startExtension(report, '澜江省/2026.md');
const { user, system } = process.cpuUsage(begin);
process.stdout.write(`${(user + system) / 1000}\n`, () => process.exit());
