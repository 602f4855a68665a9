import { Hover, type HoverProvider, MarkdownString } from 'vscode';
import { asWritten } from '../../core';
import type { OpenReports } from '../files/openReports';
import { toOffset, toRange } from '../positions';
import { reasonText, stateName } from './noteNames';
import type { NotePlaces } from './notePlaces';

/** On the words of a note what it says. */
export function noteHover(open: OpenReports, places: NotePlaces): HoverProvider {
	return {
		async provideHover(document, position) {
			if (!open.counts(document)) return undefined;
			const { report, notes } = await places.get(document.uri);
			const at = toOffset(report.lines, position);
			const here = notes.filter(({ anchor: { range } }) => range && range.start <= at && at <= range.end);
			const [first] = here;
			if (!first) return undefined;
			const texts = here.map(({ note, anchor }) => {
				const text = new MarkdownString(asWritten(note));
				if (anchor.state !== 'exact')
					text.appendMarkdown('\n\n').appendText(`${stateName(anchor.state)}: ${reasonText(anchor)}`);
				return text;
			});
			return new Hover(texts, toRange(report.lines, first.anchor.range!));
		},
	};
}
