/**
 * How long a cold `crossfoot lint` of one report takes, as ratios to Node's own start, to Node
 * reading the file and parsing it with @lezer/markdown, and to two well-known linters on the same
 * file. All commands take turns (A B C A B C …) in one run, so that the ratios hold on a busy machine.
 *
 *   npm run bench:cli [-- REPORT.md] [--runs 9] [--no-peers]
 *
 * The peers are installed once into node_modules/.cache/bench; without a registry they are left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const root = process.cwd();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { runs: { type: 'string', default: '9' }, peers: { type: 'boolean', default: true } },
});
const shared = resolve(root, '../shared/reports/iom-2007.md');
const example = resolve(root, 'examples/annual-report-2025.md');
const report = resolve(positionals[0] ?? (existsSync(shared) ? shared : example));
const runs = Math.max(3, Number(values.runs) || 9);
const scratch = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'));

interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
}

/** A script that does what any checker on this tree has to do: read the file and parse it. */
function parserFloor(): string {
  const outfile = join(scratch, 'parse.cjs');
  buildSync({
    stdin: {
      contents: `
        import { readFileSync } from 'node:fs';
        import { parser, GFM } from '@lezer/markdown';
        console.log(parser.configure(GFM).parse(readFileSync(process.argv[2], 'utf8')).length);`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return outfile;
}

const peerVersions = {
  'markdownlint-cli2': '0.20.0',
  'remark-cli': '12.0.1',
  'remark-gfm': '4.0.1',
  'remark-preset-lint-recommended': '7.0.1',
};

/** Rules that fire on nearly every line are off, else printing them is what is measured. */
function peers(): Contestant[] {
  const folder = join(root, 'node_modules', '.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const bin = (path: string) => join(folder, 'node_modules', path);
  if (!existsSync(bin('remark-cli/cli.js')) || !existsSync(bin('markdownlint-cli2'))) {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, dependencies: peerVersions }),
    );
    process.stderr.write('Installing the peers …\n');
    const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
    if (done.status !== 0) {
      process.stderr.write('The peers could not be installed and are left out.\n');
      return [];
    }
  }
  const lintConfig = join(folder, 'any.markdownlint-cli2.jsonc');
  writeFileSync(
    lintConfig,
    JSON.stringify({
      config: { MD010: false, MD013: false, MD029: false, MD060: false },
      noBanner: true,
    }),
  );
  const remarkConfig = join(folder, 'remarkrc.mjs');
  writeFileSync(
    remarkConfig,
    "import gfm from 'remark-gfm'\nimport lint from 'remark-preset-lint-recommended'\nexport default { plugins: [gfm, lint] }\n",
  );
  return [
    {
      name: `markdownlint-cli2 ${peerVersions['markdownlint-cli2']}`,
      command: [
        bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        '--config',
        lintConfig,
        basename(report),
      ],
    },
    {
      name: `remark-cli ${peerVersions['remark-cli']} + gfm + lint`,
      command: [
        bin('remark-cli/cli.js'),
        '--no-stdout',
        '--no-config',
        '--rc-path',
        remarkConfig,
        basename(report),
      ],
    },
  ];
}

/** Wall time of one run in milliseconds. */
function time(command: readonly string[]): number {
  const start = performance.now();
  const result = spawnSync(process.execPath, command, {
    cwd: resolve(report, '..'),
    stdio: 'ignore',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (result.error) throw result.error;
  return performance.now() - start;
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const contestants: Contestant[] = [
  { name: 'node -e 0', command: ['-e', '0'] },
  { name: 'node reads and parses (lezer)', command: [parserFloor(), report] },
  { name: 'crossfoot lint', command: [join(root, 'dist', 'crossfoot.cjs'), 'lint', report] },
  ...(values.peers ? peers() : []),
];
const samples = contestants.map(() => [] as number[]);
for (let round = 0; round <= runs; round += 1) {
  contestants.forEach(({ command }, index) => {
    const elapsed = time(command);
    if (round > 0) samples[index]?.push(elapsed);
  });
}
rmSync(scratch, { recursive: true, force: true });

const medians = samples.map((list) => median([...list].sort((a, b) => a - b)));
const floor = medians[0] ?? 1;
const ours = medians[2] ?? 1;
console.log(
  `${basename(report)}, medians of ${runs} interleaved cold runs, Node ${process.version}`,
);
console.log('| command | ms | × node -e 0 | × crossfoot |');
console.log('| --- | ---: | ---: | ---: |');
contestants.forEach(({ name }, index) => {
  const value = medians[index] ?? Number.NaN;
  console.log(
    `| ${name} | ${value.toFixed(0)} | ${(value / floor).toFixed(2)} | ${(value / ours).toFixed(2)} |`,
  );
});
