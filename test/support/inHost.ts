import files from 'all-integration-tests';
import Reporter from './reporter';

const timeout = 30_000;
/** A window on a machine with much else to do loses an event now and then. What passed at the second try only is told at the end of the run. */
const RETRIES = 1;

/** Runs every integration test with the mocha given, inside an extension host. VS Code takes a rejection for failed tests. */
export function runAll(mocha: Mocha): Promise<void> {
	mocha.timeout(timeout);
	mocha.retries(RETRIES);
	mocha.reporter(Reporter as unknown as Mocha.ReporterConstructor);
	mocha.suite.emit('pre-require', globalThis, null, mocha);
	for (const load of files) load();
	return new Promise((resolve, reject) => {
		mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
	});
}
