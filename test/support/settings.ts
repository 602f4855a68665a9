/** A VS Code that greets nobody, asks nothing and reaches for nothing outside. */
export const quiet = {
	'security.workspace.trust.enabled': false,
	'workbench.startupEditor': 'none',
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.enableExperiments': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'update.showReleaseNotes': false,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': 'off',
	'extensions.ignoreRecommendations': true,
	'chat.disableAIFeatures': true,
	'chat.commandCenter.enabled': false,
	'git.openRepositoryInParentFolders': 'never',
	'remote.autoForwardPorts': false,
	'window.confirmBeforeClose': 'never',
} as const;

/** In tests also: nothing moves, nothing blinks, and dialogs are part of the page. */
export const still = {
	...quiet,
	'typescript.disableAutomaticTypeAcquisition': true,
	// A browser's VS Code saves after a second: a test that undoes must not race it.
	'files.autoSave': 'off',
	'window.dialogStyle': 'custom',
	'files.simpleDialog.enable': true,
	'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
	'editor.cursorBlinking': 'solid',
	'workbench.reduceMotion': 'on',
} as const;

export type Settings = Readonly<Record<string, unknown>>;
