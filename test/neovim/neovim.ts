/**
 * Neovim's own LSP client sees what the command line finds, and its fix-all writes what
 * `lint --fix` writes.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { describeFinding, type ExpectedReport, readPlace } from '../vscode/expected.ts';
import { runMocha, type TestResult } from '../vscode/run-mocha.ts';

interface SeenDiagnostic {
  readonly message: string;
  readonly severity: number;
  readonly source: string;
  readonly lsp: { readonly code: string };
  /** Line, byte column, end line, end byte column; from zero. */
  readonly range: readonly [number, number, number, number];
}

interface Seen {
  readonly problem?: string;
  readonly reports: readonly {
    readonly path: string;
    readonly diagnostics: readonly SeenDiagnostic[];
  }[];
  readonly titles: readonly string[];
  readonly applied: readonly string[];
  readonly fixed: string;
  readonly hover: string;
  /** The line, from zero. */
  readonly definition: number;
  readonly renamed: string;
  readonly renumbered: string;
}

const numbers = (list: readonly number[], reference: number, acronym: string) =>
  `---
profile: iom-council-paper
---

${list.map((number) => `${number}. The harbour was busy all year long.`).join('\n\n')}

The Tidal Ports Organization (${acronym}) met, see paragraph ${reference}; ${acronym} agreed.
`;
const astray = numbers([1, 2, 99, 3, 4], 3, 'TPO');

/** Line and character of some words, from zero. */
function placeOf(words: string): { readonly line: number; readonly character: number } {
  const before = astray.slice(0, astray.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export interface NeovimPlace {
  readonly nvim: string;
  readonly session: string;
  readonly server: string;
}

export function run({ nvim, session, server }: NeovimPlace): Promise<readonly TestResult[]> {
  return runMocha(() => define(nvim, session, server), 90_000);
}

function define(nvim: string, session: string, server: string): void {
  const place = readPlace();
  const path = (name: string) => join(place.workspace, name);

  describe('Neovim', () => {
    let seen: Seen;
    before(() => {
      const job = {
        command: [process.execPath, server, '--stdio'],
        workspace: place.workspace,
        reports: [...place.reports.map((report) => path(report.path)), path('README.md')],
        fix: path('draft.md'),
        navigate: path('neovim-numbers.md'),
        places: {
          reference: placeOf('paragraph 3'),
          acronym: placeOf('TPO'),
          paragraph: placeOf('harbour'),
        },
        output: join(place.output, 'neovim.json'),
      };
      writeFileSync(job.navigate, astray);
      seen = talk(nvim, session, job);
      equal(seen.problem, undefined);
    });

    for (const report of place.reports) {
      it(`shows the findings of ${report.path} as the command line does`, () => {
        deepEqual(shown(seen, path(report.path)), report.findings.map(describeFinding).sort());
      });
    }

    it('shows nothing in a file that is no report', () => {
      deepEqual(shown(seen, path('README.md')), []);
    });

    it('offers the fixes of every finding', () => {
      const draft = place.reports.find((report: ExpectedReport) => report.path === 'draft.md');
      const wanted = draft?.findings.flatMap(({ fixes }) => fixes.map(({ title }) => title)) ?? [];
      deepEqual(
        wanted.filter((title) => !seen.titles.includes(title)),
        [],
      );
    });

    it('hovers, jumps, renames and renumbers', () => {
      equal(seen.hover, '**Paragraph 3**\n\nThe harbour was busy all year long.');
      equal(seen.definition, placeOf('3. The').line);
      equal(seen.renamed, numbers([1, 2, 99, 3, 4], 3, 'HPO'));
      equal(seen.renumbered, numbers([1, 2, 3, 4, 5], 4, 'HPO'));
    });

    it('fixes all safe problems as the command line does', () => {
      equal(seen.applied.length, 1);
      equal(seen.fixed, readFileSync(path('fixed/draft.md.txt'), 'utf8'));
    });
  });
}

function talk(nvim: string, session: string, job: { readonly output: string }): Seen {
  const file = `${job.output}.job`;
  writeFileSync(file, JSON.stringify(job));
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${session}`];
  const result = spawnSync(nvim, args, {
    env: { ...process.env, CROSSFOOT_JOB: file },
    encoding: 'utf8',
    timeout: 80_000,
    killSignal: 'SIGKILL',
  });
  ok(!result.error, `Neovim: ${result.error?.message} ${result.stderr}`);
  return JSON.parse(readFileSync(job.output, 'utf8'));
}

function shown(seen: Seen, path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
  const diagnostics = seen.reports.find((report) => report.path === path)?.diagnostics ?? [];
  return diagnostics.map((diagnostic) => describeDiagnostic(diagnostic, lines)).sort();
}

function describeDiagnostic(diagnostic: SeenDiagnostic, lines: readonly string[]): string {
  const [line, from, endLine, to] = diagnostic.range;
  const place = (at: number, bytes: number) => ({
    line: at + 1,
    column:
      Buffer.from(lines[at] ?? '')
        .subarray(0, bytes)
        .toString().length + 1,
  });
  return describeFinding({
    rule: diagnostic.lsp.code,
    severity: (['error', 'warning', 'info'] as const)[diagnostic.severity - 1] ?? 'info',
    message: diagnostic.message,
    range: { start: place(line, from), end: place(endLine, to) },
  });
}
