/**
 * Time and memory of whole archives: the five reports twenty times over, each copy changed a little, so that
 * nothing can be shared. Every command once in each round, so that all of them meet the same machine.
 * `npm run bench:archive -- [--copies N] [--rounds N] [--bin DIR] [--growth]`; DIR/node_modules holds other
 * programs to compare with (rumdl, markdownlint-cli2; remark-cli with remark-frontmatter, remark-gfm and
 * remark-preset-lint-recommended), which are passed over where they are absent. With --growth: what a report
 * costs in archives of three sizes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readReport, reportNames, sharedFolder } from '../support/shared.ts';

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    bin: { type: 'string', default: '.' },
    growth: { type: 'boolean', default: false },
  },
});

/** Sentences that say in which copy they stand, one in every long line of twenty that is no table's. */
function changed(text: string, copy: number): string {
  let long = 0;
  return text
    .split('\n')
    .map((line) =>
      line.length > 200 && !/^\s*[|<]/.test(line) && long++ % 20 === copy % 20
        ? `${line} This is said in draft ${copy + 1}.`
        : line,
    )
    .join('\n');
}

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** Before each run. */
  readonly before?: () => void;
}

interface Measured {
  readonly seconds: number[];
  /** Of processor time, of all threads. */
  readonly work: number[];
  /** Peak, in MB. */
  memory: number;
}

function measure({ command, before }: Contender, cwd: string, into: Measured): void {
  before?.();
  const [program = '', ...args] = command;
  const start = performance.now();
  const run = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  into.seconds.push((performance.now() - start) / 1000);
  const last = run.stderr.trimEnd().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, kilobytes = 0] = last.split(' ').map(Number);
  into.work.push(user + system);
  into.memory = Math.max(into.memory, kilobytes / 1024);
}

/** Other programs, each told of front matter and tables, and without rules that fire on nearly every line. */
function peers(folder: string): readonly Contender[] {
  const modules = resolve(values.bin, 'node_modules');
  const noisy = ['MD010', 'MD013', 'MD029', 'MD060'];
  const off = Object.fromEntries(noisy.map((rule) => [rule, false]));
  const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'];
  const imports = plugins.map(
    (name, at) => `import p${at} from '${pathToFileURL(join(modules, name, 'index.js'))}';`,
  );
  const files = {
    'any.markdownlint-cli2.jsonc': JSON.stringify({ config: off, noBanner: true }),
    'rumdl.toml': `[global]\ndisable = ${JSON.stringify(noisy)}\n`,
    'remarkrc.mjs': `${imports.join('\n')}\nexport default { plugins: [p0, p1, p2] };\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const bin = (name: string) => join(modules, '.bin', name);
  const config = (name: keyof typeof files) => join(folder, name);
  const lint2 = ['--config', config('any.markdownlint-cli2.jsonc'), '*.md'];
  const rumdl = ['check', '--no-cache', '--config', config('rumdl.toml'), '.'];
  const remark = [
    '--no-stdout',
    '--quiet',
    '--no-config',
    '--rc-path',
    config('remarkrc.mjs'),
    '.',
  ];
  const all: readonly Contender[] = [
    { name: 'markdownlint-cli2', command: [bin('markdownlint-cli2'), ...lint2] },
    { name: 'rumdl', command: [bin('rumdl'), ...rumdl] },
    { name: 'remark', command: [bin('remark'), ...remark] },
  ];
  return all.filter(({ command }) => existsSync(command[0]!));
}

const own = ['node', join(process.cwd(), 'dist/crossfoot.cjs'), 'lint', '.', '--format', 'json'];

function contenders(folder: string): readonly Contender[] {
  const cache = join(folder, 'cache');
  const cached = [...own, '--cache-location', cache];
  const empty = () => rmSync(cache, { recursive: true, force: true });
  return [
    { name: 'crossfoot, one thread', command: [...own, '--jobs', '1'] },
    { name: `crossfoot, ${availableParallelism()} threads`, command: own },
    { name: 'crossfoot, cold cache', command: cached, before: empty },
    { name: 'crossfoot, warm cache', command: cached },
    ...peers(folder),
  ];
}

/** Each of the five reports so many times. */
function writeArchive(folder: string, copies: number): string {
  const reports = join(folder, `reports-${copies}`);
  mkdirSync(reports);
  const config = 'root: true\nreports: ["*.md"]\ncatalogues: ["../catalogues/*.yaml"]\n';
  writeFileSync(join(reports, 'crossfoot.yaml'), config);
  for (let copy = 0; copy < copies; copy++) {
    for (const name of reportNames) {
      const path = join(reports, name.replace(/\.md$/, `-${copy}.md`));
      writeFileSync(path, changed(readReport(name), copy));
    }
  }
  return reports;
}

const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;

function compare(folder: string, copies: number): void {
  const reports = writeArchive(folder, copies);
  const all = contenders(folder);
  const results = all.map((): Measured => ({ seconds: [], work: [], memory: 0 }));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [at, contender] of all.entries()) measure(contender, reports, results[at]!);
  }
  const wall = (name: string) => {
    const at = all.findIndex((one) => one.name === name);
    return at < 0 ? undefined : middle(results[at]!.seconds);
  };
  process.stdout.write(`${copies * reportNames.length} reports, ${values.rounds} rounds\n`);
  for (const [at, { name }] of all.entries()) {
    const { seconds, work, memory } = results[at]!;
    const ratios = ['rumdl', 'markdownlint-cli2'].flatMap((peer) => {
      const time = wall(peer);
      return time === undefined ? [] : [`${(middle(seconds) / time).toFixed(2)} × ${peer}`];
    });
    const figures = [
      `${middle(seconds).toFixed(2)} s`,
      `processor ${middle(work).toFixed(2)} s`,
      `peak ${memory.toFixed(0)} MB`,
      ...ratios,
    ];
    process.stdout.write(`${name.padEnd(24)} ${figures.join(', ')}\n`);
  }
}

/** Time and memory must not depend on how many files there are but by their number. */
function grow(folder: string, copies: number): void {
  for (const share of [copies / 4, copies / 2, copies].map(Math.ceil)) {
    const reports = writeArchive(folder, share);
    const result: Measured = { seconds: [], work: [], memory: 0 };
    measure({ name: '', command: own }, reports, result);
    const files = share * reportNames.length;
    const each = ((1000 * result.work[0]!) / files).toFixed(0);
    process.stdout.write(
      `${String(files).padStart(5)} reports: processor ${each} ms each, peak ${result.memory.toFixed(0)} MB\n`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-archive-'));
try {
  cpSync(join(sharedFolder, 'catalogues'), join(folder, 'catalogues'), { recursive: true });
  if (values.growth) grow(folder, Number(values.copies));
  else compare(folder, Number(values.copies));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
