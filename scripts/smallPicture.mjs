// Pictures that come with the extension, as small as they can be seen.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import UPNG from 'upng-js';

/** With a palette, a third as large: a picture of VS Code has few colours, but many shades of letters. */
export function small(png, colours = 40) {
	const image = UPNG.decode(png);
	return packed(Buffer.from(UPNG.encode([UPNG.toRGBA8(image)[0]], image.width, image.height, colours)));
}

/** Several of one size as one picture that moves; `ms` is how long each is seen. */
export function moving(pngs, ms, colours) {
	const images = pngs.map(png => UPNG.decode(png));
	const { width, height } = images[0];
	const frames = images.map(image => UPNG.toRGBA8(image)[0]);
	return packed(Buffer.from(UPNG.encode(frames, width, height, colours, ms)));
}

/** Where the compressed part of a chunk begins, by its type: that of a later frame has its number before it. */
const compressed = { IDAT: 0, fdAT: 4 };
const SIGNATURE = 8;

/** The same picture, compressed as well as zlib can: a tenth smaller than as the library leaves it. */
function packed(png) {
	const parts = [png.subarray(0, SIGNATURE)];
	for (let at = SIGNATURE, length; at < png.length; at += length + 12) {
		length = png.readUInt32BE(at);
		const name = png.subarray(at + 4, at + 8);
		const data = png.subarray(at + 8, at + 8 + length);
		const from = compressed[name.toString('latin1')];
		parts.push(
			...chunk(
				name,
				from === undefined
					? data
					: Buffer.concat([
							data.subarray(0, from),
							deflateSync(inflateSync(data.subarray(from)), { level: 9, memLevel: 9 }),
						]),
			),
		);
	}
	return Buffer.concat(parts);
}

function chunk(name, data) {
	const number = value => {
		const bytes = Buffer.alloc(4);
		bytes.writeUInt32BE(value);
		return bytes;
	};
	return [number(data.length), name, data, number(crc32(Buffer.concat([name, data])))];
}
