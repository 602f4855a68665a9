// npm test [-- STEP…]: everything that is tested, or the steps named. The last line says `N passed, N failed`.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { installPackages } from './dependencies.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installPackages();
const { steps } = await import('./steps.mjs');

const names = process.argv.slice(2);
const unknown = names.filter(name => !steps.some(step => step.name === name));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are ${steps.map(step => step.name).join(', ')}.`);
	process.exit(2);
}
const named = steps.filter(step => names.length === 0 || names.includes(step.name));
const wanted = steps.filter(
	step => named.includes(step) || (step.name === 'build' && named.some(other => other.built)),
);

/** Never throws: a step that breaks down is a failed one. */
async function take(step) {
	const reason = await step.missing?.();
	if (reason !== undefined) return { passed: 0, failed: 0, skipped: 1, remark: `SKIPPED, ${reason}` };
	try {
		return await step.run();
	} catch (error) {
		console.log(error);
		return { passed: 0, failed: 1, skipped: 0, remark: `BROKE DOWN, ${String(error.message).split('\n')[0]}` };
	}
}

const results = [];
for (const step of wanted) {
	console.log(`\n━━ ${step.name}`);
	const start = performance.now();
	const counts = await take(step);
	results.push({ name: step.name, seconds: (performance.now() - start) / 1000, ...counts });
	if (counts.remark) console.log(counts.remark);
}

const sum = key => results.reduce((total, result) => total + result[key], 0);
const told = ({ passed, failed, skipped }) =>
	`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

console.log('\n━━ all');
for (const { name, seconds, remark = '', ...counts } of results) {
	console.log(`${name.padEnd(20)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${told(counts)}  ${remark}`.trimEnd());
}
for (const { name, failures = [], retried = [] } of results) {
	for (const failure of failures) console.log(`\n━━ failed in ${name}: ${failure}`);
	for (const first of retried) console.log(`\n━━ failed in ${name} at the first try: ${first}`);
}
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
process.exitCode = total.failed > 0 ? 1 : 0;
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(told({ ...total, skipped: 0 }));
