import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A real text, from outside the project: it is read where it lies and never copied. */
export interface CorpusText {
	/** `浙江省/2025.txt` */
	readonly path: string;
	readonly text: string;
	/** As the folder and the file are named. */
	readonly place: string;
	readonly year: number;
	/** A report lies in its place's folder, a reader's note beside the folders. */
	readonly kind: 'report' | 'note';
}

const shared = join(process.cwd(), '..', 'shared');

/** `undefined` where the real texts are not at hand. */
export const corpus: readonly CorpusText[] | undefined = readCorpus(join(shared, 'corpus'));

function readCorpus(folder: string): CorpusText[] | undefined {
	if (!existsSync(folder)) return undefined;
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map(path => path.replaceAll('\\', '/'))
		.filter(path => /\.(?:md|txt)$/.test(path))
		.sort()
		.map(path => {
			const inFolder = path.includes('/');
			return {
				path,
				text: readFileSync(join(folder, path), 'utf8'),
				place: path.split(inFolder ? '/' : '-')[0]!,
				year: Number(/\d{4}/.exec(path)![0]),
				kind: inFolder ? 'report' : 'note',
			};
		});
}

/** Each report with the next of its place. */
export function yearPairs(texts: readonly CorpusText[]): { readonly old: CorpusText; readonly new: CorpusText }[] {
	const reports = texts.filter(({ kind, path }) => kind === 'report' && path.endsWith('.txt'));
	return reports
		.slice(1)
		.map((report, i) => ({ old: reports[i]!, new: report }))
		.filter(pair => pair.old.place === pair.new.place);
}

/** Tests over real texts; where they are missing, one test that says so instead. */
export function describeCorpus(title: string, tests: (texts: readonly CorpusText[]) => void): void {
	describeShared(title, corpus, tests);
}

export function describeShared<T>(title: string, data: T | undefined, tests: (data: T) => void): void {
	describe(title, () => {
		if (data !== undefined) {
			tests(data);
			return;
		}
		it('runs where ../shared is present', function () {
			console.log(`SKIPPED: “${title}” needs the real texts in ../shared, which are not here.`);
			this.skip();
		});
	});
}

export const goldFolder = join(shared, 'gold');
