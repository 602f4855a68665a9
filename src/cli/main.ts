import { deliver } from './output';
import { run } from './run';

// A reader that has seen enough (`duidu … | head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});
void deliver(run(process.argv.slice(2))).then(({ code, out, error }) => {
	if (error !== '') process.stderr.write(error);
	if (out !== '') process.stdout.write(out);
	process.exitCode = code;
});
