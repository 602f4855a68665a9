import * as assert from 'node:assert/strict';
import { bodyLines, headingsOf, imported } from './imported';
import { encodeGb18030 } from '../support/gb18030';

const long =
	'全市上下攻坚克难、真抓实干，办成了一批看得见、摸得着的实事，云泽大桥通车，水上公交开行，老城的雨水管网换新。';
const report = [
	'各位代表：',
	'现在，我代表市人民政府，向大会报告工作，请予审议。',
	'一、2030年工作回顾',
	`过去一年，${long}`,
	`（一）产业有了新样子。${long}`,
	`（二）城乡有了新面貌。${long}`,
	'二、2031年重点工作',
	`（一）着力扩大内需。${long}`,
	`（二）着力改善民生。${long}`,
];
const paragraphs = report.map(line => `<p>\u3000\u3000${line}</p>`).join('\n');
const expected = ['# 2031年云泽市政府工作报告', ...report.map(line => (/^[一二]、/.test(line) ? `## ${line}` : line))];

/** Pages of different makes with the same report, and something that each leaves out. */
const pages: Readonly<Record<string, { readonly html: string; readonly left: readonly string[] }>> = {
	'an article with menus around it': {
		html: `<html><head><title>云泽网</title><style>p{}</style><script>var a="<p>脚本</p>"</script></head><body>
			<nav><a href="/">首页</a><a href="/zw">政务公开</a></nav>
			<main><h1>2031年云泽市政府工作报告</h1><div class="info">来源：云泽日报 时间：2031-01-20</div><article>${paragraphs}</article></main>
			<footer><p>主办：云泽市人民政府办公室，转载请注明来源，未经许可不得用于商业用途。</p></footer></body></html>`,
		left: [
			'首页政务公开',
			'来源：云泽日报 时间：2031-01-20',
			'主办：云泽市人民政府办公室，转载请注明来源，未经许可不得用于商业用途。',
		],
	},
	'a table layout with line breaks in one cell': {
		html: `<body><table><tr><td><a href="a">新闻</a><br><a href="b">公告</a></td><td><center><b>2031年云泽市政府工作报告</b></center><br>${report.map(line => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br><br>')}<br>【打印】【关闭】</td></tr></table></body>`,
		left: ['新闻', '公告', '【打印】【关闭】'],
	},
	'a page whose only element is div': {
		html: `<div><div><div>首页 &gt; 政务公开 &gt; 政府工作报告</div><div>2031年云泽市政府工作报告</div><div>分享到：微信 微博</div>${report.map(line => `<div><span>${line}</span></div>`).join('')}<div>（责任编辑：某某）</div><div>上一篇：2030年云泽市政府工作报告</div></div><div><a href="x">相关新闻一</a></div></div>`,
		left: [
			'首页 > 政务公开 > 政府工作报告',
			'分享到：微信 微博',
			'（责任编辑：某某）',
			'上一篇：2030年云泽市政府工作报告',
			'相关新闻一',
		],
	},
	'a page with its title above the text, in a form, with hidden words and a picture': {
		html: `<form><h2>2031年云泽市政府工作报告</h2><div style="display: none">页面编号 7788</div><div id="zoom"><figure><img src="a.jpg" alt="x"><figcaption>会场。本报记者 某某 摄</figcaption></figure>${paragraphs}</div><div class="side"><a href="1">要闻</a></div></form>`,
		left: ['页面编号 7788', '会场。本报记者 某某 摄', '要闻'],
	},
};

describe('a web page', () => {
	for (const [title, { html, left }] of Object.entries(pages)) {
		it(`that is ${title} gives its report`, () => {
			const result = imported(html, 'page.html');
			assert.deepEqual(bodyLines(result), expected);
			assert.deepEqual(headingsOf(result, ''), [
				'1 一、2030年工作回顾 [review]',
				'2 （一）产业有了新样子 [review]',
				'2 （二）城乡有了新面貌 [review]',
				'1 二、2031年重点工作 [tasks]',
				'2 （一）着力扩大内需 [tasks]',
				'2 （二）着力改善民生 [tasks]',
			]);
			assert.deepEqual([result.place, result.year, result.title], ['云泽市', 2031, '2031年云泽市政府工作报告']);
			const removed = result.removed.map(({ text }) => text);
			for (const words of left) assert.ok(removed.includes(words), `${words} in ${removed.join('|')}`);
		});
	}

	it('says its source and date in front matter', () => {
		const { source, date } = imported(Object.values(pages)[0]!.html, 'page.html');
		assert.deepEqual([source, date], ['云泽日报', undefined]);
		const meta = `<head><meta name="ContentSource" content="云泽晚报"></head><h1>2031年云泽市政府工作报告</h1><p>2031年1月8日在云泽市第九届人民代表大会第二次会议上</p><p>云泽市市长 白 川</p>${paragraphs}`;
		const second = imported(meta, 'page.html');
		assert.deepEqual([second.source, second.date, second.speaker], ['云泽晚报', '2031-01-08', '白川']);
	});

	it('keeps bold leads, with the full stop outside of the marks', () => {
		const { text } = imported(
			`<h1>2031年云泽市政府工作报告</h1>${paragraphs}<p><strong>推进乡村全面振兴。</strong>${long}</p>`,
			'a.htm',
		);
		assert.ok(text.includes(`\n**推进乡村全面振兴**。${long}`));
	});

	it('is read in the encoding that its bytes are in', () => {
		const html = `<meta charset="gb2312"><h1>2031年云泽市政府工作报告</h1>${paragraphs}`;
		assert.deepEqual(bodyLines(imported(encodeGb18030(html), 'a.html')), expected);
		assert.deepEqual(bodyLines(imported(html, 'a.html')), expected);
	});

	it('gives entities and line breaks of its source as a browser shows them', () => {
		const { text } = imported(
			`<h1>2031年云泽市政府工作报告</h1>${paragraphs}<p>研发&ldquo;云泽&middot;一号&rdquo;，\n\t用 Web\n3.0 技术，&lt;script&gt;不是标记。</p>`,
			'a.html',
		);
		assert.ok(text.includes('\n研发“云泽·一号”，用 Web 3.0 技术，\\<script>不是标记。\n'), text.slice(-80));
	});
});
