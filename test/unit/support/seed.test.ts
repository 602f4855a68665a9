import * as fc from 'fast-check';

/** The same examples on every run, so that a failure is the change's and not the day's. `FC_SEED=…` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260101) });
