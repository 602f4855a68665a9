import zhCn from '../../l10n/bundle.l10n.zh-cn.json';

const bundles: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: {}, 'zh-cn': zhCn };
let bundle: Readonly<Record<string, string>> = {};

/** `--lang`, then the environment's locale; English where it is neither. */
export function chooseLanguage(wanted: string | undefined): void {
	const { LC_ALL, LC_MESSAGES, LANG } = process.env;
	const locale = (wanted ?? LC_ALL ?? LC_MESSAGES ?? LANG ?? 'en').toLowerCase().replace('_', '-');
	bundle = bundles[locale.startsWith('zh') ? 'zh-cn' : 'en'] ?? {};
}

export function isChinese(): boolean {
	return bundle === zhCn;
}

/** The message in the chosen language, `{0}` replaced. The English sentence is the key, as for `vscode.l10n.t`. */
export function t(message: string, ...values: readonly (string | number)[]): string {
	return (bundle[message] ?? message).replace(/\{(\d+)\}/g, (whole, index: string) => {
		const value = values[Number(index)];
		return value === undefined ? whole : String(value);
	});
}
