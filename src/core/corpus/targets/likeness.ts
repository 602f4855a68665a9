import { Postings } from './postings';
import type { Bag, Weights } from './weights';

/** How alike a text is to each of some others, against the one that is most like it: 1 for that one. Figures are no matter. */
export class Likeness {
	private readonly postings: Postings;
	private readonly lengths: readonly number[];
	private readonly known = new Map<string, Float64Array>();

	constructor(
		private readonly weights: Weights,
		texts: readonly string[],
	) {
		const bags = texts.map(text => this.bag(text));
		this.postings = new Postings(weights, bags);
		this.lengths = bags.map(bag => Math.hypot(...bag.map(pair => weights.of(pair))) || 1);
	}

	/** By the cosine of the two. Asked for again, it is known. */
	to(text: string): Float64Array {
		let alike = this.known.get(text);
		if (!alike) this.known.set(text, (alike = this.compare(text)));
		return alike;
	}

	private compare(text: string): Float64Array {
		const alike = this.postings.shared(this.bag(text), 2).map((product, at) => product / this.lengths[at]!);
		const most = Math.max(...alike) || 1;
		return alike.map(each => each / most);
	}

	private bag(text: string): Bag {
		return this.weights.bag(text.match(/\p{Script=Han}+/gu) ?? []);
	}
}
