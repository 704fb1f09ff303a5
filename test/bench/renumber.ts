/**
 * How long renumbering takes after a paragraph was put in at the front of a report, as a share of one
 * fresh check of the same text. Both take turns in one run, so that the share holds on a busy machine.
 *
 *   npm run bench:renumber [-- REPORT.md] [--runs 9]
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { renumberFamily } from '../../server/src/engine/renumber-family.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { english } from '../../server/src/text/phrase.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '9' } },
});
const shared = resolve('../shared/reports/iom-2007.md');
const example = resolve('examples/annual-report-2025.md');
const file = resolve(positionals[0] ?? (existsSync(shared) ? shared : example));
const runs = Math.max(3, Number(values.runs) || 9);
const path = file.replaceAll('\\', '/');

const source = readFileSync(file, 'utf8');
const first = /^1\. /m.exec(source);
if (!first) throw new Error(`${file} has no paragraph 1`);
const text = `${source.slice(0, first.index)}1. The year was a good one.\n\n${source.slice(first.index)}`;

/** By a new engine: nothing is known of the text before. */
async function check(): Promise<CheckedDocument> {
  const files = { read: async () => undefined, list: async () => [] };
  const engine = createEngine({ files, log: () => {} });
  engine.change([{ kind: 'open', path, text }]);
  const checked = await engine.check(path);
  if (!checked?.report) throw new Error(`${file} is no report`);
  return checked;
}

const times = { check: [] as number[], renumber: [] as number[] };
let message = '';
for (let round = 0; round < runs; round++) {
  const begin = performance.now();
  const checked = await check();
  const between = performance.now();
  const result = renumberFamily(checked, 'paragraphs');
  applyEdits(text, result?.documents[0]?.edits ?? []);
  times.renumber.push(performance.now() - between);
  times.check.push(between - begin);
  message = english(result?.message ?? '');
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1]!;
const [renumbering, checking] = [median(times.renumber), median(times.check)];
console.log(message);
console.log(
  `renumbering ${renumbering.toFixed(1)} ms, a fresh check ${checking.toFixed(1)} ms: ${(renumbering / checking).toFixed(3)} of it (at most 1 wanted; median of ${runs})`,
);
process.exitCode = renumbering <= checking ? 0 : 1;
