/** What VS Code itself, without any extension, writes to the console of a page like these. */
const noise: readonly { readonly from: string; readonly text: RegExp }[] = [
	{ from: 'native modules that are not built', text: /Could not locate the bindings file|build\/Release\/watchdog/ },
	{ from: 'files that code-server leaves out', text: /status of 404.*\/static\/(node_modules\/vsda|out)\// },
	{ from: 'the empty gallery', text: /additional builtin|No extension gallery service/ },
	{ from: 'the workbench starting', text: /Creation of workbench contribution|\[Service Worker\]/ },
	{ from: 'the connection', text: /Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]/ },
	{ from: 'chat', text: /\[AgentHost|\[AccountPolicyGate|\[chat-stt\]|\[DefaultAccount\]|ChatSessionStore/ },
	{ from: 'accounts', text: /authentication provider 'github'/ },
	{ from: 'the settings, saved while the extension host starts', text: /Aborted onWillSaveTextDocument-event/ },
	{ from: 'a folder that is looked for, in older releases', text: /^\[node\.js fs\] readdir with filetypes failed/ },
	{ from: 'the development host', text: /^Loading development extension at/ },
];

export const isNoise = (text: string): boolean => noise.some(row => row.text.test(text));
