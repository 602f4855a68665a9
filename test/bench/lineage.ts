import { corpus } from '../unit/support/corpus';
import { labelledSubjects, lineageQuality } from '../unit/support/lineageLabels';
import { table } from './table';

/** How often a passage is followed rightly. */
export function printLineageQuality(): void {
	if (!corpus) {
		console.log('SKIPPED: the real series in ../shared/corpus are not here.');
		return;
	}
	const rows = (['tuned', 'held out', 'drifting'] as const).map(set => {
		const { chains, years, right, found, certain, certainRight } = lineageQuality(
			corpus!,
			labelledSubjects().filter(subject => subject.set === set),
		);
		return [`lineage, ${set}`, chains, years, ...[right, found, certain, certainRight].map(share => share.toFixed(3))];
	});
	console.log(
		table(
			['', 'chains', 'years', 'right', 'found', 'sure', 'right of the sure'],
			rows.map(row => row.map(String)),
		),
	);
}
