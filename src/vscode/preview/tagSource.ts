import { EventEmitter, type Uri } from 'vscode';
import { tagMarks } from '../../markdownIt';
import type { OpenReports } from '../files/openReports';
import { settings } from '../settings';
import type { PreviewSource } from './previewSource';

/** The tags of a report, as the reader set them up. */
export function tagSource(open: OpenReports): PreviewSource & { dispose(): void } {
	const changed = new EventEmitter<Uri>();
	const subscription = open.onDidSettle(({ uri }) => changed.fire(uri));
	return {
		onDidChange: changed.event,
		marks(document) {
			const report = open.get(document);
			return report && { lines: report.lines, marks: tagMarks(report, settings.tagNames(document.uri)) };
		},
		dispose() {
			subscription.dispose();
			changed.dispose();
		},
	};
}
