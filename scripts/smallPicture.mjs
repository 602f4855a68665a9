// Pictures that come with the extension, as small as they can be seen.
import UPNG from 'upng-js';

/** With a palette, a third as large: a picture of VS Code has few colours, but many shades of letters. */
export function small(png, colours = 40) {
	const image = UPNG.decode(png);
	return Buffer.from(UPNG.encode([UPNG.toRGBA8(image)[0]], image.width, image.height, colours));
}

/** Several of one size as one picture that moves; `ms` is how long each is seen. */
export function moving(pngs, ms, colours) {
	const images = pngs.map(png => UPNG.decode(png));
	const { width, height } = images[0];
	const frames = images.map(image => UPNG.toRGBA8(image)[0]);
	return Buffer.from(UPNG.encode(frames, width, height, colours, ms));
}
