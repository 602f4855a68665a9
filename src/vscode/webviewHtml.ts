import { Uri, type Webview } from 'vscode';

/** The folders of `media` that are pages. */
export type WebviewName = 'table' | 'reading' | 'years';

/** The page of a webview, `media/NAME`: everything else comes by message. Only its two files are let in, the script by a nonce. */
export function webviewHtml(
	webview: Webview,
	extension: Uri,
	{ name, language }: { readonly name: WebviewName; readonly language: string },
): string {
	const file = (ending: string): string =>
		webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'media', name + ending)).toString();
	const nonce = newNonce();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('.css')}">
</head>
<body><script nonce="${nonce}" src="${file('.js')}"></script></body>
</html>`;
}

function newNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
