import { type Passage, type Report, type Trace, headingPath, wordsOf } from '../../core';
import { t } from '../messages';
import { cell } from './cell';

const stateName: Readonly<Record<Trace['state'], () => string>> = {
	exact: () => t('word for word'),
	changed: () => t('changed'),
	absent: () => t('not in this text'),
};

export function traceText(digest: Report, report: Report, traces: readonly Trace[]): string {
	return traces
		.map(({ digest: passage, source, nearest, state }) => {
			const found = source?.passage ?? nearest;
			const lines = [`${digest.path}:${passage.line + 1}  ${wordsOf(passage)}`];
			if (found)
				lines.push(
					`  ${source ? stateName[state]() : `${stateName[state]()}; ${t('nearest')}`}: ${place(report, found)}`,
				);
			else lines.push(`  ${stateName[state]()}`);
			return lines.join('\n');
		})
		.join('\n');
}

export function traceMarkdown(report: Report, traces: readonly Trace[]): string {
	const rows = traces.map(({ digest: passage, source, nearest, state }) => {
		const found = source?.passage ?? nearest;
		const where = found ? `${source ? '' : `${t('nearest')}: `}${place(report, found)}` : '–';
		return `| ${cell(wordsOf(passage))} | ${stateName[state]()} | ${cell(where)} |`;
	});
	return [`| ${t('passage of the digest')} | | ${t('source')} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function place(report: Report, passage: Passage): string {
	return [`${report.path}:${passage.line + 1}`, ...headingPath(passage.section)].join(' › ');
}
