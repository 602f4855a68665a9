import * as assert from 'node:assert/strict';
import { type ImportedReport, type Readers, importApart } from '../../../src/core';
import { encodeGb18030 } from '../support/gb18030';
import { bodyLines } from './imported';

const readers = async (): Promise<Readers> => ((await import('#readers')) as { readonly readers: Readers }).readers;

const lines = [
	'# 2031年云泽市政府工作报告',
	'各位代表：',
	'## 一、2030年工作回顾',
	'办好实事=100件，老城的雨水管网全部换新。',
];
const page = (charset: string): string =>
	`<html><head><meta charset="${charset}"><title>云泽网</title></head><body><nav><a href="/">首页</a></nav><h1>2031年云泽市政府工作报告</h1>\r\n<p>各位代表：</p>\r\n<p>一、2030年工作回顾</p>\r\n<p>办好实事=100件，老城的雨水管网全部换新。</p></body></html>`;

const quoted = (bytes: Uint8Array): string =>
	Array.from(bytes, byte =>
		byte === 0x0d || byte === 0x0a || (byte >= 0x20 && byte < 0x7f && byte !== 0x3d)
			? String.fromCharCode(byte)
			: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
	)
		.join('')
		.replace(/[^\r\n]{60}(?==)/g, '$&=\r\n');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function archive(head: string, parts: readonly (readonly [headers: string, body: string])[]): string {
	const boundary = '----MultipartBoundary--abc';
	return [
		head,
		'MIME-Version: 1.0',
		'Content-Type: multipart/related;',
		`\ttype="text/html";`,
		`\tboundary="${boundary}"`,
		'',
		'',
		...parts.flatMap(([headers, body]) => [`--${boundary}`, headers, '', body]),
		`--${boundary}--`,
		'',
	].join('\r\n');
}

const frame = [
	'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-ID: <frame-1>',
	quoted(utf8('<p>框架里的广告，与报告全然无关，只是写得很长，好像是一段话的样子。</p>')),
] as const;
const picture = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', base64(utf8('png'))] as const;

const archives: Readonly<Record<string, string>> = {
	'of Chromium, without an encoding': archive('From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E4=BA=91?=', [
		['Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable', quoted(utf8(page('utf-8')))],
		frame,
		picture,
	]),
	'in GB18030, named gb2312': archive('From: "Saved by a browser"', [
		[
			'Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable',
			quoted(encodeGb18030(page('gb2312'))),
		],
		picture,
	]),
	'in GB18030, with the encoding of another': archive('From: x', [
		[
			'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64',
			base64(encodeGb18030(page('utf-8'))),
		],
	]),
	'of Word, its page in Base64': archive('Subject: x', [
		picture,
		[
			'Content-Location: file:///a.htm\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64',
			base64(utf8(page('utf-8'))),
		],
	]),
};

describe('a web archive', () => {
	for (const [name, text] of Object.entries(archives)) {
		for (const file of ['a.mhtml', 'a.mht', 'a.doc']) {
			it(`${name}, called ${file}, gives its page`, async () => {
				const report = (await importApart(utf8(text), file, { readers })) as ImportedReport;
				assert.deepEqual(bodyLines(report), lines);
				assert.deepEqual([report.place, report.year], ['云泽市', 2031]);
			});
		}
	}

	const failures: Readonly<Record<string, string>> = {
		'without a page': archive('From: x', [picture]),
		'that ends in its headers': 'From: x\r\nContent-Type: multipart/related; boundary="a"',
		'whose parts nest without end': `Content-Type: multipart/related; boundary="0"\r\n\r\n${Array.from({ length: 5000 }, (_, i) => `--${i}\r\nContent-Type: multipart/related; boundary="${i + 1}"\r\n\r\n`).join('')}`,
		'that is none': '各位代表：办好实事。',
	};
	for (const [name, text] of Object.entries(failures)) {
		it(`${name} is refused`, async () => {
			assert.deepEqual(await importApart(utf8(text), 'a.mhtml', { readers }), { kind: 'failed', reason: 'broken' });
		});
	}
});
