import * as assert from 'node:assert/strict';
import { bodyLines, headingsOf, imported } from './imported';

const title = '2031年澜江省政府工作报告';
const long =
	'全省上下攻坚克难、真抓实干，办成了一批看得见、摸得着的实事，澜江大桥通车，水上公交开行，老城的雨水管网换新。';
const report = [
	'各位代表：',
	'现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员提出意见。',
	'一、2030年工作回顾',
	`过去一年，${long}`,
	`（一）产业有了新样子。${long}`,
	'二、2031年重点工作',
	`（一）着力扩大内需。${long}`,
	'——办好灯会。',
	`（二）着力改善民生。${long}`,
	'各位代表！让我们一起干，办好每一件实事！',
];
const list = (items: readonly string[], tag = 'li'): string => items.map(item => `<${tag}>${item}</${tag}>`).join('\n');
const links = (...names: readonly string[]): string => names.map(name => `<a href="#${name}">${name}</a>`).join('\n');
const indented = report.map(line => `<p style="text-indent: 2em; line-height: 2">${line}</p>`).join('\n');
const spaced = report.map(line => `<p align="justify">&#12288;&#12288;${line}</p>`).join('\n');
const footer = `<div class="footer"><p>主办：澜江省人民政府办公厅\u3000承办：澜江省大数据中心</p><p>网站标识码：0000000000\u3000澜ICP备00000000号</p></div>`;

interface Case {
	readonly html: string;
	/** What is above the report besides its title, and is kept: who spoke when. */
	readonly front?: readonly string[];
	/** What is left out, all of it. */
	readonly left: readonly string[];
	readonly source?: string;
	readonly date?: string;
	readonly speaker?: string;
}

