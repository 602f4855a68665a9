import { element } from '../elements';

/** Beside what is pointed at, so far from it. */
const AWAY = 12;

/** Says what a mark is, to the eye; the ear has its name. */
export class Tip {
	readonly root = element('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });

	show(text: string, at: DOMRect): void {
		this.root.textContent = text;
		this.root.hidden = false;
		const { width, height } = this.root.getBoundingClientRect();
		const { clientWidth } = document.documentElement;
		const left = Math.min(Math.max(4, at.left + at.width / 2 - width / 2), clientWidth - width - 4);
		const above = at.top - height - AWAY;
		this.root.style.setProperty('left', `${left}px`);
		this.root.style.setProperty('top', `${above < 4 ? at.bottom + AWAY : above}px`);
	}

	hide(): void {
		this.root.hidden = true;
	}
}
