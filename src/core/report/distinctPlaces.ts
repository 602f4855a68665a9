import { samePlace } from './report';

/** Places, each once, in order, by the longest of its names: 呼伦贝尔市海拉尔区, of which some reports only write 海拉尔区. */
export function distinctPlaces(names: readonly (string | undefined)[]): string[] {
	const places: string[] = [];
	for (const name of names) {
		if (name === undefined) continue;
		const at = places.findIndex(place => samePlace(place, name));
		if (at < 0) places.push(name);
		else if (name.length > places[at]!.length) places[at] = name;
	}
	return places;
}
