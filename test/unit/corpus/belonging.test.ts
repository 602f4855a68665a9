import * as assert from 'node:assert/strict';
import { type Passage, parseReport, runToEnd } from '../../../src/core';
import { belonging, sectionBelonging } from '../../../src/core/corpus/belonging';
import { bigramWeights } from '../../../src/core/corpus/subject';
import { readSample, samplePaths } from '../support/samples';

const own = parseReport(
	'一、2023年重点工作\n（一）办好教育\n新建中小学十所，扩大义务教育学位，落实教师工资待遇。\n（二）建设交通\n建成环城高速公路，改造省道桥梁二十座。\n',
);
const other = parseReport(
	'一、2024年重点工作\n（一）完善路网\n改造省道桥梁三十座，新建改建农村公路。\n（二）发展教育\n扩大义务教育学位，办好乡村学校。\n',
);
const weight = runToEnd(bigramWeights([own, other, ...samplePaths.map(readSample)]));
const bodies = ({ passages }: typeof own): Passage[] => passages.filter(({ kind }) => kind === 'body');
const [schools, roads] = bodies(own) as [Passage, Passage];
const [newRoads, newSchools] = bodies(other) as [Passage, Passage];
const place = (passage: Passage): { passage: Passage; peak: Passage['range'] } => ({ passage, peak: passage.range });

describe('what belongs to a passage', () => {
	it('is what nothing else of its report says better', () => {
		assert.equal(belonging(own, schools, place(newSchools), weight), 1);
		assert.equal(belonging(own, roads, place(newRoads), weight), 1);
	});

	it('is not what another passage says', () => {
		assert.ok(belonging(own, schools, place(newRoads), weight) < 0.1);
		assert.ok(belonging(own, roads, place(newSchools), weight) < 0.1);
	});

	it('is told of sections by all their text, whatever they are called', () => {
		const section = (report: typeof own, title: string) => report.allSections.find(each => each.title === title)!;
		const share = (title: string, to: string): number =>
			sectionBelonging(own, section(own, title), { report: other, section: section(other, to) }, weight);
		assert.equal(share('建设交通', '完善路网'), 1);
		assert.ok(share('办好教育', '完善路网') < 0.2);
	});
});
