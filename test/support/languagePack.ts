import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from './profile';

/**
 * Makes VS Code take a display language. The pack that is registered translates nothing of VS Code itself: it is what makes VS
 * Code ask extensions for their strings in that language. The published packs come from the gallery only.
 */
export async function addLanguage(profile: Profile, locale: string): Promise<void> {
	const folder = join(profile.folder, 'language-pack');
	const translations = join(folder, 'main.i18n.json');
	await mkdir(folder, { recursive: true });
	await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
	const pack = {
		hash: createHash('md5').update(folder).digest('hex'),
		label: locale,
		extensions: [{ extensionIdentifier: { id: `duidu.language-pack-${locale}` }, version: '1.0.0' }],
		translations: { vscode: translations },
	};
	await writeFile(join(profile.data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
