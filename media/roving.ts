/** Of the buttons of a toolbar one is reached by Tab, the others from it by the arrow keys. */
export function roving(tools: HTMLElement): void {
	const buttons = [...tools.querySelectorAll('button')];
	const seen = (): HTMLButtonElement[] => buttons.filter(({ hidden }) => !hidden);
	const choose = (chosen: HTMLElement): void => {
		for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1;
	};
	if (buttons[0]) choose(buttons[0]);
	tools.addEventListener('focusin', ({ target }) => choose(target as HTMLElement));
	tools.addEventListener('keydown', event => {
		const now = seen();
		const at = now.indexOf(event.target as HTMLButtonElement);
		const last = now.length - 1;
		const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
			event.key
		];
		if (at < 0 || next === undefined) return;
		now[next]!.focus();
		event.preventDefault();
	});
}