/** Pages built as sites build them. The words are made up. */
const pages: Readonly<Record<string, Case>> = {
	'a portal with its content between comments': {
		html: `<html><head><meta charset="utf-8"><title>${title}_澜江省人民政府</title><style>p{}</style></head><body>
			<div class="header"><div class="top">${links('简', '繁', 'EN', '登录', '邮箱', '无障碍')}</div><ul>${list([links('首页'), links('澜江要闻'), links('政务公开')])}</ul></div>
			<div class="BreadcrumbNav">${links('首页')}&nbsp;&gt;&nbsp;${links('政务公开')}&nbsp;&gt;&nbsp;政府工作报告</div>
			<div class="article oneColumn"><h1>${title}</h1><div class="pages-date">2031-01-20 09:12 <span>来源： 澜江日报</span></div>
			<div class="pages_print"><span>字号：</span><span>默认</span><span>大</span><span>超大</span>|<a href="p">打印</a></div>
			<div class="pages_content" id="UCAP-CONTENT"><!--UCAP-CONTENT--><p style="text-align: center;">2031年1月8日在澜江省第九届人民代表大会第二次会议上</p><p style="text-align: center;">澜江省省长\u3000白\u3000川</p>${indented}<!--/UCAP-CONTENT--></div>
			<div class="editor"><a href="x">【我要纠错】</a>责任编辑：某某</div>
			<div class="related"><div>相关稿件</div><ul>${list([links('澜江省人民代表大会闭幕'), links('一图读懂政府工作报告')])}</ul></div>
			<div class="share"><span>扫一扫在手机打开当前页</span></div></div>${footer}</body></html>`,
		front: ['2031年1月8日在澜江省第九届人民代表大会第二次会议上', '澜江省省长\u3000白\u3000川'],
		left: [
			'2031-01-20 09:12 来源： 澜江日报',
			'字号：默认大超大|打印',
			'【我要纠错】责任编辑：某某',
			'相关稿件',
			'扫一扫在手机打开当前页',
		],
		source: '澜江日报',
		date: '2031-01-08',
		speaker: '白川',
	},
	'of a TRS editor, with styles in its content': {
		html: `<body><div class="dqwz">您当前的位置：${links('首页')} &gt; ${links('信息公开')} &gt; 正文</div><div class="xl_tit">${title}</div>
			<div class="xl_info">发布日期：2031-01-20\u3000\u3000来源：省政府办公厅\u3000\u3000浏览次数：<script>count()</script>1024\u3000\u3000字体：[ ${links('大', '中', '小')} ]</div>
			<div class="view TRS_UEDITOR trs_paper_default"><style type="text/css">.TRS_Editor P{margin-top:5px;line-height:1.5}.TRS_Editor DIV{margin:0}</style><div class="TRS_Editor"><style>.TRS_Editor SPAN{color:#000}</style>${spaced}</div></div>
			<div class="xl_btn">${links('打印本页', '关闭窗口')}</div><div>分享到微信/微博</div><div class="ewm"><img src="q.png"><p>扫一扫在手机打开当前页</p></div>${footer}</body>`,
		left: ['打印本页关闭窗口', '分享到微信/微博', '扫一扫在手机打开当前页'],
		source: '省政府办公厅',
	},
	'made of nested tables': {
		html: `<body bgcolor="#fff"><table width="980"><tr><td><table><tr><td>${links('网站首页')}</td><td>${links('领导之窗')}</td><td>${links('办事大厅')}</td></tr></table></td></tr>
			<tr><td><table><tr><td width="200"><table><tr><td>栏目导航</td></tr><tr><td>${links('工作报告')}</td></tr><tr><td>${links('统计公报')}</td></tr></table></td>
			<td><table><tr><td align="center"><font size="5"><b>${title}</b></font></td></tr><tr><td align="center">【字体：${links('大', '中', '小')}】【${links('打印')}】【${links('关闭')}】</td></tr>
			<tr><td><font><br>${report.map(line => `\u3000\u3000${line}`).join('<br>\n<br>\n')}</font></td></tr><tr><td align="right">（编辑：某某）</td></tr></table></td></tr></table></td></tr>
			<tr><td align="center">版权所有：澜江省人民政府</td></tr></table></body>`,
		left: ['栏目导航', '【字体：大中小】【打印】【关闭】', '（编辑：某某）', '版权所有：澜江省人民政府'],
	},
	'of a newspaper, with pictures, a film and what to read next': {
		html: `<div id="app"><div class="crumbs">澜江网 &gt; 要闻 &gt; 正文</div><h1 class="title">${title}</h1><div class="meta"><span>2031-01-20 07:30:11</span><span>来源：澜江日报</span><span>记者 某某</span></div>
			<div class="player"><video controls>您的浏览器不支持 video 标签。</video><p>点击播放视频</p></div>
			<div class="content"><p style="text-align:center"><img src="1.jpg"></p><p style="text-align:center">1月8日，省人民代表大会会议在澜州开幕。澜江日报记者 某某 摄</p>
			${report
				.slice(0, 4)
				.map(line => `<p>${line}</p>`)
				.join('')}<p><img src="2.jpg"></p><p class="pic">图为澜江大桥。新华社记者 某某 摄</p>${report
				.slice(4)
				.map(line => `<p>${line}</p>`)
				.join('')}
			<p>责任编辑：某某</p><p>【纠错】</p></div><div class="tags"><span>标签：</span>${links('两会', '报告')}</div>
			<div class="recommend"><h3>相关阅读</h3><ul>${list([links('两会开幕'), links('代表热议报告')])}</ul></div><div class="comment"><p>我要评论</p><p>0人参与</p></div></div>`,
		left: [
			'澜江网 > 要闻 > 正文',
			'点击播放视频',
			'1月8日，省人民代表大会会议在澜州开幕。澜江日报记者 某某 摄',
			'图为澜江大桥。新华社记者 某某 摄',
			'责任编辑：某某',
			'【纠错】',
			'标签：两会报告',
			'相关阅读',
			'我要评论',
			'0人参与',
		],
		source: '澜江日报',
	},
	'that has its pages numbered below': {
		html: `<main><h2>${title}</h2><article>${spaced}<div class="page">${links('上一页')} <b>1</b> ${links('2', '3')} ${links('下一页', '尾页')}</div><p>第 1 页 / 共 3 页</p><p>1 2 3 下一页 全文阅读</p></article></main>`,
		left: ['上一页 1 23 下一页尾页', '第 1 页 / 共 3 页', '1 2 3 下一页 全文阅读'],
	},
	'of a public account': {
		html: `<div id="img-content"><h1 class="rich_media_title">${title}</h1><div id="meta_content"><span>澜江发布</span> <em>2031-01-20 08:00</em> <span>澜江</span></div>
			<div id="js_content"><section><section><p><span>点击蓝字关注我们</span></p></section></section>${report.map(line => `<section><section><p><span style="font-size:16px"><span>${line}</span></span></p></section></section>`).join('')}
			<section><p><span>来源 | 澜江日报</span></p></section><section><p><span>编辑 | 某某</span></p><p><span>审核 | 某某</span></p></section><section><p><span>点赞、在看，分享给更多人</span></p></section></div>
			<p>预览时标签不可点</p><div>微信扫一扫关注该公众号</div><div>${links('阅读原文')}</div></div>`,
		left: [
			'点击蓝字关注我们',
			'来源 | 澜江日报',
			'编辑 | 某某',
			'审核 | 某某',
			'点赞、在看，分享给更多人',
			'预览时标签不可点',
			'微信扫一扫关注该公众号',
		],
		source: '澜江日报',
	},
	'of an open-government list, with a table about the document': {
		html: `<div class="wrap"><div>当前位置：首页&gt;政府信息公开&gt;法定主动公开内容&gt;政府工作报告</div>
			<table class="info"><tr><td>索引号：</td><td>00000000-X/2031-00001</td><td>主题分类：</td><td>综合政务</td></tr><tr><td>发文机关：</td><td>澜江省人民政府</td><td>成文日期：</td><td>2031-01-20</td></tr><tr><td>标\u3000\u3000题：</td><td>${title}</td><td>发文字号：</td><td></td></tr></table>
			<h3 align="center">${title}</h3><div id="zoom">${report.map(line => `<div>&nbsp;&nbsp;&nbsp;&nbsp;${line}</div>`).join('')}<div>附件下载：</div><div>${links('2031年政府工作报告.pdf')}</div></div>
			<div>上一篇：${links('2030年政府工作报告')}</div><div>下一篇：没有了</div><div>【打印正文】【返回顶部】【关闭页面】</div></div>`,
		left: ['附件下载：', '上一篇：2030年政府工作报告', '下一篇：没有了', '【打印正文】【返回顶部】【关闭页面】'],
	},
	'in one block of preformatted text': {
		html: `<html><body><center><h2>${title}</h2></center><pre>\n${report.map(line => `\u3000\u3000${line}`).join('\n\n')}\n\n\u3000\u3000（完）\n</pre><hr><center>澜江省人民政府门户网站\u3000版权所有</center></body></html>`,
		left: ['（完）', '澜江省人民政府门户网站\u3000版权所有'],
	},
	'with its title twice and a bar of tools': {
		html: `<body><div class="bar">${links('长者模式', '无障碍阅读', '智能问答')}</div><h1>${title}</h1><div>时间：2031-01-20 10:00\u3000来源：澜江晚报\u3000作者：某某\u3000语音播报：</div><div class="txt"><p><strong>${title}</strong></p>${indented}<p style="text-align:right">澜江省人民政府办公厅</p><p style="text-align:right">2031年1月20日印发</p></div><div>收藏 打印 分享 A+ A-</div><div>分享到：${links('微信', 'QQ空间', '新浪微博')}</div></body>`,
		left: [
			'时间：2031-01-20 10:00\u3000来源：澜江晚报\u3000作者：某某\u3000语音播报：',
			'收藏 打印 分享 A+ A-',
			'分享到：微信QQ空间新浪微博',
		],
		source: '澜江晚报',
	},
};

