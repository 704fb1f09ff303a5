/**
 * What broken input leads to, run by the real command line. `docs/bad-input.md` is made from what
 * it prints: after a change on purpose, `npx vitest run test/cli/bad-input.test.ts -u` writes it anew.
 */
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface BadInput {
  readonly title: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Makes what no list of files can hold. */
  readonly prepare?: (folder: string) => void;
  readonly args: readonly string[];
  readonly status: 0 | 1 | 2;
  /** Part of what is said: on standard error, or as a finding. */
  readonly says: string;
}

const draft = (body: string, keys = '') => `---\nprofile: generic\n${keys}---\n\n${body}`;
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const catalogue = 'id: plan\ntitle: Harbour Plan\nitems:\n';

const cases: readonly BadInput[] = [
  {
    title: 'No file fits a pattern',
    args: ['drafts/*.md'],
    status: 2,
    says: 'drafts/*.md: no files match',
  },
  {
    title: 'A path that is not there',
    args: ['report.md'],
    status: 2,
    says: 'report.md: there is no such file or folder',
  },
  {
    title: 'A folder without reports',
    files: { 'README.md': '# Read me\n' },
    args: ['.'],
    status: 2,
    says: 'no reports found',
  },
  {
    title: 'A named file that is no report',
    files: { 'README.md': '# Read me\n', 'report.md': draft('Text.\n') },
    args: ['README.md', 'report.md'],
    status: 0,
    says: 'README.md: not checked: its front matter names no profile',
  },
  {
    title: 'A file that cannot be read',
    prepare: (folder) => symlinkSync(join(folder, 'report.md'), join(folder, 'report.md')),
    args: ['report.md'],
    status: 2,
    says: 'report.md: cannot be read: its links go in a circle',
  },
  {
    title: 'Not UTF-8',
    files: { 'report.md': latin('---\nprofile: generic\n---\n\nGen\u00e8ve\n') },
    args: ['report.md'],
    status: 2,
    says: 'report.md: The file is not UTF-8: byte 29 (0xE8, line 5)',
  },
  {
    title: 'UTF-16 with a byte order mark',
    files: { 'report.md': Buffer.from(`\ufeff${draft('Text.\n')}`, 'utf16le') },
    args: ['report.md'],
    status: 0,
    says: 'draft/encoding',
  },
  {
    title: 'UTF-16 without a byte order mark',
    files: { 'report.md': Buffer.from(draft('Text.\n'), 'utf16le') },
    args: ['report.md'],
    status: 2,
    says: 'report.md: The file looks like UTF-16 without a byte order mark',
  },
  {
    title: 'An empty file',
    files: { 'report.md': '' },
    args: ['report.md'],
    status: 2,
    says: 'report.md: not checked: it is empty',
  },
  {
    title: 'An empty file that `crossfoot.yaml` lists as a report',
    files: { 'crossfoot.yaml': 'root: true\nreports: ["*.md"]\n', 'report.md': '' },
    args: ['.'],
    status: 0,
    says: 'draft/empty',
  },
  {
    title: 'One line of 10 MB',
    files: { 'report.md': draft('In that year the Office met. '.repeat(360_000)) },
    args: ['report.md'],
    status: 1,
    says: 'draft/long-line',
  },
  {
    title: 'A binary file',
    files: {
      'report.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    },
    args: ['report.md'],
    status: 2,
    says: 'report.md: The file is',
  },
  {
    title: 'A document of a word processor',
    files: { 'report.docx': Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0) },
    args: ['report.docx'],
    status: 2,
    says: 'pandoc report.docx',
  },
  {
    title: 'A YAML mistake in front matter',
    files: { 'report.md': '---\nprofile: generic\ntitle: "Annual report\n---\n\nText.\n' },
    args: ['report.md'],
    status: 1,
    says: 'front-matter/syntax',
  },
  {
    title: 'A YAML mistake in `crossfoot.yaml`',
    files: { 'crossfoot.yaml': 'root: true\nreports: ["*.md"\n', 'report.md': draft('Text.\n') },
    args: ['report.md'],
    status: 2,
    says: 'config/invalid',
  },
  {
    title: 'An unknown key in `crossfoot.yaml`',
    files: { 'crossfoot.yaml': 'root: true\nreport: ["*.md"]\n', 'report.md': draft('Text.\n') },
    args: ['report.md'],
    status: 2,
    says: 'did you mean',
  },
  {
    title: 'Front matter that is never closed',
    files: { 'report.md': '---\nprofile: generic\ntitle: Annual report\n\n# Rivers\n' },
    args: ['report.md'],
    status: 1,
    says: 'front-matter/syntax',
  },
  {
    title: 'An unknown profile',
    files: { 'report.md': '---\nprofile: council-reprot\n---\n\nText.\n' },
    args: ['report.md'],
    status: 1,
    says: 'front-matter/unknown-profile',
  },
  {
    title: 'Profiles that extend one another in a circle',
    files: {
      'crossfoot.yaml': 'root: true\nprofiles: ["*.profile.yaml"]\n',
      'a.profile.yaml': 'id: a\nextends: b\n',
      'b.profile.yaml': 'id: b\nextends: a\n',
      'report.md': '---\nprofile: a\n---\n\nText.\n',
    },
    args: ['report.md'],
    status: 2,
    says: 'in a circle',
  },
  {
    title: 'Configurations that extend one another in a circle',
    files: {
      'crossfoot.yaml': 'root: true\nextends: base.yaml\n',
      'base.yaml': 'extends: crossfoot.yaml\n',
      'report.md': draft('Text.\n'),
    },
    args: ['report.md'],
    status: 2,
    says: 'in a circle',
  },
  {
    title: 'A catalogue with a number twice',
    files: {
      'crossfoot.yaml': 'root: true\ncatalogues: [plan.yaml]\n',
      'plan.yaml': `${catalogue}  - { kind: point, number: "1" }\n  - { kind: point, number: "1" }\n`,
      'report.md': draft('Text.\n'),
    },
    args: ['report.md'],
    status: 2,
    says: 'catalogue/invalid',
  },
  {
    title: 'A table with ragged rows',
    files: { 'report.md': draft('| Port | Ships |\n| --- | --: |\n| Alder | 12 | 14 |\n') },
    args: ['report.md'],
    status: 0,
    says: 'table/ragged',
  },
  {
    title: 'An HTML table that is never closed',
    files: { 'report.md': draft('<table>\n<tr><td>Alder</td><td>12</td></tr>\n\nText.\n') },
    args: ['report.md'],
    status: 1,
    says: 'table/unclosed',
  },
  {
    title: 'A table whose file is not there',
    files: { 'report.md': draft('::table[Ships]{src=data/ship.csv}\n'), 'data/ships.csv': 'A,1\n' },
    args: ['report.md'],
    status: 1,
    says: 'table/source',
  },
  {
    title: 'A table whose file is not text',
    files: {
      'report.md': draft('::table[Ships]{src=ships.csv}\n'),
      'ships.csv': latin('PK\u0003\u0004\u0000\u0000'),
    },
    args: ['report.md'],
    status: 1,
    says: 'table/source',
  },
  {
    title: 'A table whose file is not UTF-8',
    files: {
      'report.md': draft('::table[Ships]{src=ships.csv}\n'),
      'ships.csv': latin('Port,Ships\nMalmö,12\n'),
    },
    args: ['report.md'],
    status: 1,
    says: 'table/source',
  },
  {
    title: 'A table whose file is a folder',
    files: { 'report.md': draft('::table[Ships]{src=data}\n'), 'data/ships.csv': 'A,1\n' },
    args: ['report.md'],
    status: 1,
    says: 'table/source',
  },
  {
    title: 'A table whose file lies outside the workspace',
    files: { 'report.md': draft('::table[Ships]{src=../ships.csv}\n') },
    args: ['report.md'],
    status: 1,
    says: 'table/source',
  },
  {
    title: 'A quote that is never closed in the file of a table',
    files: {
      'report.md': draft('::table[Ships]{src=ships.csv}\n'),
      'ships.csv': 'Port,Ships\n"Alder,12\nBrint,9\n',
    },
    args: ['report.md'],
    status: 1,
    says: 'table/source',
  },
  {
    title: 'A prior report that is not there',
    files: {
      'report.md': draft('', 'reportingYear: 2031\nprior: annual-2030.md\n'),
      'anual-2030.md': draft('', 'reportingYear: 2030\n'),
    },
    args: ['report.md'],
    status: 1,
    says: 'did you mean “anual-2030.md”?',
  },
  {
    title: 'A prior report that `crossfoot.yaml` names and that is not there',
    files: {
      'crossfoot.yaml': 'root: true\nprior:\n  report.md: annual-2030.md\n',
      'report.md': draft('Text.\n'),
    },
    args: ['report.md'],
    status: 2,
    says: 'prior: there is no file “annual-2030.md”',
  },
  {
    title: 'A prior report that is no report',
    files: {
      'report.md': draft('', 'reportingYear: 2031\nprior: notes.md\n'),
      'notes.md': 'Notes of 2030.\n',
    },
    args: ['report.md'],
    status: 1,
    says: 'it is no report: its front matter names no profile',
  },
  {
    title: 'A prior report of a later year',
    files: {
      'report.md': draft('', 'reportingYear: 2031\nprior: annual-2032.md\n'),
      'annual-2032.md': draft('', 'reportingYear: 2032\n'),
    },
    args: ['report.md'],
    status: 0,
    says: 'it covers 2032, this report 2031',
  },
  {
    title: 'A report that names itself as the prior one',
    files: { 'report.md': draft('', 'reportingYear: 2031\nprior: report.md\n') },
    args: ['report.md'],
    status: 1,
    says: 'it is this report itself',
  },
  {
    title: 'A prior report outside the workspace',
    files: { 'report.md': draft('', 'reportingYear: 2031\nprior: ../annual-2030.md\n') },
    args: ['report.md'],
    status: 1,
    says: 'it leads out of the folder of this workspace',
  },
  {
    title: 'A prior report on the command line that is not there',
    files: { 'report.md': draft('Text.\n') },
    args: ['--prior', 'annual-2030.md', 'report.md'],
    status: 2,
    says: '--prior annual-2030.md: there is no such file',
  },
  {
    title: 'A misspelt option',
    args: ['--fromat', 'json', '.'],
    status: 2,
    says: 'did you mean --format?',
  },
];

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function lint({ files = {}, prepare, args }: BadInput): Outcome {
  const cwd = makeFolder(files);
  prepare?.(cwd);
  const cli = join(project, 'dist/crossfoot.cjs');
  return spawnSync(process.execPath, [cli, 'lint', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    timeout: 20_000,
  });
}

