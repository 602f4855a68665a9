import {
	type TagDefinition,
	type TagScan,
	TagNames,
	defaultTags,
	parseReport,
	taggedPassages,
} from '../../../src/core';

export function scan(text: string, tags: readonly TagDefinition[] = defaultTags): TagScan {
	return taggedPassages(parseReport(text), new TagNames(tags));
}

/** `专业相关: 做强产业` for each tagged passage, in order. */
export function tagged(text: string, tags?: readonly TagDefinition[]): string[] {
	return scan(text, tags).passages.map(({ tag, label }) => `${tag}: ${label}`);
}
