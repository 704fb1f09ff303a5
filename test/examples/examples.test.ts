/**
 * Holds the shipped example, its clean twin and the list of planted mistakes together.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import { createEngine } from '../../server/src/engine/create-engine.ts';
import type { CheckedDocument } from '../../server/src/engine/engine.ts';
import { cleanTwin, examplesFolder, lineOf, mistakes, plant } from '../support/mistakes.ts';

const draftPath = join(examplesFolder, 'annual-report-2025.md');

async function checkFile(path: string): Promise<CheckedDocument> {
  const engine = createEngine({
    files: nodeFiles,
    log: (message) => {
      throw new Error(message);
    },
  });
  const checked = await engine.check(path.replaceAll('\\', '/'));
  if (!checked) throw new Error(`${path} is not taken for a report`);
  return checked;
}

const draft = readFileSync(draftPath, 'utf8');
const checkedDraft = checkFile(draftPath);

/** Findings as `rule:line`, lines zero-based. */
async function findingsOfDraft() {
  const { findings, document } = await checkedDraft;
  return findings.map(({ rule, span, message }) => ({
    rule,
    message,
    first: document.positionAt(span.from).line,
    last: document.positionAt(span.to).line,
  }));
}

describe('the shipped example', () => {
  it('is the clean twin with every listed mistake in it', () => {
    expect(draft).toBe(plant(cleanTwin, mistakes));
  });

  it('has a clean twin for which there is nothing to say', async () => {
    const { findings } = await checkFile(join(examplesFolder, 'clean', 'annual-report-2025.md'));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it.each(mistakes.filter(({ rule }) => rule !== null))('$rule catches: $what', async (mistake) => {
    const line = lineOf(draft, mistake);
    const hits = (await findingsOfDraft()).filter(
      ({ rule, first, last }) =>
        rule === mistake.rule && (line < 0 || (first <= line && line <= last)),
    );
    expect(hits).toHaveLength(1);
  });

  it('gets no finding beyond the planted mistakes', async () => {
    const findings = await findingsOfDraft();
    const expected = mistakes.filter(({ rule }) => rule !== null);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toHaveLength(
      expected.length,
    );
  });
});
