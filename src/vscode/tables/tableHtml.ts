import { Uri, type Webview } from 'vscode';

/** The page of a table: everything else comes by message. Only the two files named here are let in, the script by a nonce. */
export function tableHtml(webview: Webview, extension: Uri, language: string): string {
	const file = (name: string): string =>
		webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'media', name)).toString();
	const nonce = newNonce();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('table.css')}">
</head>
<body><script nonce="${nonce}" src="${file('table.js')}"></script></body>
</html>`;
}

function newNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
