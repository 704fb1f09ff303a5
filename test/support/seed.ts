/**
 * Property tests see the same cases in every run, so that a commit that passed once passes again.
 * `CROSSFOOT_SEED=random` (or a number) looks for new ones; a failure prints its seed.
 */
import fc from 'fast-check';

const wanted = process.env.CROSSFOOT_SEED ?? '20071126';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
