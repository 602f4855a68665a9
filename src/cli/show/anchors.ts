import { type Anchor, type AnchorState, type NamedQuote, type Range, type Report, plain } from '../../core';
import { t } from '../messages';
import { cell } from './cell';

const stateName: Readonly<Record<AnchorState, () => string>> = {
	exact: () => t('word for word'),
	moved: () => t('word for word, elsewhere'),
	changed: () => t('changed'),
	ambiguous: () => t('in several places'),
	lost: () => t('not in this text'),
};

export function anchorsText(report: Report, quotes: readonly NamedQuote[], anchors: readonly Anchor[]): string {
	return anchors
		.flatMap((anchor, i) => [
			`${quotes[i]!.id}  ${plain(quotes[i]!.quote.exact)}`,
			`  ${stateName[anchor.state]()}${anchor.range ? `: ${place(report, anchor.range)}` : ''}`,
			...(anchor.candidates ?? []).map(each => `    ${percent(each.score)}  ${place(report, each.range)}`),
		])
		.join('\n');
}

export function anchorsMarkdown(report: Report, quotes: readonly NamedQuote[], anchors: readonly Anchor[]): string {
	const rows = anchors.map((anchor, i) => {
		const { id, quote } = quotes[i]!;
		const places = anchor.range ? [anchor.range] : (anchor.candidates ?? []).map(each => each.range);
		const where = places.map(range => place(report, range)).join('<br>') || '–';
		return `| ${[id, plain(quote.exact), stateName[anchor.state](), where].map(cell).join(' | ')} |`;
	});
	return [`| | ${t('quote')} | | ${t('place')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

function place(report: Report, { start, end }: Range): string {
	return `${report.path}:${report.lines.lineAt(start) + 1}  ${plain(report.text.slice(start, end))}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
