/** Every format on whole reports, held against what its readers take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintFormats } from '../../server/src/cli/formats/lint-formats.ts';
import type { LintOutput, LintOutputFinding } from '../../server/src/profiles/generated/files.ts';
import { checkstyle, gitlab, junit, sarif, xmlFaults } from '../support/format-schemas.ts';
import { patience } from '../support/patience.ts';
import { makeFolder, runCli } from '../support/run-cli.ts';
import { hasShared, sharedFolder } from '../support/shared.ts';
import { readXml, type XmlElement } from '../support/xml.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

function expectValid(schema: object, ...all: readonly unknown[]): void {
  const validate = new Ajv({ strict: false }).compile(schema);
  for (const data of all) expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
}

const schemaFile = (name: string) =>
  JSON.parse(readFileSync(join(project, `schemas/${name}.schema.json`), 'utf8'));

const sources: readonly (readonly [string, string])[] = [
  ['the example', join(project, 'examples')],
  ...(hasShared ? [['the real reports', join(sharedFolder, 'reports')] as const] : []),
];

describe.each(sources)('formats on %s', (_, folder) => {
  const outputs = new Map<string, string>();
  let findings: readonly LintOutputFinding[] = [];

  beforeAll(async () => {
    const cwd = makeFolder({});
    // The review report is another test's.
    const formats = lintFormats.filter((format) => format !== 'html');
    const args = formats.flatMap((format) => ['--format', format, '-o', join(cwd, format)]);
    await runCli(['lint', '.', ...args], { cwd: folder });
    for (const format of formats) outputs.set(format, readFileSync(join(cwd, format), 'utf8'));
    const { reports } = JSON.parse(outputs.get('json')!) as LintOutput;
    findings = reports.flatMap((report) => report.findings);
  }, patience);

  it('json and jsonl: our own schemas', () => {
    expectValid(schemaFile('lint-output'), JSON.parse(outputs.get('json')!));
    const lines = outputs.get('jsonl')!.trimEnd().split('\n');
    expect(lines).toHaveLength(findings.length);
    expectValid(schemaFile('lint-lines-output'), ...lines.map((line) => JSON.parse(line)));
  });

  it('sarif: each result names its rule, its place, and a fingerprint of its own', () => {
    const log = JSON.parse(outputs.get('sarif')!) as Log;
    expectValid(sarif, log);
    const { results = [], tool, artifacts = [] } = log.runs[0]!;
    const open = results.filter(({ suppressions = [] }) => suppressions.length === 0);
    expect(open).toHaveLength(findings.length);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules![ruleIndex!]?.id).toBe(ruleId);
      const region = locations?.[0]?.physicalLocation?.region;
      expect(region?.endLine).toBeGreaterThanOrEqual(region?.startLine ?? Number.NaN);
    }
    const prints = results.map((one) => one.partialFingerprints!['crossfootFinding/v1']);
    expect(new Set(prints).size).toBe(prints.length);
    const known = artifacts.map(({ location }) => location?.uri);
    for (const { locations = [] } of results) {
      expect(known).toContain(locations[0]?.physicalLocation?.artifactLocation?.uri);
    }
  });

  it('junit: counts that are those of the tests', () => {
    const root = readXml(outputs.get('junit')!);
    expect(xmlFaults(root, junit)).toEqual([]);
    const failed = (suite: XmlElement) =>
      suite.children.filter(({ children }) => children[0]?.name === 'failure').length;
    for (const suite of root.children) {
      expect(Number(suite.attributes.tests)).toBe(suite.children.length);
      expect(Number(suite.attributes.failures)).toBe(failed(suite));
      expect(suite.attributes.time).toMatch(/^\d*\.?\d*$/);
    }
    const severe = findings.filter(({ severity }) => severity !== 'info');
    expect(Number(root.attributes.failures)).toBe(severe.length);
  });

  it('checkstyle: every finding, with a severity that it knows', () => {
    const root = readXml(outputs.get('checkstyle')!);
    expect(xmlFaults(root, checkstyle)).toEqual([]);
    const errors = root.children.flatMap(({ children }) => children);
    expect(errors).toHaveLength(findings.length);
    for (const { attributes } of errors) {
      expect(attributes.severity).toMatch(/^(?:ignore|info|warning|error)$/);
    }
  });

  it('gitlab: fingerprints that differ, paths from the root', () => {
    const issues = JSON.parse(outputs.get('gitlab')!) as readonly { fingerprint: string }[];
    expectValid(gitlab, issues);
    expect(issues).toHaveLength(findings.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('github: ten annotations of a kind, each in a line, the rest as text', () => {
    const lines = outputs.get('github')!.trimEnd().split('\n');
    for (const level of ['error', 'warning', 'notice']) {
      const own = lines.filter((line) => line.startsWith(`::${level} `));
      expect(own.length).toBeLessThanOrEqual(10);
      for (const line of own) {
        expect(line).toMatch(
          /^::\w+ file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=/,
        );
        expect(line.length).toBeLessThan(4096);
      }
    }
    const rest = lines.filter((line) => !line.startsWith('::'));
    const shown = lines.length - rest.length;
    expect(shown + Math.max(0, rest.length - 1)).toBe(findings.length);
    expect(rest.join('\n')).not.toMatch(/::|##\[/);
  });

  it('markdown: a comment that the systems take', () => {
    expect(outputs.get('markdown')!.length).toBeLessThanOrEqual(65_536);
    expect(outputs.get('markdown')).toMatch(/^<!-- crossfoot lint -->\n/);
    expect(outputs.get('markdown')!.match(/^\| (?:❌|⚠️|ℹ️)/gm)).toHaveLength(findings.length);
  });

  it('compact and stylish: a line or more for every finding', () => {
    expect(outputs.get('compact')!.trimEnd().split('\n')).toHaveLength(findings.length);
    expect(outputs.get('stylish')!.split('\n').length).toBeGreaterThan(findings.length);
  });
});

describe('the baseline', () => {
  it('follows its schema', async () => {
    const cwd = makeFolder({});
    const path = join(cwd, 'b.json');
    const report = join(project, 'examples/annual-report-2025.md');
    await runCli(['lint', report, '--baseline', path, '--update-baseline'], { cwd });
    expectValid(schemaFile('baseline'), JSON.parse(readFileSync(path, 'utf8')));
  });
});