describe('a page', () => {
	for (const [name, { html, front = [], left, ...about }] of Object.entries(pages)) {
		it(`${name} gives its report, and nothing of what is around it`, () => {
			const result = imported(html, '报告.html');
			const body = bodyLines(result).map(line => line.replace(/^#+ /, '').replaceAll('**', ''));
			const tail = name.includes('bar of tools') ? ['澜江省人民政府办公厅', '2031年1月20日印发'] : [];
			assert.deepEqual(body, [title, ...front, ...report, ...tail]);
			const bare = (words: string): string => words.replace(/\s/g, '');
			const removed = result.removed.map(({ text }) => bare(text));
			for (const words of left) assert.ok(removed.includes(bare(words)), `${words} in\n${removed.join('\n')}`);
			assert.deepEqual(headingsOf(result, ''), [
				'1 一、2030年工作回顾 [review]',
				'2 （一）产业有了新样子 [review]',
				'1 二、2031年重点工作 [tasks]',
				'2 （一）着力扩大内需 [tasks]',
				'2 （二）着力改善民生 [tasks]',
			]);
			assert.deepEqual([result.place, result.year, result.source], ['澜江省', 2031, about.source]);
			assert.deepEqual([result.date, result.speaker], [about.date, about.speaker]);
		});
	}

	it('keeps what reads like a button, a caption or a menu inside of its sentences', () => {
		const lines = [
			'打印、分享、收藏等小事，也要办到群众心坎上，让企业和群众办事少跑腿、好办事。',
			'推广“扫一扫”办事，来源可查、去向可追，责任编辑到人，一件事一次办。',
			'一是打通“首页 > 政务公开 > 办事指南”的堵点，群众点一次就能找到要办的事。',
			'图为民所盼，事为民所办，记者摄下的每一张笑脸都是考卷。',
		];
		const html = `<h1>${title}</h1>${indented.replace('<p style="text-indent: 2em; line-height: 2">二、', `${list(lines, 'p')}<p>二、`)}`;
		const body = bodyLines(imported(html, 'a.html'));
		for (const line of lines)
			assert.ok(
				body.some(each => each.replace(/\\/g, '') === line),
				line,
			);
	});
});
