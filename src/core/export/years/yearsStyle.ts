/** The style sheet of the page. What went and what came differ by a line, not by colour alone. */
export const STYLE = `
:root {
	color-scheme: light dark;
	--ground: #fff; --text: #1c1c1c; --quiet: #595959; --line: #d0d0d0; --band: #f3f3f1;
	--came: #d9f2df; --came-line: #1a7f37; --gone: #fbe0dd; --gone-line: #b3261e;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ground: #1b1c1e; --text: #e4e4e2; --quiet: #a9a9a6; --line: #45474a; --band: #26282b;
		--came: #143d23; --came-line: #57c878; --gone: #4d211e; --gone-line: #ff8a80;
	}
}
* { box-sizing: border-box; }
body {
	margin: 0; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--text);
	font: 1rem/1.7 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
}
h1, th, header p, .told, .about {
	font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 0.4rem; }
header p { margin: 0.2rem 0; }
.legend, .told, .about { font-size: 0.82rem; color: var(--quiet); }
main { overflow-x: auto; margin-top: 1rem; }
table { border-collapse: collapse; }
th, td { min-width: 19rem; max-width: 34rem; padding: 0.4rem 0.8rem; text-align: left; vertical-align: top; border: 1px solid var(--line); }
thead th { font-size: 1.1rem; background: var(--band); }
thead span { font-size: 0.82rem; font-weight: 400; }
td p { margin: 0 0 0.3rem; overflow-wrap: anywhere; }
.told { font-weight: 600; }
.heading td > p:last-child { font-weight: 600; }
.nothing { background: var(--band); }
.unsure { border-left: 3px dotted var(--gone-line); }
ins, del { color: inherit; text-decoration-thickness: 0.09em; }
ins { background: var(--came); text-decoration: underline; text-decoration-color: var(--came-line); text-underline-offset: 0.2em; }
del { background: var(--gone); text-decoration: line-through; text-decoration-color: var(--gone-line); }
@media print {
	@page { size: landscape; margin: 10mm; }
	:root { font-size: 7.5pt; --ground: #fff; --text: #000; --quiet: #444; --line: #bbb; }
	body { padding: 0; }
	main { overflow: visible; }
	table { width: 100%; table-layout: fixed; }
	th, td { min-width: 0; }
	tr { break-inside: avoid; }
}
`;

/** Of {@link STYLE}, for the page's policy: no other style is let in. A test tells the new one when the sheet changes. */
export const STYLE_HASH = 'sha256-SlvyvSIeo/HkeErj+9zzG/wLvk5lZpG14pX3/6Rf06c=';
