/**
 * What a whole check of a report costs a process that has warmed up: processor time of each of the five
 * reports, checked by a new engine in every round, so that nothing is known beforehand. Least of the rounds,
 * which a busy machine disturbs least. `npm run bench:check [-- --rounds 12] [--warm 4]`; for a profile of
 * functions, `node --cpu-prof dist/scripts/test-bench-check-cost-ts.mjs` afterwards.
 */
import { parseArgs } from 'node:util';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { hasShared, readReport, reportNames, sharedFolder } from '../support/shared.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '12' },
    warm: { type: 'string', default: '4' },
  },
});

/** Milliseconds of processor time, of all threads: collecting garbage counts. */
async function costOf(name: string, text: string): Promise<number> {
  const engine = createEngine({ files: nodeFiles, log: () => undefined });
  const path = `${sharedFolder}reports/${name}`;
  engine.change([{ kind: 'open', path, text }]);
  const start = process.cpuUsage();
  const checked = await engine.check(path);
  if (checked?.role !== 'report') throw new Error(`${path} is not checked`);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

if (!hasShared) process.stdout.write('There are no reports: nothing was measured.\n');
else {
  const least = new Map<string, number>();
  for (let round = -Number(values.warm); round < Number(values.rounds); round++) {
    for (const name of reportNames) {
      const cost = await costOf(name, readReport(name));
      if (round >= 0) least.set(name, Math.min(cost, least.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  let sum = 0;
  for (const [name, cost] of least) {
    sum += cost;
    process.stdout.write(`${cost.toFixed(1).padStart(7)} ms  ${name}\n`);
  }
  process.stdout.write(`${sum.toFixed(1).padStart(7)} ms  all ${least.size}\n`);
}
