import { Disposable, type Uri } from 'vscode';

/** The report that what the reader looks at is about; of two reports the new one. */
type Source = () => Uri | undefined;

/** Views and documents that are about a report without being one tell which: what is asked for from them is asked of that report. */
export class LookedAt {
	private readonly sources = new Set<Source>();

	add(source: Source): Disposable {
		this.sources.add(source);
		return new Disposable(() => this.sources.delete(source));
	}

	get report(): Uri | undefined {
		for (const source of this.sources) {
			const report = source();
			if (report) return report;
		}
		return undefined;
	}
}
