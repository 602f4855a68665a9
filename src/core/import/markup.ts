import { type Handler, Parser } from 'htmlparser2';

/** Open elements at one time: bad generators leave some hundreds open, and the parser's work grows with the square of their number. */
const OPEN_MAX = 5000;

export class TooDeep extends Error {}

/** Walks through HTML or XML in the order of the text, without a tree. Broken markup is read as far as it goes. Throws {@link TooDeep}. */
export function walkMarkup(
	markup: string,
	handler: Pick<Partial<Handler>, 'onopentag' | 'onclosetag' | 'ontext'>,
	xmlMode: boolean,
): void {
	let open = 0;
	const parser = new Parser(
		{
			...handler,
			onopentag(...args) {
				if (++open > OPEN_MAX) throw new TooDeep();
				handler.onopentag?.(...args);
			},
			onclosetag(...args) {
				open--;
				handler.onclosetag?.(...args);
			},
		},
		{ xmlMode, decodeEntities: true },
	);
	parser.end(markup);
}
