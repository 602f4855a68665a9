import { readFile } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** Where the workbench loads the extension from, which decides the extension host it runs in. */
export interface ExtensionSource {
	/** The address of a file or folder inside the extension. */
	readonly address: (path: string) => URL;
	readonly close: () => void;
}

/** From the server's disk, by the Node extension host. */
export function onServer(serverUrl: string, folder: string): ExtensionSource {
	return {
		address: path =>
			new URL(`vscode-remote://${new URL(serverUrl).host}${encodeURI(join(folder, path).split(sep).join('/'))}`),
		close: () => undefined,
	};
}

const types: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.md': 'text/markdown',
	'.svg': 'image/svg+xml',
	'.css': 'text/css',
};

/**
 * Over http, by the web worker extension host. It takes extensions from the workbench's own origin only, which code-server's
 * port forwarding provides.
 */
export async function overHttp(serverUrl: string, folder: string): Promise<ExtensionSource> {
	const server = createServer((request, response) => {
		const file = join(folder, decodeURIComponent(new URL(request.url ?? '/', serverUrl).pathname));
		readFile(file, (error, content) => {
			if (error || !file.startsWith(folder + sep)) {
				response.writeHead(404).end();
				return;
			}
			const type = types[extname(file)] ?? 'application/octet-stream';
			response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(content);
		});
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: path => new URL(`${serverUrl}/proxy/${port}${path === '' ? '' : `/${path}`}`),
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
