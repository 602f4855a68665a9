import { type CorpusText, corpus } from '../unit/support/corpus';
import { readSample } from '../unit/support/samples';

export interface Years {
	readonly name: string;
	readonly old: string;
	readonly new: string;
}

/** Two real years of about 20,000 characters each; the samples where the real ones are not at hand. */
export function twoYears(): Years {
	const find = (path: string): CorpusText | undefined => corpus?.find(text => text.path === path);
	const [old, newer] = [find('湖南省/2025.txt'), find('湖南省/2026.txt')];
	if (old && newer) return { name: `${old.path}, ${newer.path}`, old: old.text, new: newer.text };
	const sample = (path: string): string => `${readSample(path).text}\n`;
	return {
		name: 'samples (../shared/corpus is not here)',
		old: sample('澜江省/2023.txt') + sample('澜江省/2025.md'),
		new: sample('澜江省/2024.txt') + sample('澜江省/2026.md'),
	};
}

/** What numbers headings and addresses the hall stays, so that a copy is outlined as its original is. */
const KEPT = new Set('一二三四五六七八九十是要年省市区各位代表工作回顾重点任务');

/** `times` as long, each copy in words of its own: a text that only repeated itself would be compared as something else. */
export function longer(text: string, times: number): string {
	return Array.from({ length: times }, (_, copy) => (copy === 0 ? text : reworded(text, copy))).join('\n');
}

function reworded(text: string, copy: number): string {
	const HAN = 0x4e00;
	const COUNT = 20_902;
	return text.replace(/[\u4e00-\u9fa5]/g, character =>
		KEPT.has(character)
			? character
			: String.fromCharCode(HAN + ((character.charCodeAt(0) - HAN + copy * 1_999) % COUNT)),
	);
}
