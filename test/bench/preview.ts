/**
 * `npm run bench:preview`: how long the preview of a long report takes to open, and from an edit to the
 * changed block, in this process: check, rendering, and what is sent to the window.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { type Preview, renderReport } from '../../server/src/preview/render-report.ts';
import { updateOf } from '../../server/src/preview/update.ts';
import { seeded } from '../support/seeded.ts';

const path = join(process.cwd(), '..', 'shared', 'reports', 'iom-2007.md').replaceAll('\\', '/');
const edits = 60;

/** Rules that need longer follow once typing pauses, as in the editor. */
const atOnce = () => ({ now: () => performance.now(), until: performance.now() + 4, least: 0 });

async function open(text: string) {
  const engine = createEngine({ files: commandFiles, log: () => {} });
  const start = performance.now();
  engine.change([{ kind: 'open', path, text }]);
  const checked = await engine.check(path);
  const read = performance.now();
  const preview = renderReport(checked!)!;
  const { update, shown } = updateOf(new Map(), preview, 0, () => true);
  return {
    shown,
    engine,
    preview,
    size: JSON.stringify(update).length,
    check: read - start,
    render: performance.now() - read,
  };
}

function quantile(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}

function tell(name: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  console.log(`${name}: median ${quantile(sorted, 0.5)}, p95 ${quantile(sorted, 0.95)}`);
}

const text = readFileSync(path, 'utf8');
const { engine, preview, size, check, render, ...first } = await open(text);
console.log(
  `opening: check ${check.toFixed(0)} ms, rendering ${render.toFixed(0)} ms, ${size} units sent`,
);
const random = seeded(7);
const checks: number[] = [];
const renders: number[] = [];
const totals: number[] = [];
const blocks: number[] = [];
const marks: number[] = [];
let before: Preview = preview;
let { shown } = first;
for (let count = 0; count < edits; count++) {
  const at = text.indexOf(' ', 5_000 + random(text.length - 10_000));
  engine.change([{ kind: 'edit', path, edits: [{ span: { from: at, to: at }, text: ' more' }] }]);
  const start = performance.now();
  const checked = await engine.check(path, atOnce());
  const read = performance.now();
  const next = renderReport(checked!, { before, quick: true })!;
  const { update, ...now } = updateOf(shown, next, at, () => true);
  JSON.stringify(update);
  ({ shown } = now);
  const end = performance.now();
  checks.push(read - start);
  renders.push(end - read);
  totals.push(end - start);
  blocks.push(Object.keys(update.html).length);
  const done = performance.now();
  before = renderReport((await engine.check(path))!, { before: next })!;
  ({ shown } = updateOf(shown, before, at, () => true));
  marks.push(performance.now() - done);
}
tell('edit to check', checks);
tell('check to changed blocks', renders);
tell('edit to changed blocks', totals);
tell('then, once typing pauses, all rules and marks', marks);
blocks.sort((a, b) => a - b);
console.log(`blocks sent for an edit: median ${blocks[edits / 2]}, most ${blocks.at(-1)}`);