/** The one line that matters: what standard error says, else the first finding. */
function said({ stdout, stderr }: Outcome): string {
  const line = stderr.trim().split('\n')[0] ?? '';
  if (line !== '') return line;
  const [path, finding] = stdout.split('\n');
  return `${path}:${(finding ?? '').trim().replace(/ {2,}/g, ' ')}`;
}

const outcomes = new Map<string, Outcome>();

beforeAll(() => {
  const script = "import('./scripts/build.mjs').then(({ build }) => build())";
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: project });
}, 60_000);

describe('bad input', () => {
  it.each(cases)('$title', (input) => {
    const outcome = lint(input);
    outcomes.set(input.title, outcome);
    expect(outcome.stdout + outcome.stderr).toContain(input.says);
    expect(outcome.stderr + outcome.stdout).not.toMatch(/^ +at |internal error/m);
    expect(outcome.stderr.trim().split('\n').length).toBe(1);
    expect(outcome.status).toBe(input.status);
  });

  it('is in the docs, word for word', async () => {
    const rows = cases.map((input) => {
      const outcome = outcomes.get(input.title);
      const words = outcome ? said(outcome).replaceAll('|', '\\|') : '';
      return `| ${input.title} | \`${words.replaceAll('`', "'")}\` | ${input.status} |`;
    });
    const page = `<!-- Made by test/cli/bad-input.test.ts; do not edit. -->

# Bad input

What \`crossfoot lint\` says about input that is broken, and its exit status. What is wrong with the run
itself is one line on standard error, never a stack trace, and status 2; what is wrong with a report is a
finding, shown here with its place; findings in configuration, profiles and catalogues end with status 2 too,
since they leave open what the reports were held against. Other files of the same run are checked all the same.

| input | what is said | status |
| --- | --- | --: |
${rows.join('\n')}
`;
    await expect(page).toMatchFileSnapshot(join(project, 'docs/bad-input.md'));
  });
});
