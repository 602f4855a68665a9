import { unzipSync } from 'fflate';

/** The XML of real reports has 0.1 to 0.25 MB, with a look for every word 2 MB; past this it is no report, and may be a bomb. */
const PART_MAX = 16 * 1024 * 1024;

export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a zip file that `wants` names; `tooLarge`, `broken` where they cannot be had. Only what is wanted is unpacked. */
export function unzip(bytes: Uint8Array, wants: (name: string) => boolean): Parts | 'broken' | 'tooLarge' {
	let total = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!wants(name)) return false;
				total += originalSize;
				// What is unpacked goes into as much room as the file says that it needs: a file that lies about it is cut off there.
				if (total > PART_MAX) throw new TooLarge();
				return true;
			},
		});
	} catch (error) {
		return error instanceof TooLarge ? 'tooLarge' : 'broken';
	}
}

class TooLarge extends Error {}
