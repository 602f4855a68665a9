import { comparedAgain } from './again';
import { notesFoundAgain } from './anchors';
import { type Judged, holds, verdict } from './gates';
import { growth } from './growth';
import { hardTexts } from './hard';
import { historyOfTerms } from './history';
import { matching } from './matching';
import { sideBySide } from './sideBySide';
import { started } from './start';
import { hardPairs, longer, realPairs } from './texts';

const TIMES = 10;

const legend = `Beside each other. Everyone gets the same two texts and a thread of its own, in turn; the time is what a reader waits, the best of several
turns. What is another process is timed with its start.
  full     an edit script down to characters or words that makes the new text of the old one; Duidu's also has every passage linked,
           added or removed. A script may be full and yet mark nearly all as changed: see “stayed”.
  changes  how many places, or how many stretches, changed
  stayed   the share of the new text that is said to have stayed (of its lines, for git)
  moved    how many moved places are told (lines, for git); –: has no notion of a moved place
`;

async function main(): Promise<void> {
	const pairs = realPairs();
	const first = pairs[0]!;
	console.log(legend);
	const judged: Judged[] = await sideBySide(pairs);

	const long = longer(first, TIMES);
	console.log(`Growth: ${first.name}, and ${TIMES} times as much: it and ${long.of}.\n`);
	judged.push(...growth(first, long, TIMES));

	console.log(
		'Hard texts of about 20,000 characters, against a real pair of that size. Each result is checked to be full.\n',
	);
	judged.push(...hardTexts(first, hardPairs(pairs)));

	console.log('Compared again.\n');
	judged.push(...comparedAgain(first));

	console.log(
		'Notes found again in the old report as it was edited; beside them how many are right, and how many are set elsewhere.\n',
	);
	judged.push(...notesFoundAgain(first, long, TIMES));

	console.log('Terms in a text: all places of all terms.\n');
	judged.push(...matching());
	console.log('Terms through the years.\n');
	judged.push(...historyOfTerms());

	console.log('Started.\n');
	judged.push(...started());

	console.log('Against the fastest peer with a full result:');
	for (const own of judged.filter(({ gate }) => gate === 'peer'))
		console.log(
			`  ${own.name}: ${own.ratio.toFixed(1)} times as fast  ${verdict(own).join('  ')}${own.besides ? `  (${own.besides})` : ''}`,
		);
	const broken = judged.filter(one => !holds(one));
	console.log(
		broken.length === 0
			? `\nAll ${judged.length} gates hold.`
			: `\n${broken.length} of ${judged.length} gates are broken: ${broken.map(({ name }) => name).join('; ')}.`,
	);
	process.exitCode = broken.length > 0 ? 1 : 0;
}

void main();
