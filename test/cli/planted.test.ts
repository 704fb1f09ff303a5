/**
 * Baselines and --since on edited reports: of a mistake that an edit brings, and edits that bring none,
 * exactly the mistake is new. CROSSFOOT_PLANTED says how many edits; a few by default.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LintOutput } from '../../server/src/profiles/generated/files.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { type Draw, seeded } from '../support/seeded.ts';
import { describeWithShared, readReport, reportNames, sharedFolder } from '../support/shared.ts';

const edits = Number(process.env.CROSSFOOT_PLANTED ?? 5);
/** How often a mistake may bring another finding with it, or none, in a hundred. */
const toleratedShare = 1;

/**
 * A mistake as a paragraph of its own, and the rule that finds it. All numbers are below a thousand, for
 * reports differ in how they mark one.
 */
const mistakes: readonly (readonly [rule: string, text: (draw: Draw) => string])[] = [
  [
    'table/total',
    (draw) => {
      const parts = [draw(200) + 100, draw(200) + 100, draw(200) + 100];
      const total = parts.reduce((sum, part) => sum + part, 0) + 1 + draw(8);
      const rows = parts.map((part, at) => `| Harbour ${'ABC'[at]} | ${part} |`);
      return ['| Harbour | Vessels |', '| --- | --: |', ...rows, `| Total | ${total} |`].join('\n');
    },
  ],
  ['framework/unknown-item', (draw) => `This follows point ${40 + draw(50)} of the IOM Strategy.`],
  [
    'claim/change',
    (draw) => {
      const before = 110 + 10 * draw(38);
      return `The harbours received ${2 * before} vessels, an increase of ${20 + draw(30)} per cent over the ${before} vessels of the year before.`;
    },
  ],
];

/** Words that change nothing, in a few paragraphs; not in lists, which may quote a framework. */
function editElsewhere(lines: readonly string[], draw: Draw): string[] {
  const edited = [...lines];
  const isProse = (line: string) => /^[A-Z][^|]{150}/.test(line);
  const prose = edited.flatMap((line, at) => (isProse(line) ? [at] : []));
  for (let count = prose.length === 0 ? 0 : draw(6); count > 0; count--) {
    const at = prose[draw(prose.length)]!;
    edited[at] = `${edited[at]} This remains so.`;
  }
  return edited;
}

/** Between two paragraphs, or a paragraph and a heading, that stand by themselves. */
function placeFor(lines: readonly string[], draw: Draw): number {
  const places = lines.flatMap((line, at) => {
    const isFree = line === '' && /^[A-Z][^|]{80}/.test(lines[at - 1] ?? '');
    return isFree && /^(?:[A-Z][^|]{40}|#|\d+\. )/.test(lines[at + 1] ?? '') ? [at] : [];
  });
  return places[draw(places.length)] ?? lines.length;
}

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...who, '-c', 'commit.gpgsign=false', ...args], { cwd, stdio: 'ignore' });
}

describeWithShared('a mistake in an edited report', () => {
  it(`is what is new, and nothing else (${edits} edits)`, async () => {
    const draw = seeded(20_251);
    const cwd = makeFolder({
      ...Object.fromEntries(reportNames.map((name) => [`reports/${name}`, readReport(name)])),
      'reports/crossfoot.yaml': readFileSync(join(sharedFolder, 'reports/crossfoot.yaml')),
    });
    cpSync(join(sharedFolder, 'catalogues'), join(cwd, 'catalogues'), { recursive: true });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'Drafts');
    const own = ['--jobs', '1'];
    await runCli(['lint', 'reports', ...own, '--baseline', 'b.json', '--update-baseline'], { cwd });
    const missed: string[] = [];
    for (let count = 0; count < edits; count++) {
      // Small reports mostly: large ones take their time.
      const name = reportNames[count % 10 === 9 ? draw(reportNames.length) : draw(2) * 2 + 2]!;
      const text = readReport(name);
      const path = join(cwd, 'reports', name);
      const [rule, write] = mistakes[count % mistakes.length]!;
      const lines = editElsewhere(text.split('\n'), draw);
      const at = placeFor(lines, draw);
      writeFileSync(path, lines.toSpliced(at, 0, '', write(draw), '').join('\n'));
      for (const gate of [
        ['--baseline', 'b.json'],
        ['--since', 'HEAD'],
      ]) {
        const run = await runCli(['lint', path, ...own, ...gate, '--format', 'json'], { cwd });
        expect(run.stderr.replace(/^crossfoot: .* no longer there.*\n(?: .*\n)*/m, '')).toBe('');
        const { reports } = JSON.parse(run.stdout) as LintOutput;
        const found = reports.flatMap(({ findings }) => findings);
        const isRight = found.length === 1 && found[0]!.rule === rule;
        const shown = found.map((one) => `${one.rule} ${one.range.start.line}: ${one.message}`);
        if (!isRight) missed.push(`${name}:${at} ${rule} ${gate[0]}: ${shown.join('; ')}`);
      }
      writeFileSync(path, text);
    }
    expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toContain('"version": 1');
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(
      (2 * edits * toleratedShare) / 100,
    );
  }, 3_600_000);
});
