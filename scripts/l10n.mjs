// Lists the messages of src/ that the zh-cn bundle lacks, and the ones that it has for nothing. node scripts/l10n.mjs
import { readFileSync, readdirSync } from 'node:fs';

/** Every message given to `l10n.t(…)` or the command line's `t(…)`. */
export function usedMessages() {
	const found = new Set();
	for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
		const text = readFileSync(`src/${file}`, 'utf8');
		for (const match of text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)) found.add(match[1].replace(/\\'/g, "'"));
	}
	return found;
}

const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const used = usedMessages();
for (const message of used) if (!(message in bundle)) console.log('missing:', message);
for (const message of Object.keys(bundle)) if (!used.has(message)) console.log('unused:', message);
