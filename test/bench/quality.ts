import { labelledPairs, quality } from '../unit/support/gold';
import { printLineageQuality } from './lineage';
import { table } from './table';
import { printTuning } from './tuning';

if (labelledPairs) {
	const rows = labelledPairs.map(pair => {
		const { f, precision, recall, top1 } = quality(pair);
		return [pair.name, ...[f, precision, recall, top1].map(share => share.toFixed(3))];
	});
	console.log(table(['', 'F', 'precision', 'recall', 'top1'], rows));
	console.log();
	printTuning(labelledPairs);
	console.log();
} else {
	console.log('SKIPPED: the labelled pairs in ../shared/gold are not here.');
}
printLineageQuality();
