/** What the framework rules say about the real reports; every line was read and is justified. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../server/src/markdown/parse.ts';
import { readOutline } from '../../../server/src/outline/read-outline.ts';
import { permissiveProfile } from '../../../server/src/profiles/profile.ts';
import type { RuleFacts } from '../../../server/src/rules/facts.ts';
import { inEnglish } from '../../../server/src/rules/finding.ts';
import missingStatement from '../../../server/src/rules/framework/missing-statement.ts';
import { createTextDocument } from '../../../server/src/text/document.ts';
import { readFacts, sharedCatalogues } from '../../frameworks/read.ts';
import { describeWithShared, readReport, reportNames, sharedFolder } from '../../support/shared.ts';
import { checkFacts, type Found } from './check-facts.ts';

const catalogues = reportNames.length > 0 ? sharedCatalogues() : [];

function findingsOf(text: string): readonly Found[] {
  const facts = readFacts(text, catalogues);
  const given = {
    document: createTextDocument(text),
    blocks: facts.blocks,
    outline: readOutline(parseMarkdown(text), facts.blocks),
    statements: facts.statements,
    itemReferences: facts.references,
    catalogues,
    profile: permissiveProfile,
  } as unknown as RuleFacts;
  const missing = [...missingStatement.check(given, {})].map(inEnglish).map((finding) => ({
    ...finding,
    rule: missingStatement.id,
    severity: missingStatement.severity,
  }));
  return [...missing, ...checkFacts(facts, catalogues)];
}

function show(text: string, findings: readonly Found[]): readonly string[] {
  const document = createTextDocument(text);
  return findings
    .map(({ span, rule, message }) => ({
      line: document.positionAt(span.from).line + 1,
      rule,
      message,
    }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, rule, message }) => `${line} ${rule.replace('framework/', '')}: ${message}`);
}

describeWithShared('the real reports', () => {
  // The nine deviations of the golden list, and the sections that line 128 promises statements for.
  it('iom-2007', () => {
    const text = readReport('iom-2007.md');
    expect(show(text, findingsOf(text))).toEqual([
      '128 missing-statement: 8 of 13 sections name no points: V, VI, VII, VIII, X, XI, XII, XIII',
      '264 quote: Point 4 reads “and social development”, here “and development” (“social” is missing)',
      "264 quote: Point 4 reads “maximizing migration's benefits”, here “maximizing the benefits of migration” (“the benefits of migration” instead of “migration's benefits”)",
      '720 quote: Point 3 reads “stakeholders, in”, here “stakeholders in” (a comma is missing)',
      '723 quote: Point 10 reads “To undertake programmes”, here “To undertaking programmes” (“undertaking” instead of “undertake”)',
      '723 quote: Point 10 reads “services, in”, here “services in” (a comma is missing)',
      '772 quote: Point 9 reads “and to provide”, here “and provide” (“to” is missing)',
      '772 quote: Point 9 reads “situations as appropriate and”, here “situations, as appropriate, and” (two commas are added)',
      '773 quote: Point 10 reads “programmes which facilitate”, here “programmes that facilitate” (“that” instead of “which”)',
      '773 quote: Point 10 reads “organizations as”, here “organizations, as” (a comma is added)',
    ]);
  });

  // Four divisions of II and four of III end with a statement, these two do not.
  it('iom-2011', () => {
    const text = readReport('iom-2011.md');
    expect(show(text, findingsOf(text))).toEqual([
      '365 missing-statement: “A. Governing bodies” names no IOM Strategy points, though 4 of its 5 sister sections do',
      '549 missing-statement: “C. Migrant assistance” names no IOM Strategy points, though 4 of its 4 sister sections do',
    ]);
  });

  // The framework says "dimensions".
  it.each([
    ['iom-2016.md', 442],
    ['iom-2017.md', 613],
  ])('%s', (name, line) => {
    const text = readReport(name);
    expect(show(text, findingsOf(text))).toEqual([
      `${line} title: Objective 2 is titled “Mobility dimensions of crises” in Migration Governance Framework`,
    ]);
  });

  it('iom-strategy-review-2010', () => {
    const text = readReport('iom-strategy-review-2010.md');
    expect(show(text, findingsOf(text))).toEqual([]);
  });

  it('catches every genuine entry on quotes and statements in the golden list of iom-2007', () => {
    const golden = JSON.parse(
      readFileSync(join(sharedFolder, 'golden', 'iom-2007.json'), 'utf8'),
    ) as { line: number; kind: string; genuine: boolean; where: string }[];
    const text = readReport('iom-2007.md');
    const document = createTextDocument(text);
    const lines = new Set(
      findingsOf(text).map(({ span }) => document.positionAt(span.from).line + 1),
    );
    const due = golden.filter((entry) => /^strategy-/.test(entry.kind) && entry.genuine);
    expect(due).toHaveLength(10);
    expect(due.filter(({ line }) => !lines.has(line))).toEqual([]);
  });
});
