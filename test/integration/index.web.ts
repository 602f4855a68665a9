import 'mocha/mocha.js';
import { runAll } from '../support/inHost';

/** VS Code calls this in the web worker extension host, which has neither files nor `require`: mocha's browser build is bundled. */
export function run(): Promise<void> {
	mocha.setup('bdd');
	return runAll(mocha);
}
