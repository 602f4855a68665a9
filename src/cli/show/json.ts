/** A result as JSON that can be read by people, too. */
export function json(value: object): string {
	return JSON.stringify(value, undefined, 2);
}
