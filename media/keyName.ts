/** A key as tables of keys have it: `Ctrl+Home`, `n`. A letter is the same with Caps Lock and Shift. */
export function keyName({ key, ctrlKey, metaKey }: KeyboardEvent): string {
	return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
}
