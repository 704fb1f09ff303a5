/**
 * A first configuration for a folder of drafts, and what a report teaches.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { describeWithShared, readReport } from '../support/shared.ts';

/** A folder with these files and no settings. */
function freshFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder(files);
  if (!('crossfoot.yaml' in files)) rmSync(join(folder, 'crossfoot.yaml'));
  return folder;
}

const paragraphs = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `${from + at}. The office met ${from + at + 10} towns (${at + 20}%).\n`,
  ).join('\n');

const draft = `---
title: Report for 2025
year: 2025
date: 2026-03-01
---

# I. Rivers in 2025

${paragraphs(1, 5)}
# II. Ports

${paragraphs(6, 10)}
## A. Sea

## B. Lakes

# Annex I – Staff

# Annex II – Money
`;

describe('crossfoot init', () => {
  it('writes a configuration and a profile that the report follows', async () => {
    const cwd = freshFolder({ 'report-2025.md': draft });
    const run = await runCli(['init', 'report-2025.md'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('written: crossfoot.yaml\nwritten: profiles/report.yaml\n');
    const profile = readFileSync(join(cwd, 'profiles/report.yaml'), 'utf8');
    for (const said of [
      'id: report\n',
      '  date:\n    type: date\n    required: true\n',
      '  - title: Rivers in *\n    level: 1\n',
      'paragraphs: continuous\n',
      '    - level: 1\n      word: Annex\n      form: roman\n',
      '    - level: 2\n      form: letter\n      suffix: .\n',
      'percent: sign\n',
    ]) {
      expect(profile).toContain(said);
    }
    expect(readFileSync(join(cwd, 'crossfoot.yaml'), 'utf8')).toContain(
      'reports:\n  - "report-*.md"\n',
    );
    const lint = await runCli(['lint', 'report-2025.md', '--format', 'json'], { cwd });
    expect(lint.status).toBe(0);
    expect(JSON.parse(lint.stdout).reports[0]).toMatchObject({ profile: 'report', findings: [] });
  });

  it('notices what next year’s report leaves out', async () => {
    const cwd = freshFolder({ 'report-2025.md': draft });
    await runCli(['init', 'report-2025.md'], { cwd });
    const next = draft.replaceAll('2025', '2026').replace('date: 2026-03-01\n', '');
    writeFileSync(join(cwd, 'report-2026.md'), next.replace('II. Ports', 'II. Harbours'));
    const { stdout } = await runCli(['lint', 'report-2026.md'], { cwd });
    expect(stdout).toContain('front-matter/missing');
    expect(stdout).toContain('structure/missing-section');
  });

  it('writes over nothing', async () => {
    const cwd = freshFolder({ 'report.md': draft, 'crossfoot.yaml': 'root: true\n' });
    const run = await runCli(['init', 'report.md'], { cwd });
    expect(run).toMatchObject({
      status: 2,
      stderr: 'crossfoot: crossfoot.yaml is there already; nothing was changed\n',
    });
    const other = freshFolder({ 'report.md': draft, 'profiles/report.yaml': 'id: x\n' });
    expect((await runCli(['init', 'report.md'], { cwd: other })).stderr).toBe(
      'crossfoot: profiles/report.yaml is there already; nothing was changed\n',
    );
    expect(existsSync(join(other, 'crossfoot.yaml'))).toBe(false);
  });

  it('makes no profile for a report that names one, nor without a report', async () => {
    const cwd = freshFolder({ 'report.md': `---\nprofile: council-report\n---\n\n# Report\n` });
    expect((await runCli(['init', 'report.md'], { cwd })).stdout).toContain(
      'report.md names the profile “council-report” in its front matter, so none was made.',
    );
    const empty = freshFolder({});
    expect((await runCli(['init'], { cwd: empty })).status).toBe(0);
    expect(existsSync(join(empty, 'profiles'))).toBe(false);
    expect((await runCli(['init', 'none.md'], { cwd: freshFolder({}) })).stderr).toBe(
      'crossfoot: none.md: there is no such file\n',
    );
  });

  it('asks the person at a terminal', async () => {
    const cwd = freshFolder({ 'a-long-report.md': draft, 'short.md': '# Short\n' });
    const questions: string[] = [];
    const answers = ['7', '1'];
    const ask = async (question: string) => {
      questions.push(question);
      return answers.shift() ?? '';
    };
    const run = await runCli(['init'], { cwd, ask });
    expect(questions).toHaveLength(2);
    expect(questions[0]).toMatch(/^ {2}1 {2}a-long-report\.md\n {2}2 {2}short\.md\nWhich report /);
    expect(run.stdout).toContain('written: profiles/a-long-report.yaml');
  });
});

describeWithShared('crossfoot init with real reports', () => {
  it.each(['iom-2007.md', 'iom-2016.md'])(
    'learns nothing from %s that it does not follow',
    async (name) => {
      const cwd = freshFolder({ [name]: readReport(name).replace(/^profile:.*\n/m, '') });
      const findings = async (...config: string[]) => {
        const { stdout } = await runCli(['lint', name, '--format', 'json', ...config], { cwd });
        const messages = JSON.parse(stdout).reports[0].findings.map(
          ({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`,
        );
        return new Set<string>(messages);
      };
      expect((await runCli(['init', name], { cwd })).status).toBe(0);
      writeFileSync(join(cwd, 'bare.yaml'), `reports: ["${name}"]\n`);
      const without = await findings('--config', 'bare.yaml');
      expect([...(await findings())].filter((finding) => !without.has(finding))).toEqual([]);
    },
  );
});
