import { run } from './run';

const { code, out, error } = run(process.argv.slice(2));
if (error !== '') process.stderr.write(error);
if (out !== '') process.stdout.write(out);
process.exitCode = code;
