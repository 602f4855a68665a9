/** Node decodes GB18030 but cannot write it: the table is read off its decoder. Two-byte characters and ASCII only. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high++) {
	for (let low = 0x40; low <= 0xfe; low++) {
		if (low === 0x7f) continue;
		const character = decoder.decode(Uint8Array.of(high, low));
		if (character.length === 1 && !codes.has(character)) codes.set(character, [high, low]);
	}
}

export function encodeGb18030(text: string): Uint8Array {
	return Uint8Array.from(
		Array.from(text).flatMap(character => {
			if (character < '\u0080') return [character.charCodeAt(0)];
			const code = codes.get(character);
			if (!code) throw new Error(`${character} has no two-byte code`);
			return [...code];
		}),
	);
}
