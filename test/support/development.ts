/**
 * A script for the page that makes the workbench load extensions in development, and the tests of one.
 *
 * The workbench reads its options from an attribute of the page, and the script answers that read. The page's address can name
 * the same things, but a built workbench listens to it only in smoke-test mode, which hides notifications and dialogs. To
 * answer the document itself is no way either: Chromium then treats the page as remote and drops its WebSockets.
 */
export function developmentScript(all: readonly URL[], tests?: URL): string {
	const options = {
		extensions: all.map(components),
		...(tests ? { extensionTestsPath: components(tests) } : {}),
	};
	return `
		const getAttribute = Element.prototype.getAttribute;
		Element.prototype.getAttribute = function (name) {
			const value = getAttribute.call(this, name);
			if (!value || name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
			const settings = JSON.parse(value);
			settings.developmentOptions = { ...settings.developmentOptions, ...${JSON.stringify(options)} };
			return JSON.stringify(settings);
		};`;
}

/** As VS Code writes a URI in JSON. */
const components = (url: URL) => ({
	scheme: url.protocol.slice(0, -1),
	authority: url.host,
	path: decodeURI(url.pathname),
});
