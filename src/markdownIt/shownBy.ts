import type { MarkdownIt } from 'markdown-it';
import type { Shown } from './contentLines';
import { hostOf } from './host';
import { addRules } from './rules';
import { weave } from './weave';

/**
 * Marks what a host knows of the document that is rendered, told by `env`. Not a rule of the parser: VS Code parses without saying which document it is, and
 * keeps the tokens.
 */
export function shownBy(md: MarkdownIt, shownOf: (env: unknown) => Shown | undefined): void {
	addRules(md);
	const host = hostOf(md);
	const render = md.renderer.render.bind(md.renderer);
	md.renderer.render = (tokens, options, env) => {
		const shown = shownOf(env);
		return render(shown ? weave(tokens, shown, host) : tokens, options, env);
	};
}
