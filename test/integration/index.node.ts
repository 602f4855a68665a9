import Mocha from 'mocha';
import { runAll } from '../support/inHost';

/** VS Code calls this in the Node extension host. */
export function run(): Promise<void> {
	return runAll(new Mocha({ ui: 'bdd' }));
}
