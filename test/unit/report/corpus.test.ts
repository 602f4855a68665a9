import * as assert from 'node:assert/strict';
import { parseReport, samePlace } from '../../../src/core';
import { describeCorpus } from '../support/corpus';
import { assertSound } from './soundness';

/** As long as a heading is in a real report. */
const TITLE_MAX = 60;

describeCorpus('real reports', texts => {
	for (const { path, text, place, year } of texts.filter(({ kind }) => kind === 'report')) {
		describe(path, () => {
			const report = parseReport(text, path);
			const chapters = report.sections.filter(section => section.role !== 'appendix');

			it('is of its place and year', () => {
				assert.ok(samePlace(report.place, place), report.place);
				assert.equal(report.year, year);
			});

			it('is of its year without a path, where its words tell', () => {
				const alone = parseReport(text);
				assert.ok(alone.place === undefined || samePlace(alone.place, place), alone.place);
				assert.ok(alone.year === undefined || alone.year === year, String(alone.year));
			});

			it('has 2 to 8 chapters, and sections of a likely number', () => {
				assert.ok(chapters.length >= 2 && chapters.length <= 8, String(chapters.length));
				const { length } = report.allSections;
				assert.ok(length >= 8 && length <= 150, String(length));
			});

			it('looks back and sets tasks', () => {
				const roles = new Set(report.allSections.map(section => section.role));
				assert.ok(roles.has('review') && roles.has('tasks'), [...roles].join());
				for (const role of ['review', 'tasks'])
					assert.ok(report.passages.filter(passage => passage.role === role).length > 3, role);
			});

			it('has titles that are titles', () => {
				for (const { title } of report.allSections) {
					assert.ok(title.length > 0 && title.length <= TITLE_MAX, title);
					assert.doesNotMatch(title, /[。；]|\*\*|<u>|^[（(][一二三四五六七八九十]/);
				}
			});

			it('is read without a gap or an overlap', () => assertSound(report));

			it('is read alike with the line breaks of Windows', () => {
				const windows = parseReport(text.replace(/\r?\n/g, '\r\n'), path);
				assert.deepEqual(
					windows.passages.map(({ folded, role, kind }) => [folded.text, role, kind]),
					report.passages.map(({ folded, role, kind }) => [folded.text, role, kind]),
				);
			});
		});
	}

	for (const { path, text, place, year } of texts.filter(({ kind }) => kind === 'note')) {
		it(`${path} is a note on its place and year`, () => {
			const note = parseReport(text, path);
			assert.ok(samePlace(note.place, place));
			assert.equal(note.year, year);
			assertSound(note);
		});
	}

	it('in bold are outlined as in plain', () => {
		const outlineOf = (path: string): readonly string[] | undefined => {
			const found = texts.find(text => text.path === path);
			return (
				found && parseReport(found.text, path).allSections.map(({ level, title, role }) => `${level} ${title} ${role}`)
			);
		};
		for (const { path } of texts.filter(text => text.path.endsWith('.bold.md')))
			assert.deepEqual(outlineOf(path), outlineOf(path.replace('.bold.md', '.txt')), path);
	});
});
