/** The style sheet of the page. What went and what came differ by a line, not by colour alone. */
export const STYLE = `
:root {
	color-scheme: light dark;
	--ground: #fff; --text: #1c1c1c; --quiet: #595959; --line: #d0d0d0; --band: #f3f3f1; --link: #0b5394;
	--came: #d9f2df; --came-line: #1a7f37; --gone: #fbe0dd; --gone-line: #b3261e; --target: #fff3c4;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ground: #1b1c1e; --text: #e4e4e2; --quiet: #a9a9a6; --line: #45474a; --band: #26282b; --link: #8ab4f8;
		--came: #143d23; --came-line: #57c878; --gone: #4d211e; --gone-line: #ff8a80; --target: #4a4016;
	}
}
* { box-sizing: border-box; }
body {
	margin: 0 auto; max-width: 78rem; padding: 1.5rem clamp(0.75rem, 3vw, 2.5rem) 4rem;
	background: var(--ground); color: var(--text);
	font: 1rem/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
}
h1, h2, h3, h4, h5, h6, th, nav, .told, .label, .legend, header p {
	font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.35; margin: 0 0 0.6rem; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 0.8rem; padding-bottom: 0.2rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.15rem; margin: 2rem 0 0.4rem; }
h4, h5, h6 { font-size: 1.02rem; margin: 1.6rem 0 0.3rem; }
header p { margin: 0.3rem 0; }
.only { font-weight: 600; }
.legend, .told, .label { font-size: 0.82rem; color: var(--quiet); }
.told b { color: var(--text); font-weight: 600; }
a { color: var(--link); text-underline-offset: 0.15em; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 24rem; column-gap: 2.5rem; }
nav li { padding: 0.12rem 0; line-height: 1.5; break-inside: avoid; }
nav .depth2 { padding-left: 1.4em; }
ul { padding-left: 1.3em; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0.4rem 0 1rem; }
th { text-align: left; font-weight: 600; font-size: 0.85rem; }
thead th { padding: 0.3rem 0.7rem; border-bottom: 1px solid var(--line); }
.sections td { padding: 0.25rem 0.7rem; border-bottom: 1px solid var(--line); vertical-align: top; line-height: 1.5; }
.sections th:last-child, .sections td:last-child { width: 7rem; }
.passages tbody { border-bottom: 1px solid var(--line); }
.passages .told th { padding: 0.35rem 0.7rem; background: var(--band); font-weight: 400; font-size: 0.82rem; color: var(--quiet); }
.passages td { width: 50%; padding: 0.35rem 0.7rem; vertical-align: top; }
.passages td + td { border-left: 1px solid var(--line); }
.passages tbody:target .told th, :target > h3, h3:target, h4:target, h5:target, p:target { background: var(--target); }
td p { margin: 0 0 0.35rem; overflow-wrap: anywhere; }
td.origin p[data-side] { color: var(--quiet); }
.lines { float: right; margin-left: 1em; color: var(--quiet); text-decoration-color: var(--line); }
.heading .told { margin: 0.1rem 0; overflow: hidden; }
.was { display: flex; gap: 0.8em; align-items: baseline; }
.was p { margin: 0; }
.was.same { display: none; }
ins, del { color: inherit; text-decoration-thickness: 0.09em; }
ins { background: var(--came); text-decoration: underline; text-decoration-color: var(--came-line); text-underline-offset: 0.2em; }
/* Neither went nor came: it changed places. */
.shifted { border: 1px dashed currentColor; border-radius: 3px; }
del { background: var(--gone); text-decoration: line-through; text-decoration-color: var(--gone-line); }
.whole { background: none; text-decoration: none; }
td:has(> p > .whole) { border-left: 3px solid var(--came-line); }
td:has(> p > del.whole) { border-left-color: var(--gone-line); border-left-style: dashed; }
.verb::after { content: attr(data-step); font-weight: 700; padding: 0 0.1em; }
@media (max-width: 40rem) {
	.passages, .passages tbody, .passages tr, .passages td, .passages .told th { display: block; width: auto; }
	.passages thead { display: none; }
	.passages .told th { overflow: hidden; }
	.passages td + td { border-left: 0; }
	.passages td::before { content: attr(data-label); font-size: 0.78rem; color: var(--quiet); }
	.passages td.none { display: none; }
}
@media print {
	@page { margin: 16mm 14mm; }
	:root {
		--ground: #fff; --text: #000; --quiet: #444; --line: #bbb; --band: #f3f3f1; --link: #000;
		--came: #e6f5ea; --came-line: #000; --gone: #f7e6e4; --gone-line: #000;
	}
	:root { font-size: 9.5pt; }
	body { max-width: none; padding: 0; line-height: 1.55; }
	nav ol { columns: 2; }
	a { text-decoration: none; }
	h1, h2, h3, h4, h5, h6, .heading { break-after: avoid; break-inside: avoid; }
	thead, .told { break-after: avoid; }
	tr { break-inside: avoid; }
	li { break-inside: avoid; }
}
`;

/** Of {@link STYLE}, for the page's policy: no other style is let in. A test tells the new one when the sheet changes. */
export const STYLE_HASH = 'sha256-wmD1OH81wAjVW4SlvezX8fahJ9PebCodGf9T9od6weU=';
