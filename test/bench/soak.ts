/**
 * Whether a server that is typed into for days stays as small as it was, and right: many edits over the
 * protocol, each answered; memory after collecting garbage; answers held against a new server's.
 *
 *   npm run bench:soak [-- REPORT.md] [--edits 20000] [--check 1000]
 *
 * Exit status 1 where an answer is wrong, or the heap without compiled code or the resident memory grows by more than a
 * tenth after the first tenth of the edits.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import { createTextDocument } from '../../server/src/text/document.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { pause, pullClient, startClient, type TestClient } from '../lsp/client.ts';
import { seeded } from '../support/seeded.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    edits: { type: 'string', default: '20000' },
    check: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const report = resolve(positionals[0] ?? '../shared/reports/iom-2007.md');
const uri = `file://${report}`;
const keys = [
  ...'abcdefgh 0123456789.,:;()|#*-\n',
  'Table 3',
  ' (IOM)',
  'points 1 and 2',
  '| 12 | 13 |\n',
  '[^1]',
];

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

if (existsSync(report)) await soak(readFileSync(report, 'utf8'));
else process.stdout.write(`There is no ${report}: nothing was measured.\n`);

async function soak(original: string): Promise<void> {
  const draw = seeded(Number(values.seed));
  const chance = (percent: number) => draw(100) < percent;
  const client = await startClient(pullClient, nodeFiles, createEngine);
  await client.open(uri, original);
  await client.pull(uri);
  const edits = Number(values.edits);
  const samples: Sample[] = [];
  let text = original;
  let wrong = 0;
  let version = 1;
  const type = async (from: number, to: number, insert: string) => {
    const document = createTextDocument(text);
    const [start, end] = [document.positionAt(from), document.positionAt(to)];
    await client.change(uri, ++version, [start.line, start.column, end.line, end.column, insert]);
    text = applyEdits(text, [{ span: { from, to }, text: insert }]);
  };
  const begun = Date.now();
  for (let done = 1; done <= edits; done++) {
    const from = draw(text.length);
    // What is typed is taken back in two of three cases, so that the report stays a report.
    const insert = keys[draw(keys.length)]!;
    const removed = text.slice(from, from + (chance(30) ? 1 + draw(3) : 0));
    await type(from, from + removed.length, insert);
    if (chance(70)) await client.pull(uri);
    if (chance(67)) await type(from, from + insert.length, removed);
    if (done % 10 === 0) await client.pull(uri);
    if (done % Number(values.check) !== 0) continue;
    if (!(await answersRight(client, text))) wrong++;
    // Every tenth of the way the report is as it was at the start: what grows is the server.
    await type(0, text.length, original);
    await settled(client);
    const memory = await memoryAfterCollecting();
    samples.push({ done, ...memory });
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    process.stdout.write(`${done} edits, ${seconds} s: ${describe(memory)}, ${wrong} wrong\n`);
  }
  const later = samples.filter(({ done }) => done >= edits / 10);
  const growth = (of: keyof Memory) => {
    const first = later[0]![of];
    return (100 * (Math.max(...later.map((one) => one[of])) - first)) / first;
  };
  process.stdout.write(
    `After the first ${edits / 10} edits at most ${growth('heap').toFixed(1)} % more heap (${growth('data').toFixed(1)} % without compiled code), ${growth('resident').toFixed(1)} % more resident. Wrong answers: ${wrong}.\n`,
  );
  process.exitCode = wrong > 0 || growth('data') > 10 || growth('resident') > 10 ? 1 : 0;
  await client.stop();
}

/** In MB, after collecting garbage. */
interface Memory {
  readonly heap: number;
  /** The heap without what V8 compiled, which grows until all code has been used often. */
  readonly data: number;
  readonly resident: number;
}

interface Sample extends Memory {
  readonly done: number;
}

async function memoryAfterCollecting(): Promise<Memory> {
  await pause(300);
  collect();
  await pause(50);
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  const code = getHeapCodeStatistics();
  const compiled = code.code_and_metadata_size + code.bytecode_and_metadata_size;
  return { heap: heapUsed / 1e6, data: (heapUsed - compiled) / 1e6, resident: rss / 1e6 };
}

function describe({ heap, data, resident }: Memory): string {
  return `heap ${heap.toFixed(1)} MB (${data.toFixed(1)} without compiled code), resident ${resident.toFixed(0)} MB`;
}

/** Whether the server says, at the latest after a while, what a new one says. */
async function answersRight(client: TestClient, text: string): Promise<boolean> {
  const fresh = await startClient(pullClient, nodeFiles, createEngine);
  await fresh.open(uri, text);
  const due = await settled(fresh);
  await fresh.stop();
  return (await settled(client)) === due;
}

/** The answer once it no longer changes: rules that take long follow when typing pauses. */
async function settled(client: TestClient): Promise<string> {
  let last = '';
  for (;;) {
    const now = JSON.stringify(itemsOf(await client.pull(uri)));
    if (now === last) return now;
    last = now;
    await pause(400);
  }
}

function itemsOf(answer: unknown): readonly Diagnostic[] {
  return (answer as FullDocumentDiagnosticReport).items.map(({ data: _, ...item }) => item);
}
